import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './stepper.module.css';

interface StepperProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number, set by two thumbs-sized buttons instead of a keyboard. */
export function Stepper({ label, hint, value, min, max, onChange }: StepperProps) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <fieldset aria-describedby={hint === undefined ? undefined : `${id}-hint`}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.stepper}>
        <button type="button" aria-label={t('ui.fewer')} disabled={value <= min} onClick={() => onChange(value - 1)}>
          −
        </button>
        <output className={styles.value}>{value}</output>
        <button type="button" aria-label={t('ui.more')} disabled={value >= max} onClick={() => onChange(value + 1)}>
          +
        </button>
      </div>
      {hint !== undefined && (
        <span className={styles.hint} id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </fieldset>
  );
}
