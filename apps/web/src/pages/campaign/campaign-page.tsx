import { useTranslation } from 'react-i18next';
import { Markdown } from '../../ui/markdown.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { AdventuresCard } from './adventures-card.tsx';
import styles from './campaign-page.module.css';
import { DeleteCampaign } from './delete-campaign.tsx';
import { EditCampaign } from './edit-campaign.tsx';
import { HereNow } from './here-now.tsx';
import { InvitationsCard } from './invitations-card.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MembersCard } from './members-card.tsx';
import { SessionsCard } from './sessions-card.tsx';
import { gmsOf, type ShownCampaign } from './shown-campaign.ts';
import { useCampaignSessions } from './use-campaign-sessions.ts';

function Heading({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const { campaign, isGm } = shown;
  const leaders = gmsOf(campaign).map(({ name }) => name);
  const actions = (
    <>
      <EditCampaign shown={shown} />
      <InviteDialog shown={shown} />
    </>
  );
  return (
    <PageHeader
      kicker={t('kicker')}
      title={campaign.name}
      lead={`${campaign.gmTitle}: ${leaders.join(', ')}`}
      actions={isGm ? actions : undefined}
    />
  );
}

export function CampaignPage({ shown }: { readonly shown: ShownCampaign }) {
  const { campaign, isGm } = shown;
  const sessions = useCampaignSessions(campaign.id);
  return (
    <div data-testid="campaign-page">
      <Heading shown={shown} />
      <div className={styles.columns}>
        <div className={styles.main}>
          {campaign.description !== '' && (
            <div className={styles.description}>
              <Markdown text={campaign.description} />
            </div>
          )}
          <SessionsCard shown={shown} sessions={sessions} />
          <AdventuresCard shown={shown} sessions={sessions.sessions} />
        </div>
        <div className={styles.side}>
          <HereNow shown={shown} />
          <MembersCard shown={shown} />
          {isGm && <InvitationsCard shown={shown} />}
          {isGm && <DeleteCampaign shown={shown} />}
        </div>
      </div>
    </div>
  );
}
