import type { CallError, CampaignInvitation, Profile } from '@moothall/client';
import { useClient, useMe } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { campaignMessagesOf } from '../../i18n/campaign-messages.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { BadInvitation } from './bad-invitation.tsx';
import { Invitation, type Standing } from './invitation.tsx';

const route = getRouteApi('/campaigns/join/$token');

/** What no new try will mend. */
function isBad({ code, httpStatus }: CallError): boolean {
  return code === 'INVITE_NOT_FOUND' || code === 'INVITE_EXPIRED' || httpStatus === 400;
}

/** How somebody stands to what they are invited to; missing until that is known. */
function useStanding({ campaign, role }: CampaignInvitation, profile: Profile | null): Standing | undefined {
  const own = useAsked({
    key: ['campaign', 'own', campaign.id],
    ask: (client) => client.call('readCampaign', { params: { id: campaign.id } }),
    enabled: profile !== null,
    fresh: true,
  });
  if (profile === null) return { kind: 'stranger' };
  const ownRole = own.data?.campaign.members.find(({ userId }) => userId === profile.id)?.role;
  if (ownRole === 'player' && role === 'gm' && !profile.isGuest) return { kind: 'promoted' };
  if (ownRole !== undefined) return { kind: 'member' };
  if (own.error?.httpStatus !== 404) return undefined;
  return profile.isGuest ? { kind: 'guest', name: profile.name } : { kind: 'account' };
}

function Invited(props: { readonly invitation: CampaignInvitation; readonly token: string }) {
  const { invitation, token } = props;
  const me = useMe();
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const standing = useStanding(invitation, me.profile);
  const toCampaign = (id: string) => navigate({ to: '/campaigns/$id', params: { id }, replace: true });
  const join = async () => {
    const joined = await deed.run(() => client.call('joinCampaign', { body: { token } }));
    if (joined !== undefined) await toCampaign(joined.campaign.id);
  };
  if (deed.error !== undefined && isBad(deed.error)) return <BadInvitation isExpired={deed.error.httpStatus === 410} />;
  if (me.status === 'unknown' || standing === undefined) return <Skeleton lines={7} />;
  return (
    <Invitation
      invitation={invitation}
      standing={standing}
      onJoin={() => void join()}
      error={deed.error}
      busy={deed.busy}
    />
  );
}

export default function CampaignJoinPage() {
  const { i18n } = useTranslation();
  use(campaignMessagesOf(i18n));
  const { token } = route.useParams();
  const { data, error } = useAsked({
    key: ['campaign-invite', token],
    ask: (client) => client.call('readCampaignInvite', { params: { token } }),
    fresh: true,
  });
  if (error !== undefined && isBad(error)) return <BadInvitation isExpired={error.httpStatus === 410} />;
  if (data === undefined) return error === undefined ? <Skeleton lines={7} /> : <RefusedPage error={error} />;
  return <Invited key={token} invitation={data} token={token} />;
}
