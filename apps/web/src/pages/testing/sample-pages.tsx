import type { Client } from '@moothall/client';
import { MoothallProvider, TableProvider } from '@moothall/react';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { playMessagesOf } from '../../i18n/play-messages.ts';
import { createI18n } from '../../i18n/start-i18n.ts';
import type { Participant } from '../../shapes/participant.ts';
import type { Session } from '../../shapes/session.ts';
import { defaultTableSettings } from '../../shapes/settings.ts';
import { GmDashboard } from '../../table/gm-dashboard.tsx';
import { AskProvider } from '../../table/order.tsx';
import { PlayerView } from '../../table/player-view.tsx';
import { type Shown, ShownProvider } from '../../table/shown.tsx';
import { ToastProvider } from '../../ui/toast.tsx';
import { Lobby } from '../lobby/lobby.tsx';
import { StatGrid } from '../summary/stat-grid.tsx';

export async function render(page: ReactNode): Promise<string> {
  const i18n = await createI18n('en');
  await playMessagesOf(i18n);
  const routeTree = createRootRoute({ component: () => page });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ['/'] }) });
  await router.load();
  return renderToString(
    <I18nextProvider i18n={i18n}>
      <RouterProvider router={router as never} />
    </I18nextProvider>,
  );
}

export function testIds(html: string): string[] {
  return [...html.matchAll(/data-testid="([^"]+)"/g)].map((match) => match[1] ?? '');
}

const gm = { id: 'gm', name: 'Old Tobias', avatarUrl: null };

function participant(id: string, over: Partial<Participant>): Participant {
  const card = { class: 'Ranger', level: 3, hitPointsCurrent: 9, hitPointsMax: 12, armorClass: 14, avatarUrl: null };
  return {
    id: `seat-${id}`,
    user: { id, name: id, avatarUrl: null, isGuest: false },
    character: { id: `character-${id}`, name: `Character of ${id}`, ...card },
    ready: false,
    status: 'seated',
    presence: 'online',
    controlledBy: 'player',
    ...over,
  };
}

function session(over: Partial<Session>): Session {
  return {
    id: 's',
    code: 'K7X9M2',
    joinUrl: 'https://hall.example/join/K7X9M2',
    status: 'active',
    access: 'open',
    locked: false,
    campaignId: null,
    adventure: { id: 'a', title: 'The Drowned Bell' },
    gm,
    gmTitle: 'Keeper',
    maxPlayers: 4,
    minPlayers: 1,
    participants: [participant('anna', {}), participant('ben', { presence: 'reconnecting' })],
    pauseMessage: null,
    pausedBy: null,
    pausedAt: null,
    endedAt: null,
    outcome: null,
    notes: null,
    settings: defaultTableSettings,
    ...over,
  };
}

const nothing = () => undefined;

const commands = {
  onReady: nothing,
  onStart: nothing,
  onKick: nothing,
  onLock: nothing,
  onRotateCode: nothing,
  onConfigure: nothing,
  onCancel: nothing,
  onLeave: nothing,
};

const chat = {
  messages: [],
  typing: [],
  error: undefined,
  onSend: () => true,
  onTyping: nothing,
  complete: () => [],
};

const recommended = { description: '', recommendedPlayers: { min: 3, max: 5 }, estimatedDurationMinutes: 60 };

export function lobby(userId: string): ReactNode {
  return (
    <Lobby
      session={session({ status: 'waiting' })}
      userId={userId}
      adventure={recommended}
      qrUrl="/qr"
      chat={chat}
      commands={commands}
      connection={{ state: 'online' }}
      onTryNow={nothing}
    />
  );
}

const at = '2026-01-01T00:00:00.000Z';

const table = {
  node: { id: 'n', type: 'story', title: 'The quay', content: 'Dusk.', choices: [{ id: 'go', text: 'Go' }] },
  visitedNodes: [],
  votes: {},
  game: { inventory: [], variables: {}, flags: [], turnHistory: [], version: 'v' },
  map: null,
  backdrop: null,
  handouts: [],
  tokens: [],
  combat: null,
  chat: [],
  rolls: [{ id: 'r', at, userId: 'anna', notation: 'd20', terms: [], total: 7, visibility: 'public', commandId: 'c' }],
  requests: [],
  gmPreparing: true,
  safetyRaised: false,
  broadcastMode: 'staged',
  drafts: [{ draftId: 'd', description: 'Show map', type: 'map:show', payload: {}, ids: [] }],
} as const;

const screen = {
  gmPresence: 'online',
  chat: { messages: [], onSend: () => true },
  connection: { state: 'reconnecting', attempt: 6, unsent: 1 },
  nowMs: 0,
  onTryNow: nothing,
} as const;

/** Around the table as its page does it; without a server nothing comes and nothing is answered. */
function atTable(over: Partial<Session>, userId: string, page: ReactNode): ReactNode {
  const you = {
    userId,
    role: userId === 'gm' ? 'gm' : 'player',
    participantId: userId === 'gm' ? null : `seat-${userId}`,
  };
  const shown = { session: { visitedNodeIds: [], ...session(over) }, table, you } as unknown as Shown;
  return (
    <MoothallProvider client={{} as Client}>
      <TableProvider sessionId="s">
        <AskProvider ask={async () => ({ ok: true, data: {} })}>
          <ToastProvider>
            <ShownProvider shown={shown}>{page}</ShownProvider>
          </ToastProvider>
        </AskProvider>
      </TableProvider>
    </MoothallProvider>
  );
}

export function dashboard(over: Partial<Session>): ReactNode {
  const cleo = participant('cleo', { presence: 'disconnected' });
  return atTable(
    { participants: [...session({}).participants, cleo], ...over },
    'gm',
    <GmDashboard
      {...screen}
      dock={{ onPause: nothing, onResume: nothing, onEnd: nothing }}
      party={{ onKick: nothing, onWayBack: async () => undefined }}
      absences={[{ participantId: 'seat-ben', name: 'ben' }]}
      onWait={nothing}
      onFree={nothing}
    />,
  );
}

export function playerView(): ReactNode {
  return atTable({}, 'anna', <PlayerView {...screen} onLeave={nothing} />);
}

export const figures = {
  durationMinutes: 1,
  nodesVisited: 2,
  diceRolled: 3,
  combatsCompleted: 4,
  experienceEarned: 5,
  messages: 6,
};

export function statGrid(): ReactNode {
  return <StatGrid stats={{ ...figures, participants: [] }} />;
}
