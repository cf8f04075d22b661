import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { AccountPage } from '../sign-in/account-page.tsx';

interface AskFormProps {
  readonly onAsk: (email: string) => void;
  readonly sent: boolean;
  readonly error?: string | undefined;
  readonly busy: boolean;
}

export function AskForm({ onAsk, sent, error, busy }: AskFormProps) {
  const { t } = useTranslation();
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const email = String(new FormData(event.currentTarget).get('email')).trim();
    setMissing(!email.includes('@'));
    if (email.includes('@')) onAsk(email);
  };
  return (
    <AccountPage
      title={t('people.resetTitle')}
      lead={t('people.resetLead')}
      error={error}
      other={<Link to="/sign-in">{t('account.signIn')}</Link>}
      form={{ id: 'reset-ask', 'data-testid': 'reset-ask-form', onSubmit: submit }}
    >
      <TextField
        label={t('account.email')}
        error={missing ? t('account.missingEmail') : undefined}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        required
      />
      {sent && <Banner tone="good">{t('people.resetSent')}</Banner>}
      <Button type="submit" variant="primary" wide busy={busy}>
        {t('people.resetAsk')}
      </Button>
    </AccountPage>
  );
}
