import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSame } from '../../characters/merge-character.ts';
import {
  type Entry,
  entriesOf,
  newEntry,
  notesName,
  type Sheet,
  sheetBytes,
  sheetBytesMax,
  sheetOf,
} from '../../characters/sheet-entries.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import styles from './character-sheet.module.css';
import { EntryList } from './entry-list.tsx';
import { NotesCard } from './notes-card.tsx';

interface SheetEditorProps {
  readonly sheet: Sheet;
  readonly onChange: (sheet: Sheet) => void;
}

const isNotes = ({ name, value }: Entry) => name === notesName && value.kind === 'text';

function notesIn(entries: readonly Entry[]): string {
  const notes = entries.find(isNotes);
  return notes?.value.kind === 'text' ? notes.value.text : '';
}

const inKiB = (bytes: number) => (bytes / 1024).toFixed(1);

function Size(props: { readonly sheet: Sheet }) {
  const { t } = useTranslation('characters');
  const bytes = sheetBytes(props.sheet);
  const words = { used: inKiB(bytes), max: sheetBytesMax / 1024 };
  if (bytes > sheetBytesMax) return <Banner tone="bad">{t('sheetTooLarge', words)}</Banner>;
  // Nobody needs to know how full a nearly empty sheet is.
  return bytes < sheetBytesMax / 2 ? null : <p className={styles.size}>{t('sheetSize', words)}</p>;
}

/** The free-form part: entries to fill in, and on demand to name, move and remove. */
export function SheetEditor({ sheet, onChange }: SheetEditorProps) {
  const { t } = useTranslation('characters');
  const [entries, setEntries] = useState(() => entriesOf(sheet));
  const [isArranging, setArranging] = useState(false);
  // What came from elsewhere is shown; what is typed here is in both already.
  if (!isSame(sheetOf(entries), sheet)) setEntries(entriesOf(sheet, entries));
  const write = (next: readonly Entry[]) => {
    setEntries(next);
    onChange(sheetOf(next));
  };
  const visible = entries.filter((entry) => !isNotes(entry));
  const notes = entries.filter(isNotes);
  const writeNotes = (text: string) => {
    const [old] = notes;
    const value = { kind: 'text', text } as const;
    const written = old === undefined ? newEntry(notesName, value) : { ...old, value };
    write(text === '' ? visible : [...visible, written]);
  };
  return (
    <section className={styles.sheet} aria-label={t('sheet')}>
      <header className={styles.sheetHead}>
        <h2>{t('sheet')}</h2>
        <Button aria-pressed={isArranging} onClick={() => setArranging(!isArranging)}>
          {t(isArranging ? 'arranged' : 'arrange')}
        </Button>
      </header>
      <Size sheet={sheet} />
      {visible.length === 0 && <p className={styles.empty}>{t('sheetEmpty')}</p>}
      <EntryList
        entries={visible}
        isArranging={isArranging || visible.length === 0}
        onChange={(next) => write([...next, ...notes])}
      />
      <NotesCard text={notesIn(entries)} onChange={writeNotes} />
    </section>
  );
}
