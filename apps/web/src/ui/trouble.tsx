import type { ReactNode } from 'react';
import { Card } from './card.tsx';
import styles from './trouble.module.css';
import { usePageTitle } from './use-page-title.ts';

interface TroubleProps {
  readonly picture: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly actions: ReactNode;
}

/** A full page that says what is wrong and where to go instead. */
export function Trouble({ picture, title, text, actions }: TroubleProps) {
  usePageTitle(title);
  return (
    <Card framed className={styles.trouble} role="alert">
      <div className={styles.picture}>{picture}</div>
      <h1>{title}</h1>
      <p className={styles.text}>{text}</p>
      <div className={styles.actions}>{actions}</div>
    </Card>
  );
}
