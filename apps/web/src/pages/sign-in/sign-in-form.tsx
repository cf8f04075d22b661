import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountPage } from './account-page.tsx';

interface SignInFormProps {
  readonly onSignIn: (credentials: { email: string; password: string }) => void;
  /** Goes along to the other form. */
  readonly returnTo?: string | undefined;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

export function SignInForm({ onSignIn, returnTo, error, busy }: SignInFormProps) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState({ email: false, password: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const email = String(form.get('email')).trim();
    const password = String(form.get('password'));
    setMissing({ email: email === '', password: password === '' });
    if (email !== '' && password !== '') onSignIn({ email, password });
  };
  return (
    <AccountPage
      title={t('account.signInTitle')}
      lead={t('account.signInLead')}
      error={error}
      other={
        <>
          {t('account.noAccount')}{' '}
          <Link to="/sign-up" search={returnTo === undefined ? {} : { returnTo }}>
            {t('account.signUp')}
          </Link>
        </>
      }
      form={{ id: 'sign-in', 'data-testid': 'sign-in-form', onSubmit: submit }}
    >
      <TextField
        label={t('account.email')}
        error={missing.email ? t('account.missingEmail') : undefined}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        required
      />
      <PasswordField
        label={t('account.password')}
        error={missing.password ? t('account.missingPassword') : undefined}
        name="password"
        autoComplete="current-password"
        required
      />
      <Button type="submit" variant="primary" wide busy={busy ?? false}>
        {t('account.signIn')}
      </Button>
      <Link to="/reset">{t('account.forgot')}</Link>
    </AccountPage>
  );
}
