import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PictureChoice } from '../pictures/picture-choice.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { initials } from '../ui/initials.ts';
import { SelectField } from '../ui/select-field.tsx';
import { SwitchField } from '../ui/switch-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './map-panel.module.css';
import {
  changesOf,
  draftOf,
  emptyDraft,
  newTokenOf,
  readHitPoints,
  type TokenDraft,
  tokenColours,
  tokenKinds,
  tokenSizes,
} from './token-draft.ts';
import { TokenShape } from './token-shape.tsx';
import type { MapDesk } from './use-map-desk.ts';

interface FieldsProps {
  readonly desk: MapDesk;
  readonly draft: TokenDraft;
  readonly onChange: (change: Partial<TokenDraft>) => void;
}

function Colours({ draft, onChange }: Omit<FieldsProps, 'desk'>) {
  const { t } = useTranslation('map');
  const colours: readonly string[] = [...new Set<string>([...tokenColours, draft.color])];
  return (
    <fieldset className={styles.group}>
      <legend>{t('colour')}</legend>
      <div className={styles.chips}>
        {colours.map((color) => (
          <button
            key={color}
            type="button"
            className={styles.swatch}
            aria-pressed={draft.color === color}
            aria-label={color}
            onClick={() => onChange({ color })}
          >
            <TokenShape
              kind={draft.kind}
              color={color}
              letters={initials(draft.name)}
              isHidden={draft.hidden}
              isYours={false}
              conditions={0}
            />
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function Owner({ desk, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('map');
  const players = desk.learners.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SelectField
      label={t('owner')}
      value={draft.participantId}
      options={[{ value: '', label: t('nobody') }, ...players]}
      onChange={(event) => onChange({ participantId: event.target.value })}
    />
  );
}

function Fields({ desk, draft, onChange }: FieldsProps) {
  const { t } = useTranslation('map');
  const name = useRef<HTMLInputElement>(null);
  // Who makes a token begins with its name; who changes one looks first.
  useEffect(() => {
    if (name.current?.value === '') name.current.focus();
  }, []);
  const sizes = [...new Set([...tokenSizes, draft.size])].sort((left, right) => Number(left) - Number(right));
  return (
    <>
      <TextField
        ref={name}
        label={t('tokenName')}
        value={draft.name}
        required
        maxLength={60}
        autoComplete="off"
        onChange={(event) => onChange({ name: event.target.value })}
      />
      <div className={styles.pair}>
        <SelectField
          label={t('tokenKind')}
          value={draft.kind}
          options={tokenKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          onChange={(event) => onChange({ kind: tokenKinds.find((kind) => kind === event.target.value) ?? draft.kind })}
        />
        <Owner desk={desk} draft={draft} onChange={onChange} />
        <SelectField
          label={t('size')}
          value={draft.size}
          options={sizes.map((size) => ({ value: size, label: size }))}
          onChange={(event) => onChange({ size: event.target.value })}
        />
        <TextField
          label={t('hitPoints')}
          value={draft.hitPoints}
          inputMode="numeric"
          autoComplete="off"
          error={readHitPoints(draft.hitPoints) === undefined ? t('hitPointsFault') : undefined}
          onChange={(event) => onChange({ hitPoints: event.target.value })}
        />
      </div>
      <Colours draft={draft} onChange={onChange} />
      <PictureChoice
        label={t('portrait')}
        pictures={desk.pictures}
        urlOf={desk.pictureOf}
        chosenId={draft.pictureId}
        onChoose={(pictureId) => onChange({ pictureId })}
      />
      <SwitchField label={t('hidden')} checked={draft.hidden} onChange={(hidden) => onChange({ hidden })} />
    </>
  );
}

interface TokenFormProps {
  readonly desk: MapDesk;
  readonly first: TokenDraft;
  readonly submitLabel: string;
  readonly hasConditions: boolean;
  readonly onSubmit: (draft: TokenDraft) => void;
}

function TokenForm({ desk, first, submitLabel, hasConditions, onSubmit }: TokenFormProps) {
  const { t } = useTranslation('map');
  const [draft, setDraft] = useState(first);
  const change = (fields: Partial<TokenDraft>) => setDraft((old) => ({ ...old, ...fields }));
  const isReady = draft.name.trim() !== '' && readHitPoints(draft.hitPoints) !== undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) onSubmit(draft);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Fields desk={desk} draft={draft} onChange={change} />
      {hasConditions && (
        <TextField
          label={t('conditions')}
          hint={t('conditionsHint')}
          value={draft.conditions}
          autoComplete="off"
          onChange={(event) => change({ conditions: event.target.value })}
        />
      )}
      <Button type="submit" variant="primary" disabled={!isReady} wide>
        {submitLabel}
      </Button>
    </form>
  );
}

/** The sheet that makes or changes a token; on a phone it slides up. */
export function TokenSheet({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const { editing, edit, commands, tokens } = desk;
  if (editing === null) return null;
  const close = (open: boolean) => {
    if (!open) edit(null);
  };
  if (editing.kind === 'new') {
    const create = (draft: TokenDraft) => {
      edit(null);
      void commands.create(newTokenOf(draft, editing.at));
    };
    return (
      <Dialog title={t('newToken')} description={t('at', { at: editing.at })} open onOpenChange={close}>
        <TokenForm desk={desk} first={emptyDraft} submitLabel={t('place')} hasConditions={false} onSubmit={create} />
      </Dialog>
    );
  }
  const token = tokens.find((shown) => shown.token.id === editing.id)?.token;
  if (token === undefined) return null;
  const save = (draft: TokenDraft) => {
    edit(null);
    const changes = changesOf(token, draft);
    if (Object.keys(changes).length > 0) void commands.change(token.id, changes);
  };
  return (
    <Dialog title={t('editToken', { name: token.name })} open onOpenChange={close}>
      <TokenForm
        key={token.id}
        desk={desk}
        first={draftOf(token)}
        submitLabel={t('save')}
        hasConditions
        onSubmit={save}
      />
    </Dialog>
  );
}
