import type { Seat } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import styles from './party-panel.module.css';
import { sheetText, sheetTitle, sheetValue } from './sheet-text.ts';

type Sheet = NonNullable<Seat['character']['sheet']>;

function linesOf(text: string): number {
  return Math.min(8, Math.max(1, text.split('\n').length + Math.floor(text.length / 60)));
}

function Entries(props: {
  readonly sheet: Sheet;
  readonly texts: Texts;
  readonly onText: (key: string, text: string) => void;
}) {
  const { t } = useTranslation('play');
  const { sheet, texts, onText } = props;
  const keys = [...new Set([...Object.keys(sheet), ...Object.keys(texts)])];
  if (keys.length === 0) return <p className={panel.empty}>{t('party.sheetEmpty')}</p>;
  return keys.map((key) => {
    const text = texts[key] ?? sheetText(sheet[key] ?? '');
    if (text === null) {
      return (
        <div key={key}>
          <p className={panel.name}>{sheetTitle(key)}</p>
          <pre className={styles.deep}>{JSON.stringify(sheet[key], null, 2)}</pre>
        </div>
      );
    }
    return (
      <TextArea
        key={key}
        label={sheetTitle(key)}
        rows={linesOf(text)}
        value={text}
        onChange={(event) => onText(key, event.target.value)}
      />
    );
  });
}

type Texts = Readonly<Record<string, string>>;

function NewEntry(props: { readonly onAdd: (key: string) => void }) {
  const { t } = useTranslation('play');
  const [key, setKey] = useState('');
  const add = () => {
    if (key.trim() !== '') props.onAdd(key.trim());
    setKey('');
  };
  return (
    <div className={styles.newEntry}>
      <input
        className={styles.text}
        aria-label={t('party.newEntry')}
        placeholder={t('party.newEntry')}
        value={key}
        onChange={(event) => setKey(event.target.value)}
        maxLength={60}
      />
      <Button disabled={key.trim() === ''} onClick={add}>
        {t('party.addEntry')}
      </Button>
    </div>
  );
}

function Form(props: { readonly seat: Seat; readonly onSaved: () => void }) {
  const { t } = useTranslation('play');
  const order = useOrder();
  const { seat, onSaved } = props;
  const sheet = seat.character.sheet ?? {};
  const [texts, setTexts] = useState<Texts>({});
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const written = Object.entries(texts).map(([key, text]) => [key, sheetValue(text, sheet[key] ?? '')] as const);
    // Only what was typed is put on top of the newest sheet, and an emptied entry goes.
    const kept = Object.entries({ ...sheet, ...Object.fromEntries(written) }).filter(
      ([key, value]) => texts[key] === undefined || (value !== '' && texts[key]?.trim() !== ''),
    );
    const done = await order.give('character:update', {
      participantId: seat.id,
      sheet: Object.fromEntries(kept) as never,
      ifVersion: seat.version,
    });
    if (done !== undefined) onSaved();
  };
  return (
    <form className={panel.form} onSubmit={(event) => void save(event)}>
      <Entries sheet={sheet} texts={texts} onText={(key, text) => setTexts({ ...texts, [key]: text })} />
      <NewEntry onAdd={(key) => setTexts({ [key]: '', ...texts })} />
      <RefusalNote text={order.error?.code === 'CONFLICT' ? t('party.sheetConflict') : order.refusal} />
      <Button type="submit" variant="primary" busy={order.busy} disabled={Object.keys(texts).length === 0}>
        {t('save')}
      </Button>
    </form>
  );
}

/** The sheet of a character, for its player and the GM. */
export function SheetDialog(props: { readonly seat: Seat }) {
  const { t } = useTranslation('play');
  const [open, setOpen] = useState(false);
  const { name } = props.seat.character;
  return (
    <Dialog
      title={t('party.sheetOf', { name })}
      description={t('party.sheetHint')}
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>{t('party.sheet')}</Button>}
    >
      <Form seat={props.seat} onSaved={() => setOpen(false)} />
    </Dialog>
  );
}
