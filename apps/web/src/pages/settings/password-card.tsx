import { useClient } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { minPasswordLength } from '../../shapes/password.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import styles from './settings.module.css';
import { wordsFor } from './words-for.ts';

/** `email` tells a password manager whose password this is. */
export function PasswordCard({ email, onChanged }: { readonly email: string; readonly onChanged: () => void }) {
  const { t } = useTranslation();
  const { account } = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const [short, setShort] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { currentTarget } = event;
    const form = new FormData(currentTarget);
    const given = { currentPassword: String(form.get('current')), newPassword: String(form.get('new')) };
    setShort(given.newPassword.length < minPasswordLength);
    if (given.newPassword.length < minPasswordLength) return;
    if ((await deed.run(() => account.changePassword(given))) === undefined) return;
    currentTarget.reset();
    onChanged();
  };
  return (
    <Card title={t('people.password')}>
      <details>
        <summary>{t('people.changePassword')}</summary>
        <form id="change-password" className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
          <input type="text" name="username" autoComplete="username" defaultValue={email} hidden />
          <PasswordField label={t('people.currentPassword')} name="current" autoComplete="current-password" required />
          <PasswordField
            label={t('people.newPassword')}
            hint={t('account.newPasswordHint')}
            error={short ? t('account.shortPassword') : undefined}
            name="new"
            autoComplete="new-password"
            minLength={minPasswordLength}
            required
          />
          {deed.done && <Banner tone="good">{t('people.passwordChanged')}</Banner>}
          {deed.error !== undefined && <Banner tone="bad">{wordsFor(t, deed.error) ?? refusal(deed.error)}</Banner>}
          <Button type="submit" className={styles.start} busy={deed.busy}>
            {t('people.changePassword')}
          </Button>
        </form>
      </details>
    </Card>
  );
}
