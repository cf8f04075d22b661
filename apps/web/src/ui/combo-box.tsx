import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './combo-box.module.css';
import { Field, type FieldText } from './field.tsx';
import { matchingOptions } from './matching-options.ts';

export interface ComboOption {
  readonly id: string;
  readonly label: string;
  /** Tells options with the same label apart. */
  readonly note?: string | undefined;
}

type ComboBoxProps = FieldText & {
  readonly value: string | null;
  readonly options: readonly ComboOption[];
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
  /** What the field says when its value is none of the options. */
  readonly missing?: string | undefined;
  readonly 'data-at'?: string;
};

/** What is typed, what matches it, and which match the keys are at. */
function useFinding({ value, options, onChange }: Pick<ComboBoxProps, 'value' | 'options' | 'onChange'>) {
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const isOpen = query !== null;
  const matches = useMemo(() => (query === null ? [] : matchingOptions(options, query)), [options, query]);
  const open = (text: string) => {
    setQuery(text);
    setActive(0);
  };
  const choose = (id: string) => {
    setQuery(null);
    if (id !== value) onChange(id);
  };
  const goTo = (index: number) => {
    const next = Math.min(matches.length - 1, Math.max(0, index));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const match = matches[active];
    if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setQuery(null);
    } else if (event.key === 'Enter' && match !== undefined) {
      event.preventDefault();
      choose(match.id);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (isOpen) goTo(active + (event.key === 'ArrowDown' ? 1 : -1));
      else open('');
    }
  };
  return { query, isOpen, matches, active, list, open, choose, onKeyDown, close: () => setQuery(null) };
}

/** One of very many, found by typing: the browser's own select is no help among two thousand. */
export function ComboBox({ value, options, onChange, label, hint, error, missing, ...rest }: ComboBoxProps) {
  const { t } = useTranslation();
  const listId = useId();
  const { query, isOpen, matches, active, list, open, choose, onKeyDown, close } = useFinding({
    value,
    options,
    onChange,
  });
  const chosen = useMemo(() => options.find(({ id }) => id === value), [options, value]);
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className={styles.box}>
          <input
            {...rest}
            {...wiring}
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-activedescendant={isOpen && matches[active] !== undefined ? `${listId}-${active}` : undefined}
            value={query ?? chosen?.label ?? missing ?? ''}
            onChange={(event) => open(event.target.value)}
            onClick={() => !isOpen && open('')}
            onBlur={close}
            onKeyDown={onKeyDown}
          />
          <div ref={list} id={listId} role="listbox" aria-label={label} hidden={!isOpen} className={styles.list}>
            {matches.map((option, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the input, which keeps the focus
              <div
                key={option.id}
                id={`${listId}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === active}
                className={styles.option}
                // The input would lose the focus, and with it the list, before the click arrives.
                onPointerDown={(event) => event.preventDefault()}
                onClick={() => choose(option.id)}
              >
                <span>{option.label}</span>
                {option.note !== undefined && <span className={styles.note}>{option.note}</span>}
              </div>
            ))}
            {isOpen && matches.length === 0 && (
              <div className={styles.none} role="option" tabIndex={-1} aria-selected={false} aria-disabled>
                {t('ui.noMatch')}
              </div>
            )}
          </div>
        </div>
      )}
    </Field>
  );
}
