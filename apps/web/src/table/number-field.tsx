import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './number-field.module.css';

interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Resolves when it is settled, one way or the other; until then the field shows what was asked for. */
  readonly onSet: (value: number) => Promise<unknown>;
  readonly hideLabel?: boolean;
}

/** Several taps are one change. */
const restMs = 650;

interface Wanting extends Pick<NumberFieldProps, 'value' | 'min' | 'max' | 'onSet'> {}

/** What is asked for and not yet settled, as it was typed. */
function useWanted(props: Wanting) {
  const [wanted, setWanted] = useState<string>();
  const [isSent, setSent] = useState(false);
  const timer = useRef(0);
  // The newest of them: the number may have changed while the timer ran.
  const newest = useRef(props);
  useEffect(() => {
    newest.current = props;
  });
  useEffect(() => () => window.clearTimeout(timer.current), []);
  const send = async (text: string) => {
    const { value, min, max, onSet } = newest.current;
    const number = Number(text);
    const isNumber = text.trim() !== '' && Number.isInteger(number) && number >= min && number <= max;
    if (isNumber && number !== value) {
      setSent(true);
      await onSet(number);
      setSent(false);
    }
    setWanted(undefined);
  };
  return {
    wanted,
    isSent,
    want: setWanted,
    settle: () => {
      window.clearTimeout(timer.current);
      if (wanted !== undefined && !isSent) void send(wanted);
    },
    wantSoon: (text: string) => {
      setWanted(text);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void send(text), restMs);
    },
  };
}

/** A number by thumb or by key: taps are gathered, typing counts when the field is left or Enter is pressed. */
export function NumberField({ label, hideLabel, ...range }: NumberFieldProps) {
  const { t } = useTranslation('play');
  const id = useId();
  const { wanted, isSent, want, settle, wantSoon } = useWanted(range);
  const shown = wanted ?? String(range.value);
  const step = (by: number) => {
    const next = Math.trunc(Number(shown) || 0) + by;
    wantSoon(String(Math.min(range.max, Math.max(range.min, next))));
  };
  const onKey = (key: string) => {
    if (key === 'Enter') settle();
    if (key === 'Escape') want(undefined);
    return key === 'Enter';
  };
  return (
    <div className={styles.field} data-unsettled={wanted !== undefined}>
      {hideLabel !== true && (
        <label className={styles.label} htmlFor={id}>
          {label}
        </label>
      )}
      <span className={styles.control}>
        <button type="button" aria-label={t('number.less', { label })} disabled={isSent} onClick={() => step(-1)}>
          −
        </button>
        <input
          id={id}
          aria-label={hideLabel === true ? label : undefined}
          inputMode="numeric"
          autoComplete="off"
          value={shown}
          readOnly={isSent}
          onFocus={(event) => event.target.select()}
          onChange={(event) => want(event.target.value)}
          onBlur={settle}
          onKeyDown={(event) => {
            if (onKey(event.key)) event.preventDefault();
          }}
        />
        <button type="button" aria-label={t('number.more', { label })} disabled={isSent} onClick={() => step(1)}>
          +
        </button>
      </span>
    </div>
  );
}
