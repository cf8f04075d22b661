import type { CampaignMember } from '@moothall/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './campaign-page.module.css';
import { type MemberDeed, MemberDeedDialog } from './member-deed-dialog.tsx';
import { MemberRow } from './member-row.tsx';
import type { ShownCampaign } from './shown-campaign.ts';

/** Who has been here longest stands first, whatever they are called. */
export function MembersCard({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const [asked, setAsked] = useState<MemberDeed>();
  const { campaign, userId } = shown;
  const own = campaign.members.find((member) => member.userId === userId);
  const ask = (kind: MemberDeed['kind']) => (member: CampaignMember) => setAsked({ kind, member });
  return (
    <Card title={t('members')} aside={<span>{t('memberCount', { count: campaign.members.length })}</span>}>
      <ul className={styles.rows}>
        {campaign.members.map((member) => (
          <MemberRow
            key={member.userId}
            member={member}
            gmTitle={campaign.gmTitle}
            isOwn={member.userId === userId}
            canManage={shown.isGm}
            onPromote={ask('promote')}
            onDemote={ask('demote')}
            onRemove={ask('remove')}
          />
        ))}
      </ul>
      {own !== undefined && (
        <Button variant="quiet" className={styles.leave} onClick={() => setAsked({ kind: 'leave', member: own })}>
          {t('member.leave')}
        </Button>
      )}
      {asked !== undefined && <MemberDeedDialog shown={shown} deed={asked} onClose={() => setAsked(undefined)} />}
    </Card>
  );
}
