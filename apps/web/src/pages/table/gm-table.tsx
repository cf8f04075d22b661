import { useMemo, useState } from 'react';
import { useAsked } from '../../data/use-asked.ts';
import { GmDashboard } from '../../table/gm-dashboard.tsx';
import { GoToScene } from '../../table/go-to-scene.tsx';
import { MapChooser } from '../../table/map-chooser.tsx';
import { useAskTable } from '../session/use-ask-table.ts';
import { useSend } from '../session/use-send.ts';
import type { ShownSession } from '../session/use-shown-session.ts';
import { useTableMap } from './use-table-map.tsx';
import { useTableScreen } from './use-table-screen.ts';

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

export function GmTable(props: { readonly shown: ShownSession }) {
  const { shown } = props;
  const { session, table } = shown;
  const send = useSend();
  const ask = useAskTable();
  const { data } = useAsked({
    key: ['adventure', session.adventureId],
    ask: (client) => client.call('readAdventure', { params: { id: session.adventureId } }),
  });
  const nodes = data?.adventure.nodes;
  const maps = data?.adventure.maps ?? [];
  const map = useTableMap(shown);
  const titles = useMemo(() => new Map(nodes?.map(({ id, title }) => [id, title])), [nodes]);
  const screen = useTableScreen(shown, titles);
  const { absences, onWait } = useAbsences(shown);
  const isActive = session.status === 'active';
  return (
    <GmDashboard
      {...screen}
      map={map}
      middleEnd={
        <MapChooser maps={maps} currentId={session.activeMapId} onShow={(mapId) => send('map:show', { mapId })} />
      }
      dock={{
        onPause: (message) => send('session:pause', message === undefined ? {} : { message }),
        onResume: () => send('session:resume', {}),
        onEnd: (end) => send('session:end', end),
      }}
      party={{
        onKick: (kick) => send('participant:kick', kick),
        onTakeControl: (participantId) => send('participant:take-control', { participantId }),
        onRelease: (participantId) => send('participant:release', { participantId }),
        onWayBack: async (participantId) => {
          const link = await ask('participant:recovery-link', { participantId });
          return typeof link?.url === 'string' ? link.url : undefined;
        },
      }}
      absences={absences}
      onWait={onWait}
      onFree={(participantId) => send('participant:free', { participantId })}
      onChoose={(choiceId) => send('node:choose', { choiceId })}
      dockMore={
        isActive && nodes !== undefined ? (
          <GoToScene
            nodes={nodes}
            currentId={table.node?.id}
            visitedIds={session.visitedNodeIds}
            onGo={(nodeId) => send('node:go', { nodeId })}
          />
        ) : undefined
      }
    />
  );
}
