import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import styles from './dice-tray.module.css';

interface DiceFormProps {
  readonly onRoll: (notation: string) => void;
  readonly error?: string | undefined;
}

const quickDice = ['d4', 'd6', 'd8', 'd10', 'd12', 'd20', 'd%'] as const;

/** The contract's longest notation. */
const longestNotation = 256;

export function DiceForm({ onRoll, error }: DiceFormProps) {
  const { t } = useTranslation();
  const [notation, setNotation] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (notation.trim() !== '') onRoll(notation.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.quick}>
        {quickDice.map((die) => (
          <button
            key={die}
            type="button"
            className={styles.die}
            aria-label={t('table.diceThrow', { die })}
            onClick={() => onRoll(die)}
          >
            {die}
          </button>
        ))}
      </div>
      <div className={styles.custom}>
        <input
          className={styles.input}
          aria-label={t('table.diceNotation')}
          aria-invalid={error === undefined ? undefined : true}
          placeholder="2d6+3"
          value={notation}
          onChange={(event) => setNotation(event.target.value)}
          maxLength={longestNotation}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="go"
        />
        <Button type="submit">{t('table.diceRoll')}</Button>
      </div>
      {error !== undefined && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </form>
  );
}
