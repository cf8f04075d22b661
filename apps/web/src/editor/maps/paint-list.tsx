import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findCells } from '../../map/listed-cells.ts';
import type { CellKey } from '../../map/map-model.ts';
import { useTerrainName } from '../../map/terrain-name.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type CellDraft, CellForm } from './cell-form.tsx';
import styles from './paint-list.module.css';
import type { PaintDesk } from './use-paint-desk.ts';

/** As many as a screen reader and a slow phone take in one go. */
const pageSize = 100;
const emptyDraft: CellDraft = { from: '', to: '', feature: '' };

function CellRow(props: { readonly desk: PaintDesk; readonly at: CellKey; readonly onEdit: () => void }) {
  const { t } = useTranslation('paint');
  const nameOf = useTerrainName();
  const { desk, at, onEdit } = props;
  const cell = desk.map.cells[at];
  if (cell === undefined) return null;
  return (
    <li className={styles.cell} data-testid={`cell-${at}`}>
      <span className={styles.key}>{at}</span>
      <span className={styles.text}>
        {nameOf(cell.terrain)}
        {cell.feature !== undefined && <em> · {cell.feature}</em>}
      </span>
      <Button aria-label={t('changeNamed', { at })} onClick={onEdit}>
        {t('change')}
      </Button>
      <Button aria-label={t('eraseNamed', { at })} onClick={() => desk.erase([at])}>
        {t('tool.erase')}
      </Button>
    </li>
  );
}

function Found(props: { readonly desk: PaintDesk; readonly onEdit: (at: CellKey) => void }) {
  const { t } = useTranslation('paint');
  const { desk, onEdit } = props;
  const { cells } = desk.map;
  const [search, setSearch] = useState('');
  const [page, setPage] = useState(0);
  const nameOf = useTerrainName();
  const found = useMemo(() => findCells(cells, { search, nameOf }, undefined), [cells, search, nameOf]);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(page, pages - 1);
  return (
    <>
      <TextField
        label={t('search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <p role="status">{t('found', { count: found.length })}</p>
      <ul className={styles.cells}>
        {found.slice(at * pageSize, (at + 1) * pageSize).map((key) => (
          <CellRow key={key} desk={desk} at={key} onEdit={() => onEdit(key)} />
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles.deeds} aria-label={t('pages')}>
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('previous')}
          </Button>
          <span>{t('page', { page: at + 1, pages })}</span>
          <Button disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('next')}
          </Button>
        </nav>
      )}
    </>
  );
}

/** The map as a form and a list: everything that can be painted can be done here without seeing it. */
export function PaintList({ desk }: { readonly desk: PaintDesk }) {
  const { t } = useTranslation('paint');
  const [draft, setDraft] = useState(emptyDraft);
  const edit = (at: CellKey) => {
    const cell = desk.map.cells[at];
    setDraft({ from: at, to: '', feature: cell?.feature ?? '' });
    if (cell !== undefined) desk.setTerrain(cell.terrain);
    document.querySelector<HTMLElement>('[data-testid="cell-from"]')?.focus();
  };
  return (
    <section className={styles.list} aria-label={t('list')} data-testid="paint-list">
      <p>{t(desk.map.grid === 'hex' ? 'keysHex' : 'keysSquare')}</p>
      <CellForm desk={desk} draft={draft} onDraft={setDraft} />
      <h2>{t('paintedCells')}</h2>
      <Found desk={desk} onEdit={edit} />
    </section>
  );
}
