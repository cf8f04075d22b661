import { useClient } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';
import { wordsFor } from './words-for.ts';

interface AddressCardProps {
  readonly email: string;
  readonly emailVerified: boolean;
  /** Whether this server sends mail, so that being confirmed means something. */
  readonly mail: boolean;
}

/** The address of the account: whether it is confirmed, and another one. */
export function AddressCard({ email, emailVerified, mail }: AddressCardProps) {
  const { t } = useTranslation();
  const client = useClient();
  const sending = useDeed();
  const refusal = useRefusal();
  return (
    <Card
      title={t('people.address')}
      aside={mail ? <Chip>{t(emailVerified ? 'people.confirmed' : 'people.unconfirmed')}</Chip> : undefined}
    >
      <div className={styles.form}>
        <p className={styles.long}>{email}</p>
        {mail && !emailVerified && (
          <Button
            className={styles.start}
            busy={sending.busy}
            onClick={() => void sending.run(() => client.call('sendConfirmation'))}
          >
            {t('people.resend')}
          </Button>
        )}
        {sending.done && <Banner tone="good">{t('people.resent')}</Banner>}
        {sending.error !== undefined && <Banner tone="bad">{refusal(sending.error)}</Banner>}
        <details>
          <summary>{t('people.changeAddress')}</summary>
          <AddressForm />
        </details>
      </div>
    </Card>
  );
}

function AddressForm() {
  const { t } = useTranslation();
  const client = useClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const [asked, setAsked] = useState<{ readonly email: string; readonly pending: boolean }>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { email: String(form.get('email')).trim(), password: String(form.get('password')) };
    const done = await deed.run(() => client.call('changeEmail', { body }));
    if (done === undefined) return;
    setAsked({ email: body.email, pending: done.pending });
    await client.account.me();
  };
  return (
    <form id="change-email" className={styles.form} onSubmit={(event) => void submit(event)}>
      <TextField label={t('people.newAddress')} name="email" type="email" autoComplete="email" required />
      <PasswordField label={t('people.currentPassword')} name="password" autoComplete="current-password" required />
      {asked !== undefined && deed.done && (
        <Banner tone="good">
          {t(asked.pending ? 'people.addressPending' : 'people.addressChanged', { email: asked.email })}
        </Banner>
      )}
      {deed.error !== undefined && <Banner tone="bad">{wordsFor(t, deed.error) ?? refusal(deed.error)}</Banner>}
      <Button type="submit" className={styles.start} busy={deed.busy}>
        {t('people.changeAddress')}
      </Button>
    </form>
  );
}
