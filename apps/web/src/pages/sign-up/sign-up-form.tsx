import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minPasswordLength } from '../../shapes/password.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountPage } from '../sign-in/account-page.tsx';

interface SignUpFormProps {
  readonly onSignUp: (account: { name: string; email: string; password: string }) => void;
  /** Goes along to the other form. */
  readonly returnTo?: string | undefined;
  /** Said above the form: who invites, or who this is so far. */
  readonly note?: string | undefined;
  /** Why nobody can make an account here now; the form is left out then. */
  readonly closed?: string | undefined;
  /** What a guest is called so far. */
  readonly name?: string | undefined;
  readonly error?: string | undefined;
  readonly busy?: boolean;
}

export function SignUpForm({ onSignUp, returnTo, note, closed, name, error, busy }: SignUpFormProps) {
  const { t } = useTranslation();
  const [wrong, setWrong] = useState({ name: false, email: false, password: false });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get('name')).trim();
    const email = String(form.get('email')).trim();
    const password = String(form.get('password'));
    const found = { name: name === '', email: !email.includes('@'), password: password.length < minPasswordLength };
    setWrong(found);
    if (!found.name && !found.email && !found.password) onSignUp({ name, email, password });
  };
  return (
    <AccountPage
      title={t('account.signUpTitle')}
      lead={t('account.signUpLead')}
      error={error}
      other={
        <>
          {t('account.haveAccount')}{' '}
          <Link to="/sign-in" search={returnTo === undefined ? {} : { returnTo }}>
            {t('account.signIn')}
          </Link>
        </>
      }
      form={{ id: 'sign-up', 'data-testid': 'sign-up-form', onSubmit: submit }}
    >
      {note !== undefined && <Banner>{note}</Banner>}
      {closed !== undefined ? (
        <Banner tone="warn">{closed}</Banner>
      ) : (
        <Fields wrong={wrong} name={name} busy={busy ?? false} />
      )}
    </AccountPage>
  );
}

interface FieldsProps {
  readonly wrong: { readonly name: boolean; readonly email: boolean; readonly password: boolean };
  readonly name: string | undefined;
  readonly busy: boolean;
}

function Fields({ wrong, name, busy }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <TextField
        label={t('account.name')}
        hint={t('account.nameHint')}
        error={wrong.name ? t('account.missingName') : undefined}
        name="name"
        defaultValue={name}
        autoComplete="nickname"
        maxLength={60}
        required
      />
      <TextField
        label={t('account.email')}
        error={wrong.email ? t('account.missingEmail') : undefined}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        required
      />
      <PasswordField
        label={t('account.password')}
        hint={t('account.newPasswordHint')}
        error={wrong.password ? t('account.shortPassword') : undefined}
        name="password"
        autoComplete="new-password"
        minLength={minPasswordLength}
        required
      />
      <Button type="submit" variant="primary" wide busy={busy}>
        {t('account.signUp')}
      </Button>
    </>
  );
}
