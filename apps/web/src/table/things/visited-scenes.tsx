import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import panel from '../panel.module.css';
import { useShown } from '../shown.tsx';
import styles from './things.module.css';

/** Where the party has been, to read again. */
export function VisitedScenes() {
  const { t } = useTranslation();
  const { visitedNodes } = useShown().table;
  if (visitedNodes.length === 0) return <p className={panel.soft}>{t('table.journalEmpty')}</p>;
  return (
    <ol className={panel.list}>
      {visitedNodes.map(({ id, title, content, readAloud }) => (
        <li key={id}>
          <details className={styles.scene}>
            <summary>{title}</summary>
            <div className={panel.section}>
              {readAloud !== undefined && (
                <blockquote className={styles.aloud}>
                  <Markdown text={readAloud} />
                </blockquote>
              )}
              <Markdown text={content} />
            </div>
          </details>
        </li>
      ))}
    </ol>
  );
}
