import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import styles from './dice-tray.module.css';
import { dieShape } from './die-shape.ts';
import { HowToRoll } from './how-to-roll.tsx';
import { type QuickDie, quickDice, quickNotation } from './quick-notation.ts';
import { plainChoice, type TrayChoice } from './tray-choice.ts';

function QuickDice(props: { readonly onThrow: (die: QuickDie) => void; readonly busy: boolean }) {
  const { t } = useTranslation('play');
  return (
    <div className={styles.quick}>
      {quickDice.map((die) => (
        <button
          key={die}
          type="button"
          className={styles.die}
          aria-label={t('dice.throw', { die: `d${die}` })}
          disabled={props.busy}
          onClick={() => props.onThrow(die)}
        >
          <svg viewBox="0 0 40 40" aria-hidden="true">
            <path d={dieShape(die).outline} />
            <path d={dieShape(die).edges} className={styles.edges} />
          </svg>
          <span>d{die}</span>
        </button>
      ))}
    </div>
  );
}

/** Throws dice: by one tap, or as written. */
export function DiceTray() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const [notation, setNotation] = useState('');
  const [choice, setChoice] = useState<TrayChoice>(plainChoice);
  const roll = async (dice: string) => {
    const { visibility, label, as } = choice;
    const more = {
      ...(label.trim() === '' ? {} : { label: label.trim() }),
      ...(as.trim() === '' ? {} : { as: as.trim() }),
    };
    return (await order.give('dice:roll', { notation: dice, visibility, ...more })) !== undefined;
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (notation.trim() !== '' && (await roll(notation.trim()))) setNotation('');
  };
  const isGuarded = choice.visibility !== 'public';
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)}>
      <QuickDice busy={order.busy} onThrow={(die) => void roll(quickNotation(die, choice.modifier, choice.edge))} />
      <div className={styles.custom}>
        <input
          className={styles.input}
          aria-label={t('dice.notation')}
          aria-invalid={order.error?.code === 'DICE_INVALID' ? true : undefined}
          placeholder="2d6+3"
          value={notation}
          onChange={(event) => {
            setNotation(event.target.value);
            order.forget();
          }}
          maxLength={256}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit" className={classNames(isGuarded && styles.guarded)} busy={order.busy}>
          {isGuarded ? t(`dice.rollTo.${choice.visibility}`) : t('dice.roll')}
        </Button>
      </div>
      <RefusalNote text={order.refusal} />
      <HowToRoll choice={choice} onChange={(change) => setChoice({ ...choice, ...change })} />
    </form>
  );
}
