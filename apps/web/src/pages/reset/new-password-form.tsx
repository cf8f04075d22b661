import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minPasswordLength } from '../../shapes/password.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { AccountPage } from '../sign-in/account-page.tsx';

interface NewPasswordFormProps {
  readonly onSet: (password: string) => void;
  readonly done: boolean;
  readonly error?: string | undefined;
  readonly busy: boolean;
}

export function NewPasswordForm({ onSet, done, error, busy }: NewPasswordFormProps) {
  const { t } = useTranslation();
  const [short, setShort] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = String(new FormData(event.currentTarget).get('password'));
    setShort(password.length < minPasswordLength);
    if (password.length >= minPasswordLength) onSet(password);
  };
  return (
    <AccountPage
      title={t('people.resetTitle')}
      lead={t('people.resetLead')}
      error={error}
      other={<Link to="/sign-in">{t('account.signIn')}</Link>}
      form={{ id: 'reset', 'data-testid': 'reset-form', onSubmit: submit }}
    >
      {done ? (
        <>
          <Banner tone="good">{t('people.resetDone')}</Banner>
          <ButtonLink to="/sign-in" variant="primary" wide>
            {t('account.signIn')}
          </ButtonLink>
        </>
      ) : (
        <>
          <PasswordField
            label={t('people.resetNew')}
            hint={t('account.newPasswordHint')}
            error={short ? t('account.shortPassword') : undefined}
            name="password"
            autoComplete="new-password"
            minLength={minPasswordLength}
            required
          />
          <Button type="submit" variant="primary" wide busy={busy}>
            {t('people.resetSet')}
          </Button>
        </>
      )}
    </AccountPage>
  );
}
