import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, type EntryValue, entryTitle, nameFault, newEntry } from '../../characters/sheet-entries.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './character-sheet.module.css';
import { faultKeys } from './entry-tools.tsx';

interface AddEntryProps {
  readonly section: string | undefined;
  readonly taken: readonly string[];
  readonly onAdd: (entry: Entry) => void;
}

const blank = {
  text: { kind: 'text', text: '' },
  number: { kind: 'number', number: 0 },
  mark: { kind: 'mark', on: false },
  list: { kind: 'list', lines: '', before: [] },
  section: { kind: 'section', entries: [] },
} as const satisfies Record<string, EntryValue>;

const kinds = ['text', 'number', 'mark', 'list', 'section'] as const;
const kindKeys = {
  text: 'kindText',
  number: 'kindNumber',
  mark: 'kindMark',
  list: 'kindList',
  section: 'kindSection',
} as const;

export function AddEntry({ section, taken, onAdd }: AddEntryProps) {
  const { t } = useTranslation('characters');
  const [name, setName] = useState('');
  const [kind, setKind] = useState<(typeof kinds)[number]>('text');
  const [wasRefused, setRefused] = useState(false);
  const fault = nameFault(name.trim(), taken);
  const title = section === undefined ? t('addEntry') : t('addToSection', { name: entryTitle(section) });
  const add = (event: FormEvent) => {
    event.preventDefault();
    setRefused(fault !== undefined);
    if (fault !== undefined) return;
    onAdd(newEntry(name.trim(), blank[kind]));
    setName('');
  };
  return (
    <form className={styles.add} onSubmit={add} noValidate aria-label={title}>
      <TextField
        label={title}
        placeholder={t('entryName')}
        error={wasRefused && fault !== undefined ? t(faultKeys[fault]) : undefined}
        value={name}
        autoComplete="off"
        onChange={({ target }) => setName(target.value)}
      />
      <SelectField
        label={t('entryKind')}
        value={kind}
        // A section within a section is more than a sheet can be read by.
        options={kinds
          .filter((one) => section === undefined || one !== 'section')
          .map((one) => ({ value: one, label: t(kindKeys[one]) }))}
        onChange={({ target }) => setKind(kinds.find((one) => one === target.value) ?? 'text')}
      />
      <Button type="submit">{t('add')}</Button>
    </form>
  );
}
