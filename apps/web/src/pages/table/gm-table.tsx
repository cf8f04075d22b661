import { useState } from 'react';
import { useAsked } from '../../data/use-asked.ts';
import { GmDashboard } from '../../table/gm-dashboard.tsx';
import { MapChooser } from '../../table/map-chooser.tsx';
import { ShownProvider, useShown } from '../../table/shown.tsx';
import { PlayersTable } from '../../table/staging/players-table.tsx';
import { useAskTable } from '../session/use-ask-table.ts';
import { useSend } from '../session/use-send.ts';
import type { ShownSession } from '../session/use-shown-session.ts';
import { useTableMap } from './use-table-map.tsx';
import { useTableScreen } from './use-table-screen.tsx';

const nothingIsDone = async () => undefined;

/** Whose seats the GM is asked about: those five minutes gone, until told to wait. */
function useAbsences({ session }: ShownSession) {
  const [waitingFor, setWaitingFor] = useState<readonly string[]>([]);
  const inactive = session.participants.filter(({ status }) => status === 'inactive');
  const gone: readonly string[] = inactive.map(({ id }) => id);
  // Whoever came back and goes again is asked about again.
  const stillGone = waitingFor.filter((id) => gone.includes(id));
  if (stillGone.length < waitingFor.length) setWaitingFor(stillGone);
  return {
    absences: inactive
      .filter(({ id }) => !waitingFor.includes(id))
      .map(({ id, user }) => ({ participantId: id, name: user.name })),
    onWait: (participantId: string) => setWaitingFor([...waitingFor, participantId]),
  };
}

/** The adventure itself is the GM's to read: scenes ahead, maps and backdrops. */
function useAdventure({ session }: ShownSession) {
  const { data } = useAsked({
    key: ['adventure', session.adventureId],
    ask: (client) => client.call('readAdventure', { params: { id: session.adventureId } }),
  });
  return data?.adventure;
}

/** The table through a player's eyes; nothing in it can be done. */
function Preview() {
  const shown = useShown();
  // Without a seat no token is theirs to move.
  const onlooker = { ...shown, you: { ...shown.you, role: 'spectator', participantId: null } as const };
  const map = useTableMap(onlooker, nothingIsDone);
  return <PlayersTable map={map} nowMs={Date.now()} />;
}

function Dashboard() {
  const shown = useShown();
  const { session, adventure } = shown;
  const send = useSend();
  const ask = useAskTable();
  const map = useTableMap(shown);
  const screen = useTableScreen(shown);
  const { absences, onWait } = useAbsences(shown);
  return (
    <GmDashboard
      {...screen}
      map={map}
      middleEnd={
        <MapChooser
          maps={adventure?.maps ?? []}
          currentId={session.activeMapId}
          onShow={(mapId) => send('map:show', { mapId })}
        />
      }
      dock={{
        onPause: (message) => send('session:pause', message === undefined ? {} : { message }),
        onResume: () => send('session:resume', {}),
        onEnd: (end) => send('session:end', end),
      }}
      party={{
        onKick: (kick) => send('participant:kick', kick),
        onWayBack: async (participantId) => {
          const link = await ask('participant:recovery-link', { participantId });
          return typeof link?.url === 'string' ? link.url : undefined;
        },
      }}
      absences={absences}
      onWait={onWait}
      onFree={(participantId) => send('participant:free', { participantId })}
      preview={<Preview />}
    />
  );
}

export function GmTable(props: { readonly shown: ShownSession }) {
  const adventure = useAdventure(props.shown);
  return (
    <ShownProvider shown={{ ...props.shown, adventure }}>
      <Dashboard />
    </ShownProvider>
  );
}
