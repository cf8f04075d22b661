import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Entry, entryTitle, type NameFault, nameFault } from '../../characters/sheet-entries.ts';
import { Cross } from '../../look/ornaments/cross.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './character-sheet.module.css';

interface EntryToolsProps {
  readonly entry: Entry;
  /** Names that others have. */
  readonly taken: readonly string[];
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onRename: (name: string) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

export const faultKeys = {
  empty: 'nameEmpty',
  long: 'nameLong',
  taken: 'nameTaken',
  reserved: 'nameReserved',
  number: 'nameNumber',
} as const satisfies Record<NameFault, string>;

/** An entry's name, place and end. */
export function EntryTools({ entry, taken, isFirst, isLast, onRename, onMove, onRemove }: EntryToolsProps) {
  const { t } = useTranslation('characters');
  const [typed, setTyped] = useState<string>();
  const fault = typed === undefined ? undefined : nameFault(typed.trim(), taken);
  const name = entryTitle(entry.name);
  return (
    <div className={styles.tools}>
      <TextField
        label={t('entryName')}
        error={fault === undefined ? undefined : t(faultKeys[fault])}
        value={typed ?? entry.name}
        autoComplete="off"
        onChange={({ target }) => {
          setTyped(target.value);
          if (nameFault(target.value.trim(), taken) === undefined) onRename(target.value.trim());
        }}
        onBlur={() => {
          if (fault === undefined) setTyped(undefined);
        }}
      />
      <div className={styles.buttons}>
        <Button square disabled={isFirst} aria-label={t('moveUp', { name })} onClick={() => onMove(-1)}>
          ↑
        </Button>
        <Button square disabled={isLast} aria-label={t('moveDown', { name })} onClick={() => onMove(1)}>
          ↓
        </Button>
        <Button square aria-label={t('remove', { name })} onClick={onRemove}>
          <Cross />
        </Button>
      </div>
    </div>
  );
}
