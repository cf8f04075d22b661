import { useTranslation } from 'react-i18next';
import { SceneDeeds } from './scene-deeds.tsx';
import { SceneMarks } from './scene-marks.tsx';
import styles from './scene-panel.module.css';
import type { GraphDesk } from './use-graph-desk.ts';

/** The selected scene beside the graph. */
export function ScenePanel({ desk }: { readonly desk: GraphDesk }) {
  const { t } = useTranslation('graph');
  const { selected } = desk;
  return (
    <aside className={styles.panel} aria-label={t('panel')} data-testid="graph-panel">
      {selected === undefined ? (
        <p className={styles.none}>{t('panelEmpty')}</p>
      ) : (
        <>
          <h2>{selected.title}</h2>
          <SceneMarks scene={selected} />
          <SceneDeeds key={selected.id} desk={desk} scene={selected} />
        </>
      )}
    </aside>
  );
}
