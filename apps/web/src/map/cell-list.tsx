import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { SelectField } from '../ui/select-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { CellDeeds } from './cell-deeds.tsx';
import { CellRow } from './cell-row.tsx';
import type { Known } from './knowledge.ts';
import { findCells, inRows } from './listed-cells.ts';
import styles from './map-list.module.css';
import type { CellKey } from './map-model.ts';
import { useTerrainName } from './terrain-name.ts';
import type { MapDesk } from './use-map-desk.ts';

/** As many as a screen reader and a slow phone take in one go. */
const pageSize = 100;

function useChosen() {
  const [chosen, setChosen] = useState<ReadonlySet<CellKey>>(new Set());
  const toggle = (keys: readonly CellKey[]) =>
    setChosen((old) => {
      const isAll = keys.every((key) => old.has(key));
      const next = new Set(old);
      for (const key of keys) {
        if (isAll) next.delete(key);
        else next.add(key);
      }
      return next;
    });
  return { chosen, toggle, clear: () => setChosen(new Set()) };
}

const states: readonly Known[] = ['none', 'some', 'all'];
const stateLabels = { none: 'unknownToAll', some: 'knownToSome', all: 'knownToAll' } as const;

function useSearch({ map, knowledge }: MapDesk) {
  const nameOf = useTerrainName();
  const [search, setSearch] = useState('');
  const [known, setKnown] = useState<Known | undefined>();
  const [page, setPage] = useState(0);
  const found = useMemo(
    () => findCells(map.cells, { search, nameOf, known }, knowledge),
    [map.cells, search, nameOf, known, knowledge],
  );
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const shownPage = Math.min(page, pages - 1);
  const rows = useMemo(() => inRows(found.slice(shownPage * pageSize, (shownPage + 1) * pageSize)), [found, shownPage]);
  const turnTo = (change: () => void) => {
    change();
    setPage(0);
  };
  return {
    search,
    setSearch: (text: string) => turnTo(() => setSearch(text)),
    known,
    setKnown: (state: Known | undefined) => turnTo(() => setKnown(state)),
    page: { at: shownPage, of: pages, set: setPage },
    found,
    rows,
  };
}

function Filters(props: { readonly desk: MapDesk; readonly search: ReturnType<typeof useSearch> }) {
  const { t } = useTranslation('map');
  const { desk, search } = props;
  const options = [
    { value: '', label: t('anyState') },
    ...states.map((state) => ({ value: state, label: t(stateLabels[state]) })),
  ];
  return (
    <div className={styles.filters}>
      <TextField
        label={t('search')}
        type="search"
        value={search.search}
        autoComplete="off"
        onChange={(event) => search.setSearch(event.target.value)}
      />
      {desk.knowledge !== undefined && (
        <SelectField
          label={t('state')}
          value={search.known ?? ''}
          options={options}
          onChange={(event) => search.setKnown(states.find((state) => state === event.target.value))}
        />
      )}
    </div>
  );
}

function Pages({ page }: Pick<ReturnType<typeof useSearch>, 'page'>) {
  const { t } = useTranslation('map');
  if (page.of < 2) return null;
  return (
    <nav className={styles.pages} aria-label={t('page', { page: page.at + 1, pages: page.of })}>
      <Button disabled={page.at === 0} onClick={() => page.set(page.at - 1)}>
        {t('previous')}
      </Button>
      <span>{t('page', { page: page.at + 1, pages: page.of })}</span>
      <Button disabled={page.at === page.of - 1} onClick={() => page.set(page.at + 1)}>
        {t('next')}
      </Button>
    </nav>
  );
}

export function CellList({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const search = useSearch(desk);
  const { chosen, toggle, clear } = useChosen();
  const { found, rows } = search;
  const still = [...chosen].filter((key) => Object.hasOwn(desk.map.cells, key));
  return (
    <>
      <Filters desk={desk} search={search} />
      {desk.isGm && <CellDeeds desk={desk} chosen={still} found={found} onToggle={toggle} onClear={clear} />}
      <p className={styles.count} role="status">
        {found.length === 0 ? t('nothingFound') : t('found', { count: found.length })}
      </p>
      {rows.map(({ row, keys }) => (
        <section key={row} className={styles.row} aria-labelledby={`map-row-${row}`}>
          <h4 id={`map-row-${row}`}>{t('row', { row })}</h4>
          <ul className={styles.cells}>
            {keys.map((key) => (
              <CellRow key={key} desk={desk} cellKey={key} isChosen={chosen.has(key)} onToggle={() => toggle([key])} />
            ))}
          </ul>
        </section>
      ))}
      <Pages page={search.page} />
    </>
  );
}
