import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './campaign-page.module.css';
import { LiveSession } from './live-session.tsx';
import { PastSession } from './past-session.tsx';
import { byUrgency, isLive } from './session-step.ts';
import type { ShownCampaign } from './shown-campaign.ts';
import type { CampaignSessions } from './use-campaign-sessions.ts';

interface SessionsCardProps {
  readonly shown: ShownCampaign;
  readonly sessions: CampaignSessions;
}

function Unreachable({ sessions }: Pick<SessionsCardProps, 'sessions'>) {
  const { t } = useTranslation();
  const refusal = useRefusal();
  const again = <Button onClick={sessions.again}>{t('ui.tryAgain')}</Button>;
  return (
    <Banner tone="bad" actions={again}>
      {refusal(sessions.error)}
    </Banner>
  );
}

/** What is being played stands on top; what has been, below it with the way to its history. */
export function SessionsCard({ shown, sessions }: SessionsCardProps) {
  const { t } = useTranslation('campaigns');
  const { campaign, userId, isGm } = shown;
  const { sessions: all, joinable, more, busy } = sessions;
  const live = all?.filter(isLive).sort(byUrgency) ?? [];
  const past = all?.filter((session) => !isLive(session)) ?? [];
  const open = (
    <ButtonLink
      to="/sessions/new"
      search={{ campaignId: campaign.id }}
      variant={live.length === 0 ? 'primary' : 'plain'}
    >
      {t('adventure.start')}
    </ButtonLink>
  );
  return (
    <Card title={t('session.title')} aside={isGm ? open : undefined} data-testid="campaign-sessions">
      {sessions.error !== undefined && all === undefined && <Unreachable sessions={sessions} />}
      {all === undefined && sessions.error === undefined && <Skeleton lines={3} />}
      {all?.length === 0 && <p className={styles.soft}>{t(isGm ? 'session.noneGm' : 'session.none')}</p>}
      <ul className={styles.rows}>
        {live.map((session) => (
          <LiveSession key={session.id} session={session} userId={userId} joinable={joinable} />
        ))}
      </ul>
      {past.length > 0 && (
        <section aria-labelledby="past-sessions">
          <h3 id="past-sessions" className={styles.subtitle}>
            {t('session.past')}
          </h3>
          <ul className={styles.rows}>
            {past.map((session) => (
              <PastSession key={session.id} session={session} userId={userId} />
            ))}
          </ul>
        </section>
      )}
      {more !== undefined && (
        <Button variant="quiet" onClick={more} busy={busy}>
          {t('session.more')}
        </Button>
      )}
    </Card>
  );
}
