import type { ReactNode } from 'react';
import styles from './divider.module.css';

export function Divider(props: { readonly children: ReactNode }) {
  return (
    <div className={styles.divider} aria-hidden="true">
      {props.children}
    </div>
  );
}
