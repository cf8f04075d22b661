import { useLocation } from '@tanstack/react-router';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewCharacter } from '../../shapes/character.ts';
import { ClassWords } from '../../table/character-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './join.module.css';

export interface Guest {
  readonly name: string;
  readonly character: NewCharacter;
}

interface GuestFormProps {
  readonly samples: readonly NewCharacter[];
  readonly onGuest: (guest: Guest) => void;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

/** One name is enough to sit down; the adventurer borrows it unless the guest says otherwise. */
export function GuestForm({ samples, onGuest, error, busy }: GuestFormProps) {
  const { t } = useTranslation(['translation', 'characters']);
  const words = useId();
  const [missing, setMissing] = useState(false);
  const returnTo = useLocation({ select: ({ href }) => href });
  const adventurers = [
    { value: '', label: t('join.ownName') },
    ...samples.map(({ name, class: className, level }) => ({
      value: name,
      label: `${name} (${t('library.levelClass', { class: className, level })})`,
    })),
  ];
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (field: string) => String(form.get(field) ?? '').trim();
    const name = text('guest-name');
    setMissing(name === '');
    const ready = samples.find((sample) => sample.name === text('ready-made'));
    const character = ready ?? {
      name: text('character-name') || name,
      class: text('character-class') || t('join.guestClass'),
      level: 1,
    };
    if (name !== '') onGuest({ name, character });
  };
  return (
    <Card title={t('join.guestTitle')}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextField
          label={t('join.guestName')}
          hint={t('join.guestHint')}
          error={missing ? t('join.missingName') : error}
          data-testid="guest-name"
          name="guest-name"
          autoComplete="nickname"
          maxLength={60}
        />
        {samples.length > 0 && <SelectField label={t('join.playAs')} name="ready-made" options={adventurers} />}
        <details className={styles.details}>
          <summary>{t('join.guestCharacter')}</summary>
          <p>{t('join.guestCharacterHint')}</p>
          <TextField label={t('characters:name')} name="character-name" autoComplete="off" maxLength={60} />
          <TextField
            label={t('characters:class')}
            name="character-class"
            list={words}
            autoComplete="off"
            maxLength={40}
          />
          <ClassWords id={words} />
        </details>
        <Button type="submit" variant="primary" size="large" wide data-testid="join-session" busy={busy ?? false}>
          {t('join.join')}
        </Button>
        <ButtonLink to="/sign-in" search={{ returnTo }} variant="quiet" wide>
          {t('join.orSignIn')}
        </ButtonLink>
      </form>
    </Card>
  );
}
