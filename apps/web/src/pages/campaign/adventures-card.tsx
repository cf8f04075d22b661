import type { AdventureCard, CampaignSession } from '@moothall/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { AddAdventure } from './add-adventure.tsx';
import styles from './campaign-page.module.css';
import { isLive } from './session-step.ts';
import type { ShownCampaign } from './shown-campaign.ts';
import { TakeBack } from './take-back.tsx';

interface AdventuresCardProps {
  readonly shown: ShownCampaign;
  readonly sessions: readonly CampaignSession[] | undefined;
}

interface RunItProps {
  readonly adventure: AdventureCard;
  readonly campaignId: string;
  /** One's own session of it that has not ended: there is at most one. */
  readonly own: CampaignSession | undefined;
}

function RunIt({ adventure, campaignId, own }: RunItProps) {
  const { t } = useTranslation('campaigns');
  const { title } = adventure;
  if (own === undefined) {
    return (
      <ButtonLink
        to="/sessions/new"
        search={{ adventureId: adventure.id, campaignId }}
        aria-label={t('adventure.startNamed', { title })}
      >
        {t('adventure.start')}
      </ButtonLink>
    );
  }
  const isWaiting = own.status === 'waiting';
  const action = t(isWaiting ? 'session.openLobby' : 'session.resume');
  return (
    <ButtonLink
      to={isWaiting ? '/sessions/$id/lobby' : '/sessions/$id'}
      params={{ id: own.id }}
      aria-label={t('session.of', { action, title })}
    >
      {action}
    </ButtonLink>
  );
}

export function AdventuresCard({ shown, sessions }: AdventuresCardProps) {
  const { t } = useTranslation('campaigns');
  const { campaign, userId, isGm } = shown;
  const ownOf = (adventureId: string) =>
    sessions?.find((session) => session.adventure.id === adventureId && session.gm.id === userId && isLive(session));
  return (
    <Card
      title={t('adventure.title')}
      aside={isGm ? <AddAdventure shown={shown} /> : undefined}
      data-testid="campaign-adventures"
    >
      {campaign.adventures.length === 0 && <p className={styles.soft}>{t('adventure.none')}</p>}
      <ul className={styles.adventures}>
        {campaign.adventures.map((adventure) => (
          <li key={adventure.id} className={styles.adventure} data-testid={`adventure-${adventure.id}`}>
            <h3>
              {isGm ? (
                <Link to="/adventures/$id" params={{ id: adventure.id }}>
                  {adventure.title}
                </Link>
              ) : (
                adventure.title
              )}
            </h3>
            {adventure.description !== '' && <p className={styles.blurb}>{adventure.description}</p>}
            <AdventureFacts adventure={adventure} />
            {isGm && (
              <div className={styles.spread}>
                <RunIt adventure={adventure} campaignId={campaign.id} own={ownOf(adventure.id)} />
                {adventure.ownerId === userId && <TakeBack adventure={adventure} onDone={shown.again} />}
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
