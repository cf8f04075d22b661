import type { ReactNode } from 'react';
import styles from './leaders.module.css';

export interface LeaderRow {
  readonly id: string;
  readonly label: string;
  readonly value: ReactNode;
}

export function Leaders(props: { readonly rows: readonly LeaderRow[] }) {
  return (
    <dl className={styles.leaders}>
      {props.rows.map((row) => (
        <div key={row.id} className={styles.row}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
