import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { createI18n } from '../../i18n/start-i18n.ts';
import type { Participant } from '../../shapes/participant.ts';
import type { Session } from '../../shapes/session.ts';
import { defaultTableSettings } from '../../shapes/settings.ts';
import { GmDashboard } from '../../table/gm-dashboard.tsx';
import { PlayerView } from '../../table/player-view.tsx';
import { Lobby } from '../lobby/lobby.tsx';
import { StatGrid } from '../summary/stat-grid.tsx';

export async function render(page: ReactNode): Promise<string> {
  const i18n = await createI18n('en');
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

const chat = { messages: [], typing: [], error: undefined, onSend: () => true, onTyping: nothing };

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

function table(over: Partial<Session>, userId: string) {
  return {
    session: session(over),
    userId,
    gmPresence: 'online',
    scene: { id: 'n', type: 'story', title: 'The quay', content: 'Dusk.', choices: [{ id: 'go', text: 'Go' }] },
    messages: [],
    rolls: [
      { id: 'r', at: '2026-01-01T00:00:00.000Z', roller: 'anna', notation: 'd20', total: 7, visibility: 'public' },
    ],
    journal: { scenes: [], items: [] },
    connection: { state: 'reconnecting', attempt: 6, unsent: 1 },
    nowMs: 0,
    onChat: () => true,
    onTryNow: nothing,
  } as const;
}

export function dashboard(over: Partial<Session>): ReactNode {
  return (
    <GmDashboard
      {...table(over, 'gm')}
      dock={{ onPause: nothing, onResume: nothing, onEnd: nothing }}
      party={{ onKick: nothing, onTakeControl: nothing, onRelease: nothing, onWayBack: async () => undefined }}
      absences={[{ participantId: 'seat-ben', name: 'ben' }]}
      onWait={nothing}
      onFree={nothing}
    />
  );
}

export function playerView(): ReactNode {
  return <PlayerView {...table({}, 'anna')} gmPreparing onLeave={nothing} />;
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
