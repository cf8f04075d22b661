import { useNavigate } from '@tanstack/react-router';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import type { SessionListing } from '../../shapes/session.ts';
import { FindSession } from './find-session.tsx';

function Find(props: { readonly canOpenTable: boolean }) {
  const navigate = useNavigate();
  const { data } = useAsked({
    key: ['sessions', 'browse'],
    ask: (client) => client.call('listSessions', { query: { browse: 'true', limit: 100 } }),
    everyMs: 10_000,
  });
  const toCode = (code: string) => navigate({ to: '/join/$code', params: { code } });
  // The lobby shows whoever has no seat in it the way to one.
  const join = ({ id, code }: SessionListing) =>
    code === undefined ? navigate({ to: '/sessions/$id/lobby', params: { id } }) : toCode(code);
  return <FindSession sessions={data?.sessions} canOpenTable={props.canOpenTable} onCode={toCode} onJoin={join} />;
}

export default function SessionsPage() {
  return <SignedInOnly>{({ isGuest }) => <Find canOpenTable={!isGuest} />}</SignedInOnly>;
}
