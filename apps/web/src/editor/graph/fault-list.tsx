import { useTranslation } from 'react-i18next';
import styles from './fault-list.module.css';
import { sceneFaults } from './scene-graph.ts';
import { FaultMark } from './scene-marks.tsx';
import type { GraphDesk } from './use-graph-desk.ts';

/** What should be looked at again, counted; each entry leads there. */
export function FaultList({ desk }: { readonly desk: GraphDesk }) {
  const { t } = useTranslation('graph');
  const { faulty, scenes } = desk.graph;
  const hasStart = scenes.some(({ isStart }) => isStart);
  const found = sceneFaults.filter((fault) => faulty[fault].length > 0);
  if (scenes.length === 0) return null;
  if (hasStart && found.length === 0) return <p className={styles.fine}>{t('noFaults')}</p>;
  return (
    <div className={styles.faults} data-testid="graph-faults">
      {!hasStart && <p className={styles.noStart}>{t('noStart')}</p>}
      {found.map((fault) => (
        <details key={fault} className={styles.fault}>
          <summary>
            <FaultMark fault={fault} />
            {t(`count.${fault}`, { count: faulty[fault].length })}
          </summary>
          <ul className={styles.entries}>
            {faulty[fault].map(({ id, title }) => (
              <li key={id}>
                <button type="button" className={styles.entry} onClick={() => desk.select(id)}>
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
