import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import styles from './character-sheet.module.css';

/** `hitDice` as “Hit dice”: the keys are whatever the game's author wrote. */
function titleOf(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1).toLocaleLowerCase();
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}

function showValue(value: unknown): ReactNode {
  if (Array.isArray(value)) {
    return (
      <ul>
        {[...new Set(value.map(plain))].map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if (typeof value === 'object' && value !== null) {
    const rows = Object.entries(value).map(([key, inner]) => ({ id: key, label: titleOf(key), value: plain(inner) }));
    return <Leaders rows={rows} />;
  }
  return <p>{plain(value)}</p>;
}

/** Shows any sheet without knowing its game: texts, lists and tables of one level. */
export function SheetEntries(props: { readonly sheet: Readonly<Record<string, unknown>> }) {
  return (
    <div className={styles.entries}>
      {Object.entries(props.sheet).map(([key, value]) => (
        <Card key={key} title={titleOf(key)}>
          {showValue(value)}
        </Card>
      ))}
    </div>
  );
}
