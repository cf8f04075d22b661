import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../look/ornaments/cross.tsx';
import { Field, type FieldText } from './field.tsx';
import styles from './tag-field.module.css';

type TagFieldProps = FieldText & {
  readonly values: readonly string[];
  readonly onChange: (values: string[]) => void;
  /** Words used elsewhere, so that the same thing is not called two names. */
  readonly suggestions?: readonly string[];
  /** Spaces part words as well, where a word holds none. */
  readonly splitAtSpace?: boolean;
  readonly 'data-at'?: string;
};

// A browser shows a handful; thousands would only slow the page down.
const suggestionsMax = 100;

/** Several short words. Enter or a comma adds one, leaving the field as well; Backspace in the empty field takes the last. */
export function TagField({ values, onChange, suggestions, splitAtSpace, label, hint, error, ...rest }: TagFieldProps) {
  const { t } = useTranslation();
  const listId = useId();
  const [text, setText] = useState('');
  const add = () => {
    const fresh = text.split(splitAtSpace === true ? /[\s,]+/ : ',').map((word) => word.trim());
    const added = [...new Set(fresh)].filter((word) => word !== '' && !values.includes(word));
    if (added.length > 0) onChange([...values, ...added]);
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === 'Enter' || event.key === ',') && text.trim() !== '') {
      event.preventDefault();
      add();
    }
    if (event.key === 'Backspace' && text === '' && values.length > 0) onChange(values.slice(0, -1));
  };
  const offered = (suggestions ?? []).filter((word) => !values.includes(word)).slice(0, suggestionsMax);
  return (
    <Field label={label} hint={hint} error={error}>
      {({ className, ...wiring }) => (
        <div className={styles.box}>
          {values.map((word) => (
            <span key={word} className={styles.tag}>
              {word}
              <button
                type="button"
                className={styles.remove}
                aria-label={t('ui.removeNamed', { name: word })}
                onClick={() => onChange(values.filter((other) => other !== word))}
              >
                <Cross />
              </button>
            </span>
          ))}
          <input
            {...rest}
            {...wiring}
            className={styles.input}
            list={listId}
            value={text}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            enterKeyHint="done"
            onChange={(event) => setText(event.target.value)}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <datalist id={listId}>
            {offered.map((word) => (
              <option key={word} value={word} />
            ))}
          </datalist>
        </div>
      )}
    </Field>
  );
}
