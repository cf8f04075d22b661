import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCharacter } from '../shapes/character.ts';
import { Button } from '../ui/button.tsx';
import { Stepper } from '../ui/stepper.tsx';
import { TextField } from '../ui/text-field.tsx';
import styles from './character-form.module.css';

interface CharacterFormProps {
  readonly onCreate: (character: NewCharacter) => void;
  readonly submitLabel: string;
  readonly submitTestId?: string;
  readonly busy?: boolean;
}

export function CharacterForm({ onCreate, submitLabel, submitTestId, busy }: CharacterFormProps) {
  const { t } = useTranslation();
  const [level, setLevel] = useState(1);
  const [missing, setMissing] = useState({ name: false, class: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('character-name')).trim();
    const className = String(form.get('character-class')).trim();
    setMissing({ name: name === '', class: className === '' });
    if (name !== '' && className !== '') onCreate({ name, class: className, level });
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('library.characterName')}
        error={missing.name ? t('library.missingName') : undefined}
        name="character-name"
        autoComplete="off"
        maxLength={60}
      />
      <TextField
        label={t('library.characterClass')}
        hint={t('library.classHint')}
        error={missing.class ? t('library.missingClass') : undefined}
        name="character-class"
        autoComplete="off"
        maxLength={40}
      />
      <Stepper label={t('library.characterLevel')} value={level} min={1} max={30} onChange={setLevel} />
      <Button type="submit" variant="primary" size="large" wide data-testid={submitTestId} busy={busy ?? false}>
        {submitLabel}
      </Button>
    </form>
  );
}
