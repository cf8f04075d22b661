import { useMe } from '@moothall/react';
import { use } from 'react';
import { useTranslation } from 'react-i18next';
import { listCharacters } from '../../characters/list-characters.ts';
import { everyPage } from '../../data/every-page.ts';
import { useAsked } from '../../data/use-asked.ts';
import { useRefusal } from '../../data/use-refusal.ts';
import { characterMessagesOf } from '../../i18n/character-messages.ts';
import { refusalText } from '../../shapes/refusal-text.ts';
import type { Preview } from '../../shapes/session.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { JoinFlow } from './join-flow.tsx';
import { type Pass, useJoining } from './use-joining.ts';

interface JoinTableProps {
  readonly preview: Preview;
  readonly pass: Pass;
  /** An invitation to watch takes no seat and needs no character. */
  readonly role?: 'player' | 'spectator';
  /** Error code for why nobody new may sit down. */
  readonly reason?: string | undefined;
  /** Before the way to the table is taken: who asks from inside a closed session needs a new line to it. */
  readonly onSeated?: () => void;
}

/** GM, seated, or with a seat left behind: whoever has something to come back to. */
function useHasPlace(preview: Preview, userId: string | undefined): boolean | undefined {
  const own = useAsked({
    key: ['sessions', 'own', preview.status],
    ask: (client) => everyPage((place) => client.call('listSessions', { query: { ...place, status: preview.status } })),
    enabled: userId !== undefined,
    fresh: true,
  });
  if (userId === undefined) return false;
  return own.data?.some(({ sessions }) => sessions.some(({ id }) => id === preview.id));
}

export function JoinTable({ preview, pass, role, reason, onSeated }: JoinTableProps) {
  const { t, i18n } = useTranslation();
  use(characterMessagesOf(i18n));
  const me = useMe();
  const refusal = useRefusal();
  const joining = useJoining(preview, pass, onSeated);
  const hasPlace = useHasPlace(preview, me.profile?.id);
  const characters = useAsked({
    key: ['characters'],
    ask: listCharacters,
    enabled: me.status === 'signed-in',
  });
  const samples = useAsked({ key: ['sample-characters'], ask: (client) => client.call('listSampleCharacters') });
  if (me.status === 'unknown' || hasPlace === undefined) return <Skeleton lines={7} />;
  return (
    <JoinFlow
      preview={preview}
      refusal={reason === undefined || hasPlace ? undefined : refusalText(i18n, t, reason)}
      signedIn={me.status === 'signed-in'}
      isGuest={me.profile?.isGuest === true}
      characters={characters.data?.characters}
      samples={samples.data?.characters ?? []}
      onReturn={hasPlace ? joining.comeBack : undefined}
      onGuest={joining.joinAsGuest}
      onJoin={joining.join}
      onCreateAndJoin={joining.createAndJoin}
      onWatch={role === 'spectator' ? joining.watch : undefined}
      error={refusal(joining.error)}
      busy={joining.busy}
    />
  );
}
