import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, type EntryValue, entryTitle, moved, notesName } from '../../characters/sheet-entries.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { AddEntry } from './add-entry.tsx';
import styles from './character-sheet.module.css';
import { EntryField } from './entry-field.tsx';
import { EntryTools } from './entry-tools.tsx';

interface EntryListProps {
  readonly entries: readonly Entry[];
  readonly isArranging: boolean;
  /** The section these are in; undefined for the sheet itself. */
  readonly section?: string;
  readonly onChange: (entries: readonly Entry[]) => void;
}

interface EntryBoxProps {
  readonly entry: Entry;
  readonly index: number;
  readonly list: EntryListProps;
  readonly onRemove: () => void;
}

/** The notes have a place of their own, and with it their name. */
function takenNames(entries: readonly Entry[], section: string | undefined): readonly string[] {
  const names = entries.map(({ name }) => name);
  return section === undefined ? [...names, notesName] : names;
}

function Value(props: {
  readonly entry: Entry;
  readonly isArranging: boolean;
  readonly onValue: (value: EntryValue) => void;
}) {
  const { entry, isArranging, onValue } = props;
  const { value } = entry;
  // Whoever arranges looks at names and places; the values would only make the way longer.
  if (value.kind !== 'section')
    return isArranging ? null : <EntryField name={entry.name} value={value} onValue={onValue} />;
  return (
    <fieldset className={styles.section}>
      <legend>{entryTitle(entry.name)}</legend>
      <EntryList
        entries={value.entries}
        isArranging={isArranging}
        section={entry.name}
        onChange={(entries) => onValue({ kind: 'section', entries })}
      />
    </fieldset>
  );
}

function EntryBox({ entry, index, list, onRemove }: EntryBoxProps) {
  const { entries, isArranging, section, onChange } = list;
  const replace = (changed: Entry) => onChange(entries.map((one) => (one.id === entry.id ? changed : one)));
  const others = entries.filter(({ id }) => id !== entry.id);
  return (
    <li className={styles.entry} data-kind={entry.value.kind}>
      {isArranging && (
        <EntryTools
          entry={entry}
          taken={takenNames(others, section)}
          isFirst={index === 0}
          isLast={index === entries.length - 1}
          onRename={(name) => replace({ ...entry, name })}
          onMove={(by) => onChange(moved(entries, index, by))}
          onRemove={onRemove}
        />
      )}
      <Value entry={entry} isArranging={isArranging} onValue={(value) => replace({ ...entry, value })} />
    </li>
  );
}

interface Removed {
  readonly name: string;
  /** The list as it was before. */
  readonly before: readonly Entry[];
}

/** Entries of a sheet or of one of its sections. */
export function EntryList(props: EntryListProps) {
  const { t } = useTranslation('characters');
  const { entries, isArranging, section, onChange } = props;
  const [removed, setRemoved] = useState<Removed>();
  const remove = ({ id, name }: Entry) => {
    setRemoved({ name: entryTitle(name), before: entries });
    onChange(entries.filter((entry) => entry.id !== id));
  };
  const putBack = () => {
    // What was written since stays; only what is missing comes back, where it was.
    const now = new Map(entries.map((entry) => [entry.id, entry]));
    const known = new Set((removed?.before ?? []).map(({ id }) => id));
    const back = (removed?.before ?? []).map((entry) => now.get(entry.id) ?? entry);
    onChange([...back, ...entries.filter(({ id }) => !known.has(id))]);
    setRemoved(undefined);
  };
  return (
    <>
      {removed !== undefined && (
        <Banner actions={<Button onClick={putBack}>{t('putBack')}</Button>}>
          {t('removed', { name: removed.name })}
        </Banner>
      )}
      {entries.length > 0 && (
        <ul className={section === undefined ? styles.entries : styles.rows}>
          {entries.map((entry, index) => (
            <EntryBox key={entry.id} entry={entry} index={index} list={props} onRemove={() => remove(entry)} />
          ))}
        </ul>
      )}
      {isArranging && (
        <AddEntry
          section={section}
          taken={takenNames(entries, section)}
          onAdd={(entry) => onChange([...entries, entry])}
        />
      )}
    </>
  );
}
