import { useClient } from '@moothall/react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { type NewSession, NewSessionForm } from './new-session-form.tsx';

const route = getRouteApi('/sessions/new');

function OpenTable() {
  const client = useClient();
  const navigate = useNavigate();
  const { adventureId, continueFrom } = route.useSearch();
  const deed = useDeed();
  const refusal = useRefusal();
  const list = (scope: 'mine' | 'community') => ({
    key: ['adventures', scope, ''],
    ask: (asked: typeof client) => asked.call('listAdventures', { query: { scope, limit: 100 } }),
  });
  const mine = useAsked(list('mine')).data?.adventures;
  const community = useAsked(list('community')).data?.adventures;
  const known = new Set(mine?.map(({ id }) => id));
  const all = mine && community && [...mine, ...community.filter(({ id }) => !known.has(id))];
  const create = async (given: NewSession) => {
    const body = { ...given, ...(continueFrom === undefined ? {} : { continueFrom }) };
    const opened = await deed.run(() => client.call('openSession', { body }));
    if (opened !== undefined) await navigate({ to: '/sessions/$id/lobby', params: { id: opened.session.id } });
  };
  return (
    <NewSessionForm
      adventures={all}
      initialAdventureId={adventureId}
      hasCampaign={false}
      onCreate={create}
      error={refusal(deed.error)}
      busy={deed.busy}
    />
  );
}

export default function NewSessionPage() {
  return <SignedInOnly>{() => <OpenTable />}</SignedInOnly>;
}
