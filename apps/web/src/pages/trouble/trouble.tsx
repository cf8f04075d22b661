import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './trouble.module.css';

interface TroubleProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly reason?: string | undefined;
  readonly actions: ReactNode;
}

/** A full page that says what is wrong and where to go instead. */
export function Trouble({ picture, title, text, reason, actions }: TroubleProps) {
  usePageTitle(title);
  return (
    <Card framed className={styles.trouble} role="alert">
      <div className={styles.picture}>{picture}</div>
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      {reason !== undefined && <p className={styles.reason}>{reason}</p>}
      <div className={styles.actions}>{actions}</div>
    </Card>
  );
}
