import { useTranslation } from 'react-i18next';
import type { Roll } from '../shapes/roll.ts';
import { DiceForm } from './dice-form.tsx';
import styles from './dice-tray.module.css';
import { RollLine } from './roll-line.tsx';

interface DiceTrayProps {
  /** Newest last. */
  readonly rolls: readonly Roll[];
  /** Missing for those who may not roll now. */
  readonly onRoll?: ((notation: string) => void) | undefined;
  readonly error?: string | undefined;
}

export function DiceTray({ rolls, onRoll, error }: DiceTrayProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.tray}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
      <div className={styles.log} role="log" aria-label={t('table.diceLog')} data-testid="dice-log" tabIndex={0}>
        {rolls.length === 0 && <p className={styles.empty}>{t('table.diceEmpty')}</p>}
        <ol className={styles.lines}>
          {rolls.toReversed().map((roll) => (
            <RollLine key={roll.id} roll={roll} />
          ))}
        </ol>
      </div>
      {onRoll !== undefined && <DiceForm onRoll={onRoll} error={error} />}
    </div>
  );
}
