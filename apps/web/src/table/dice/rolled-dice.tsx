import type { TableView } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { DieFace } from './die-face.tsx';
import styles from './rolled-dice.module.css';

export type Roll = TableView['rolls'][number];

/** A thousand dice are read by their total. */
const shownMost = 20;

function Term(props: { readonly term: Roll['terms'][number]; readonly named: boolean }) {
  const { t } = useTranslation('play');
  const { dice, notation, value } = props.term;
  const shown = dice.slice(0, shownMost);
  return (
    <span className={styles.term}>
      {props.named && <span className={styles.notation}>{notation}</span>}
      {shown.map((die, place) => (
        <DieFace key={place} die={die} />
      ))}
      {dice.length > shownMost && <span>{t('dice.more', { count: dice.length - shownMost })}</span>}
      {props.named && <span className={styles.notation}>= {value}</span>}
    </span>
  );
}

/** The single dice, each with what became of it; plain numbers stand in the notation. */
export function RolledDice(props: { readonly roll: Roll }) {
  const thrown = props.roll.terms.filter(({ dice }) => dice.length > 0);
  if (thrown.length === 0) return null;
  return (
    <span className={styles.dice}>
      {thrown.map((term, place) => (
        <Term key={place} term={term} named={thrown.length > 1} />
      ))}
    </span>
  );
}
