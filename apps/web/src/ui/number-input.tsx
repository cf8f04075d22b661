import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from './class-names.ts';
import { Field } from './field.tsx';
import styles from './number-input.module.css';

interface NumberInputProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** Said instead of our own words about what was typed. */
  readonly error?: string | undefined;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Only whole numbers unless told otherwise. */
  readonly fractions?: boolean;
  /** Two thumb-sized buttons beside it. */
  readonly steps?: boolean;
  readonly disabled?: boolean;
  readonly name?: string;
  readonly onChange: (value: number) => void;
}

/** A number that is typed. What is no number is said at the field and not handed on. */
export function NumberInput(props: NumberInputProps) {
  const { label, hint, value, min, max, disabled } = props;
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const read = (text: string): number | undefined => {
    const number = Number(text.trim().replace('−', '-').replace(',', '.'));
    const isWhole = props.fractions === true ? Number.isFinite(number) : Number.isInteger(number);
    return text.trim() !== '' && isWhole && number >= min && number <= max ? number : undefined;
  };
  const type = (text: string) => {
    setTyped(text);
    const number = read(text);
    if (number !== undefined && number !== value) props.onChange(number);
  };
  const step = (by: number) => {
    setTyped(undefined);
    props.onChange(Math.min(max, Math.max(min, value + by)));
  };
  const wanted = props.fractions === true ? t('ui.numberWanted') : t('ui.numberBetween', { min, max });
  const isWrong = typed !== undefined && read(typed) === undefined;
  // What was typed gives way when the number was changed from elsewhere.
  const shown = typed !== undefined && (isWrong || read(typed) === value) ? typed : String(value);
  const words = isWrong ? wanted : props.error;
  const button = (by: -1 | 1, isEnd: boolean) => (
    <button
      type="button"
      aria-label={t(by < 0 ? 'ui.lessOf' : 'ui.moreOf', { label })}
      disabled={disabled === true || isEnd}
      onClick={() => step(by)}
    >
      {by < 0 ? '−' : '+'}
    </button>
  );
  return (
    <Field label={label} hint={hint} error={words}>
      {(wiring) => (
        <span className={styles.row}>
          {props.steps === true && button(-1, value <= min)}
          <input
            {...wiring}
            className={classNames(wiring.className, styles.number)}
            name={props.name}
            inputMode={min < 0 ? 'text' : 'numeric'}
            autoComplete="off"
            disabled={disabled ?? false}
            value={shown}
            onFocus={(event) => event.target.select()}
            onChange={(event) => type(event.target.value)}
            onBlur={() => {
              if (!isWrong) setTyped(undefined);
            }}
          />
          {props.steps === true && button(1, value >= max)}
        </span>
      )}
    </Field>
  );
}
