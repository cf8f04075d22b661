import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SceneDeeds } from './scene-deeds.tsx';
import { type Scene, type SceneFault, sceneFaults } from './scene-graph.ts';
import styles from './scene-list.module.css';
import { SceneMarks } from './scene-marks.tsx';
import type { GraphDesk } from './use-graph-desk.ts';

/** As many as a screen reader and a slow phone take in one go. */
const pageSize = 40;

function useSearch({ graph }: GraphDesk) {
  const [search, setSearch] = useState('');
  const [fault, setFault] = useState<SceneFault | undefined>();
  const [page, setPage] = useState(0);
  const wanted = search.trim().toLowerCase();
  const isFound = ({ title, faults }: Scene) =>
    title.toLowerCase().includes(wanted) && (fault === undefined || faults.includes(fault));
  const found = graph.scenes.filter(isFound);
  const pages = Math.max(1, Math.ceil(found.length / pageSize));
  const at = Math.min(page, pages - 1);
  return { search, setSearch, fault, setFault, found, at, pages, setPage };
}

function Filters({ search, setSearch, fault, setFault }: ReturnType<typeof useSearch>) {
  const { t } = useTranslation('graph');
  const options = [
    { value: '', label: t('allScenes') },
    ...sceneFaults.map((name) => ({ value: name, label: t(`fault.${name}`) })),
  ];
  return (
    <div className={styles.filters}>
      <TextField
        label={t('search')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={(event) => setSearch(event.target.value)}
      />
      <SelectField
        label={t('show')}
        value={fault ?? ''}
        options={options}
        onChange={(event) => setFault(sceneFaults.find((name) => name === event.target.value))}
      />
    </div>
  );
}

/** Every scene with everything the graph can do to it: the way for keyboards and helping programs. */
export function SceneList({ desk }: { readonly desk: GraphDesk }) {
  const { t } = useTranslation('graph');
  const search = useSearch(desk);
  const { found, at, pages, setPage } = search;
  return (
    <section className={styles.list} aria-label={t('list')} data-testid="graph-list">
      <Filters {...search} />
      <p className={styles.count} role="status">
        {t('found', { count: found.length })}
      </p>
      <ul className={styles.rows}>
        {found.slice(at * pageSize, (at + 1) * pageSize).map((scene) => (
          <li key={scene.id} className={styles.row} data-testid={`graph-row-${scene.id}`}>
            <h2>
              {scene.title} <small>{t(`type.${scene.type}`)}</small>
            </h2>
            <SceneMarks scene={scene} />
            <SceneDeeds desk={desk} scene={scene} />
          </li>
        ))}
      </ul>
      {pages > 1 && (
        <nav className={styles.pages} aria-label={t('pages')}>
          <Button disabled={at === 0} onClick={() => setPage(at - 1)}>
            {t('previous')}
          </Button>
          <span>{t('page', { page: at + 1, pages })}</span>
          <Button disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
            {t('next')}
          </Button>
        </nav>
      )}
    </section>
  );
}
