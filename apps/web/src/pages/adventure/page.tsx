import type { Profile, SessionCard } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { useAsked } from '../../data/use-asked.ts';
import { useDeed } from '../../data/use-deed.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { readingMessagesOf } from '../../i18n/reading-messages.ts';
import { shelfMessagesOf } from '../../i18n/shelf-messages.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import { AdventurePage } from './adventure-page.tsx';
import { CopyAdventure } from './copy-adventure.tsx';
import { ExportLink } from './export-link.tsx';
import { type EndangeredSession, RemoveAdventure } from './remove-adventure.tsx';
import type { LiveSession } from './start-session.tsx';

const route = getRouteApi('/adventures/$id');

function isLive(status: SessionCard['status']): status is LiveSession['status'] {
  return status === 'waiting' || status === 'active' || status === 'paused';
}

/** The caller's own session of it: the one they would go back to. */
function liveOf(sessions: readonly SessionCard[]): LiveSession | null {
  for (const { id, status } of sessions) if (isLive(status)) return { id, status };
  return null;
}

function endangered(sessions: readonly SessionCard[]): readonly EndangeredSession[] {
  return sessions.flatMap(({ id, status, gm, participantCount }) =>
    isLive(status) ? [{ id, status, gmName: gm.name, participantCount }] : [],
  );
}

const liveStatuses = ['waiting', 'active', 'paused'] as const;

/** Everybody's sessions of an own adventure that have not ended. */
function useEndangered(id: string): readonly EndangeredSession[] | undefined {
  const { data } = useAsked({
    key: ['sessions', 'live-of-adventure', id],
    ask: async (client) => {
      const ask = (status: LiveSession['status']) =>
        client.call('listSessions', { query: { adventureId: id, status, limit: 100 } });
      const answers = await Promise.all(liveStatuses.map(ask));
      const failure = answers.find((answer) => !answer.ok);
      if (failure !== undefined && !failure.ok) return failure;
      return { ok: true, data: answers.flatMap((answer) => (answer.ok ? answer.data.sessions : [])) };
    },
  });
  return data === undefined ? undefined : endangered(data);
}

function OwnerDeeds(props: { readonly id: string; readonly title: string }) {
  const { id, title } = props;
  const live = useEndangered(id);
  const { t } = useTranslation('shelf');
  const client = useClient();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const deed = useDeed();
  const refusal = useRefusal();
  const remove = async () => {
    const removed = await deed.run(() => client.call('deleteAdventure', { params: { id } }));
    if (removed === undefined) return;
    await navigate({ to: '/adventures' });
    queries.removeQueries({ queryKey: ['adventure', id] });
    void queries.invalidateQueries();
  };
  return (
    <>
      <ButtonLink to="/adventures/$id/edit" params={{ id }}>
        {t('edit')}
      </ButtonLink>
      <ExportLink id={id} label={t('export')} />
      {live !== undefined && (
        <RemoveAdventure
          id={id}
          title={title}
          live={live}
          onRemove={() => void remove()}
          error={refusal(deed.error)}
          busy={deed.busy}
        />
      )}
    </>
  );
}

interface DeedsProps {
  readonly id: string;
  readonly title: string;
  readonly isOwner: boolean;
  /** Guests have no shelf of their own. */
  readonly canKeep: boolean;
}

function Deeds({ id, title, isOwner, canKeep }: DeedsProps) {
  const { t } = useTranslation('shelf');
  if (isOwner) return <OwnerDeeds id={id} title={title} />;
  return (
    <>
      {canKeep && <CopyAdventure id={id} />}
      <ExportLink id={id} label={t('export')} />
    </>
  );
}

function Adventure(props: { readonly id: string; readonly me: Profile }) {
  const { id, me } = props;
  const { i18n } = useTranslation();
  use(shelfMessagesOf(i18n));
  use(readingMessagesOf(i18n));
  const client = useClient();
  const navigate = useNavigate();
  const deed = useDeed();
  const refusal = useRefusal();
  const read = useAsked({
    key: ['adventure', id],
    ask: (asked) => asked.call('readAdventure', { params: { id } }),
  });
  const own = useAsked({
    key: ['sessions', 'of-adventure', id],
    ask: (asked) => asked.call('listSessions', { query: { adventureId: id, role: 'gm', limit: 100 } }),
  });
  if (read.error !== undefined) return <RefusedPage error={read.error} />;
  if (read.data === undefined || own.data === undefined) return <Skeleton lines={8} />;
  const { adventure } = read.data;
  const start = async () => {
    const opened = await deed.run(() => client.call('openSessionOfAdventure', { params: { id } }));
    if (opened === undefined) own.again();
    else await navigate({ to: '/sessions/$id/lobby', params: { id: opened.session.id } });
  };
  const isOwner = adventure.ownerId === me.id;
  return (
    <AdventurePage
      adventure={adventure}
      canRun={!me.isGuest}
      live={liveOf(own.data.sessions)}
      onStart={start}
      error={refusal(deed.error)}
      busy={deed.busy}
      deeds={<Deeds id={id} title={adventure.title} isOwner={isOwner} canKeep={!me.isGuest} />}
    />
  );
}

export default function AdventureRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{(me) => <Adventure key={id} id={id} me={me} />}</SignedInOnly>;
}
