import { useTranslation } from 'react-i18next';
import { textMax } from '../../characters/character-bounds.ts';
import { type EntryValue, entryTitle } from '../../characters/sheet-entries.ts';
import { NumberInput } from '../../ui/number-input.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import styles from './character-sheet.module.css';

interface EntryFieldProps {
  readonly name: string;
  readonly value: Exclude<EntryValue, { kind: 'section' }>;
  readonly onValue: (value: EntryValue) => void;
}

/** About as many letters as stand in one line of a narrow card. */
const lineLetters = 34;

function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / lineLetters), 0);
  return Math.min(12, rows);
}

/** One entry, filled in. */
export function EntryField({ name, value, onValue }: EntryFieldProps) {
  const { t } = useTranslation('characters');
  const label = entryTitle(name);
  switch (value.kind) {
    case 'text':
      return (
        <TextArea
          label={label}
          rows={rowsFor(value.text)}
          maxLength={textMax}
          value={value.text}
          onChange={({ target }) => onValue({ kind: 'text', text: target.value })}
        />
      );
    case 'number':
      return (
        <NumberInput
          label={label}
          value={value.number}
          min={Number.MIN_SAFE_INTEGER}
          max={Number.MAX_SAFE_INTEGER}
          fractions
          steps
          onChange={(number) => onValue({ kind: 'number', number })}
        />
      );
    case 'mark':
      return <SwitchField label={label} checked={value.on} onChange={(on) => onValue({ kind: 'mark', on })} />;
    case 'list':
      return (
        <TextArea
          label={label}
          hint={t('listHint')}
          rows={Math.max(2, rowsFor(value.lines))}
          maxLength={textMax}
          value={value.lines}
          onChange={({ target }) => onValue({ ...value, lines: target.value })}
        />
      );
    case 'other':
      return (
        <div className={styles.other}>
          <p className={styles.otherName}>{label}</p>
          <pre>{JSON.stringify(value.value, null, 1)}</pre>
          <p className={styles.size}>{t('otherHint')}</p>
        </div>
      );
  }
}
