import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format.ts';
import styles from './journal-panel.module.css';

export interface JournalEntry {
  readonly id: string;
  readonly at: string;
  readonly text: string;
}

export function JournalPanel(props: { readonly entries: readonly JournalEntry[] }) {
  const { t, i18n } = useTranslation();
  return (
    <ol className={styles.panel}>
      {props.entries.length === 0 && <li className={styles.empty}>{t('table.journalEmpty')}</li>}
      {props.entries.map((entry) => (
        <li key={entry.id} className={styles.entry}>
          <time className={styles.time} dateTime={entry.at}>
            {formatTime(entry.at, i18n.language)}
          </time>
          <span>{entry.text}</span>
        </li>
      ))}
    </ol>
  );
}
