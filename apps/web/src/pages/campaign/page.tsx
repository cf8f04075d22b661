import { getRouteApi } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Unlinked } from '../../look/ornaments/unlinked.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { CampaignPage } from './campaign-page.tsx';
import { GoneCampaign } from './gone-campaign.tsx';

const route = getRouteApi('/campaigns/$id');

/** Asking is what others see as being here; the server forgives one missed round (CAMP-4). */
const lookEveryMs = 20_000;

function Stale(props: { readonly onAgain: () => void }) {
  const { t } = useTranslation('campaigns');
  const { t: common } = useTranslation();
  const again = <Button onClick={props.onAgain}>{common('ui.tryAgain')}</Button>;
  return (
    <Banner tone="warn" icon={<Unlinked />} actions={again} data-testid="campaign-stale">
      {t('gone.stale')}
    </Banner>
  );
}

function Look(props: { readonly id: string; readonly userId: string }) {
  const { id, userId } = props;
  const { i18n } = useTranslation('campaigns');
  use(campaignMessagesOf(i18n));
  const read = useAsked({
    key: ['campaign', id],
    ask: (client) => client.call('readCampaign', { params: { id } }),
    fresh: true,
    everyMs: lookEveryMs,
  });
  const { error } = read;
  // What was shown last stays known after a refusal.
  const campaign = read.data?.campaign;
  if (error?.httpStatus === 404 || error?.httpStatus === 400) return <GoneCampaign name={campaign?.name} />;
  if (campaign === undefined) return error === undefined ? <Skeleton lines={10} /> : <RefusedPage error={error} />;
  const isGm = campaign.members.some((member) => member.userId === userId && member.role === 'gm');
  return (
    <>
      {error !== undefined && <Stale onAgain={read.again} />}
      <CampaignPage shown={{ campaign, userId, isGm, again: read.again }} />
    </>
  );
}

export default function CampaignRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{(profile) => <Look key={id} id={id} userId={profile.id} />}</SignedInOnly>;
}
