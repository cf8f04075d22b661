import type { CampaignCard } from '@moothall/client';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { usePages } from '../../data/use-pages.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Pennant } from '../../look/ornaments/pennant.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { BeginCampaign } from './begin-campaign.tsx';
import styles from './campaign-list.module.css';
import { CampaignTile } from './campaign-tile.tsx';

interface CampaignListProps {
  readonly campaigns: readonly CampaignCard[] | undefined;
  readonly canBegin: boolean;
}

function CampaignList({ campaigns, canBegin }: CampaignListProps) {
  const { t } = useTranslation('campaigns');
  const begin = canBegin ? <BeginCampaign /> : undefined;
  const isEmpty = campaigns?.length === 0;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={isEmpty || campaigns === undefined ? undefined : begin}
      />
      {campaigns === undefined && <Skeleton lines={6} />}
      {isEmpty && <EmptyState picture={<Pennant />} text={t(canBegin ? 'none' : 'noneGuest')} actions={begin} />}
      <div className={styles.tiles}>
        {campaigns?.map((campaign) => (
          <CampaignTile key={campaign.id} campaign={campaign} />
        ))}
      </div>
    </>
  );
}

function Campaigns(props: { readonly canBegin: boolean }) {
  const { t, i18n } = useTranslation('campaigns');
  use(campaignMessagesOf(i18n));
  const { pages, error, more, busy } = usePages({
    key: ['campaigns', 'pages'],
    ask: (client, cursor) => client.call('listCampaigns', { query: cursor === undefined ? {} : { cursor } }),
    everyMs: 20_000,
  });
  if (error !== undefined && pages === undefined) return <RefusedPage error={error} />;
  return (
    <>
      <CampaignList campaigns={pages?.flatMap(({ campaigns }) => campaigns)} canBegin={props.canBegin} />
      {more !== undefined && (
        <p className={styles.more}>
          <Button onClick={more} busy={busy}>
            {t('more')}
          </Button>
        </p>
      )}
    </>
  );
}

export default function CampaignsPage() {
  return <SignedInOnly>{({ isGuest }) => <Campaigns canBegin={!isGuest} />}</SignedInOnly>;
}
