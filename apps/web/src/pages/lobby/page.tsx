import { Skeleton } from '../../ui/skeleton.tsx';
import { useLeave } from '../session/leaving.tsx';
import { useAnnouncement } from '../session/use-announcement.ts';
import { useChatBox } from '../session/use-chat-box.ts';
import { useConnectionState } from '../session/use-connection-state.ts';
import { useSend } from '../session/use-send.ts';
import { useShownSession } from '../session/use-shown-session.ts';
import { Lobby } from './lobby.tsx';
import type { LobbyCommands } from './lobby-commands.ts';

export default function LobbyRoute() {
  const shown = useShownSession();
  const chat = useChatBox();
  const send = useSend();
  const leave = useLeave();
  const announcement = useAnnouncement().text;
  const { connection, retryNow } = useConnectionState();
  if (shown === null) return <Skeleton lines={8} />;
  const { session, you } = shown;
  const commands: LobbyCommands = {
    onReady: (ready) => send('participant:ready', { ready }),
    onStart: () => send('session:start', {}),
    onKick: (kick) => send('participant:kick', kick),
    onLock: (locked) => send('session:lock', { locked }),
    onRotateCode: () => send('session:rotate-code', {}),
    onConfigure: (settings) => send('session:configure', { settings }),
    onCancel: () => send('session:end', { outcome: 'cancelled' }),
    onLeave: leave,
  };
  return (
    <Lobby
      session={session}
      userId={you.userId}
      adventure={{ ...session.adventure, estimatedDurationMinutes: session.estimatedDurationMinutes }}
      qrUrl={`/api/v1/sessions/${session.id}/qr.svg?code=${session.code ?? ''}`}
      chat={chat}
      commands={commands}
      connection={connection}
      onTryNow={retryNow}
      announcement={announcement}
    />
  );
}
