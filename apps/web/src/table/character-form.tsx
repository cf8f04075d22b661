import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCharacter } from '../shapes/character.ts';
import { Button } from '../ui/button.tsx';
import { NumberInput } from '../ui/number-input.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './character-form.module.css';
import { PortraitDetails } from './portrait-details.tsx';

interface CharacterFormProps {
  readonly onCreate: (character: NewCharacter) => void;
  readonly submitLabel: string;
  readonly submitTestId?: string;
  readonly busy?: boolean;
  /** Guests cannot upload. */
  readonly withPortrait?: boolean;
}

/** Suggestions, no more: every game has its own words. */
export function ClassWords(props: { readonly id: string }) {
  const { t } = useTranslation('characters');
  return (
    <datalist id={props.id}>
      {t('classWords')
        .split(', ')
        .map((word) => (
          <option key={word} value={word} />
        ))}
    </datalist>
  );
}

/**
 * Somebody to play, in one go by keyboard: name, Tab, class, Tab, level, Enter. The name alone is enough (CHAR-12). The
 * texts of `characters` must have been loaded.
 */
export function CharacterForm({ onCreate, submitLabel, submitTestId, busy, withPortrait }: CharacterFormProps) {
  const { t } = useTranslation('characters');
  const [level, setLevel] = useState(1);
  const [avatarUrl, setAvatarUrl] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const [isNameMissing, setNameMissing] = useState(false);
  const words = useId();
  const form = useRef<HTMLFormElement>(null);
  const focusName = () => {
    const field = form.current?.elements.namedItem('character-name');
    if (field instanceof HTMLElement) field.focus();
  };
  // Whoever comes here wants to type a name; in a dialog the dialog's own focus comes first, and is moved on.
  useEffect(focusName, []);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    // The picture on its way would be left behind.
    if (isSending) return;
    const given = new FormData(event.currentTarget);
    const name = String(given.get('character-name')).trim();
    const className = String(given.get('character-class')).trim() || t('plainClass');
    setNameMissing(name === '');
    if (name === '') focusName();
    else onCreate({ name, class: className, level, avatarUrl });
  };
  return (
    <form ref={form} className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('name')}
        error={isNameMissing ? t('missingName') : undefined}
        name="character-name"
        autoComplete="off"
        maxLength={60}
        enterKeyHint="go"
      />
      <div className={styles.pair}>
        <TextField
          label={t('class')}
          placeholder={t('plainClass')}
          name="character-class"
          list={words}
          autoComplete="off"
          maxLength={40}
          enterKeyHint="go"
        />
        <NumberInput label={t('level')} value={level} min={1} max={30} onChange={setLevel} />
      </div>
      <ClassWords id={words} />
      {withPortrait === true && <PortraitDetails avatarUrl={avatarUrl} onChange={setAvatarUrl} onBusy={setSending} />}
      <Button
        type="submit"
        variant="primary"
        size="large"
        wide
        data-testid={submitTestId}
        busy={busy === true || isSending}
      >
        {submitLabel}
      </Button>
    </form>
  );
}
