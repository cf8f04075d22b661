import { useTranslation } from 'react-i18next';
import { useOrder } from '../order.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import styles from './dice-tray.module.css';
import { DiceTray } from './dice-tray.tsx';
import { RequestCards } from './request-cards.tsx';
import { RequestStates } from './request-states.tsx';
import { RollEntry } from './roll-entry.tsx';

/** What one is asked, what fell, and the dice in the hand. */
export function DicePanel() {
  const { t } = useTranslation('play');
  const { table, session, you } = useShown();
  const isGm = useIsGm();
  const mayRoll = useOrder().may && session.status === 'active' && you.role !== 'spectator';
  return (
    <div className={styles.panel}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
      <section className={styles.fallen} aria-label={t('dice.log')} tabIndex={0}>
        <RequestCards />
        {isGm && <RequestStates />}
        <div className={styles.log} role="log" aria-label={t('dice.log')} data-testid="dice-log">
          {table.rolls.length === 0 && <p className={styles.empty}>{t('dice.empty')}</p>}
          <ol className={styles.lines}>
            {table.rolls.toReversed().map((roll) => (
              <RollEntry key={roll.id} roll={roll} />
            ))}
          </ol>
        </div>
      </section>
      {mayRoll && <DiceTray />}
    </div>
  );
}
