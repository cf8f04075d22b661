import { useTableEvents } from '@moothall/react';
import { useEffect, useState } from 'react';
import { nameAtTable, useShown } from '../shown.tsx';
import { dieShape } from './die-shape.ts';
import type { Roll } from './rolled-dice.tsx';
import styles from './settling-die.module.css';

/** Tumbling, coming to rest, and long enough to be read by everybody. */
const onTableMs = 2_400;

function movesFreely(): boolean {
  const chosen = document.documentElement.dataset.motion;
  if (chosen === 'full') return true;
  return chosen !== 'reduced' && !window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function largestDie(roll: Roll): number {
  return Math.max(0, ...roll.terms.flatMap(({ dice }) => dice.map(({ sides }) => sides)));
}

/** A die thrown on the table whenever somebody rolls. It says nothing the log does not, so it is for the eye alone. */
export function SettlingDie() {
  const shown = useShown();
  const [roll, setRoll] = useState<Roll>();
  useTableEvents((event, stamp) => {
    if (event.type === 'dice:rolled' && !stamp.missed && movesFreely()) setRoll(event.payload.roll);
  });
  useEffect(() => {
    if (roll === undefined) return;
    const timer = window.setTimeout(() => setRoll(undefined), onTableMs);
    return () => window.clearTimeout(timer);
  }, [roll]);
  if (roll === undefined) return null;
  const { outline, edges, numberY } = dieShape(largestDie(roll) || 20);
  return (
    <div className={styles.place} aria-hidden="true">
      <div key={roll.id} className={styles.thrown}>
        <svg viewBox="0 0 40 40" className={styles.die} aria-hidden="true">
          <path d={outline} className={styles.face} />
          <path d={edges} className={styles.edges} />
          <text x="20" y={numberY} className={styles.number}>
            {roll.total ?? '?'}
          </text>
        </svg>
        <span className={styles.name}>{roll.as ?? nameAtTable(shown, roll.userId)}</span>
      </div>
    </div>
  );
}
