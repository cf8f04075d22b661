import { useClient } from '@moothall/react';
import { useTranslation } from 'react-i18next';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './campaign-page.module.css';
import { useInviteWords } from './invite-words.ts';
import type { ShownCampaign } from './shown-campaign.ts';
import { openInvites, useInvites } from './use-invites.ts';

/** For whoever leads: which links are still good, and the way to end them. */
export function InvitationsCard({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const client = useClient();
  const { id, gmTitle } = shown.campaign;
  const asked = useInvites(id);
  const deed = useDeed();
  const refusal = useRefusal();
  const wordsOf = useInviteWords(gmTitle);
  const revoke = async (inviteId: string) => {
    await deed.run(() => client.call('revokeCampaignInvite', { params: { id, inviteId } }));
    asked.again();
  };
  const error = refusal(deed.error ?? asked.error);
  const open = asked.data === undefined ? undefined : openInvites(asked.data.invites, Date.now());
  return (
    <Card title={t('invite.open')} data-testid="open-invites">
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
      {open === undefined && asked.error === undefined && <Skeleton lines={2} />}
      {open?.length === 0 && <p className={styles.soft}>{t('invite.none')}</p>}
      <ul className={styles.rows}>
        {open?.map((invite) => {
          const words = wordsOf(invite);
          return (
            <li key={invite.id} className={styles.row}>
              <span className={styles.grow}>
                <span className={styles.name}>{words.role}</span>
                <span className={styles.detail}>
                  {words.used} · {words.until}
                </span>
              </span>
              <Button
                busy={deed.busy}
                onClick={() => void revoke(invite.id)}
                aria-label={t('invite.revokeNamed', { ...words })}
              >
                {t('invite.revoke')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
