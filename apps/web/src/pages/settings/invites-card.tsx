import { useClient } from '@moothall/react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { formatDate } from '../../i18n/format.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './settings.module.css';

/** For the administrator: who may make an account where that is by invite. */
export function InvitesCard() {
  const { t, i18n } = useTranslation();
  const client = useClient();
  const asked = useAsked({ key: ['registration-invites'], ask: (from) => from.call('listRegistrationInvites') });
  const deed = useDeed();
  const refusal = useRefusal();
  const [url, setUrl] = useState<string>();
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { note: String(form.get('note')), maxUses: Number(form.get('uses')) };
    const made = await deed.run(() => client.call('makeRegistrationInvite', { body }));
    if (made !== undefined) setUrl(made.invite.url);
    asked.again();
  };
  const revoke = async (inviteId: string) => {
    await deed.run(() => client.call('revokeRegistrationInvite', { params: { inviteId } }));
    asked.again();
  };
  const error = refusal(deed.error ?? asked.error);
  return (
    <Card title={t('people.invites')}>
      <div className={styles.form}>
        <p>{t('people.invitesText')}</p>
        {error !== undefined && <Banner tone="bad">{error}</Banner>}
        <ul className={styles.list}>
          {asked.data?.invites.map(({ id, note, uses, maxUses, expiresAt }) => (
            <li key={id} className={styles.row}>
              <span className={styles.what}>
                <strong>{note === '' ? t('people.inviteUnnamed') : note}</strong>
                <small>{t('people.inviteUsed', { uses, maxUses, date: formatDate(expiresAt, i18n.language) })}</small>
              </span>
              <Button
                busy={deed.busy}
                onClick={() => void revoke(id)}
                aria-label={`${t('people.inviteRevoke')}: ${note}`}
              >
                {t('people.inviteRevoke')}
              </Button>
            </li>
          ))}
        </ul>
        <form className={styles.form} onSubmit={(event) => void make(event)}>
          <TextField label={t('people.inviteNote')} name="note" maxLength={60} autoComplete="off" />
          <TextField
            label={t('people.inviteUses')}
            name="uses"
            type="number"
            min={1}
            max={1000}
            defaultValue={1}
            required
          />
          {url !== undefined && (
            <Banner tone="good" actions={<CopyButton text={url} label={t('people.copyInvite')} />}>
              {t('people.inviteMade')} <code className={styles.long}>{url}</code>
            </Banner>
          )}
          <Button type="submit" className={styles.start} busy={deed.busy}>
            {t('people.makeInvite')}
          </Button>
        </form>
      </div>
    </Card>
  );
}
