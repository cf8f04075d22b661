import { type ConnectedUser, defaultSettings, type UserId, type View, type YouView } from '@moothall/domain';

export const annaId = 'anna' as UserId;
export const bertId = 'bert' as UserId;

export function emptyView(): View {
  const at = '2026-01-01T00:00:00.000Z';
  return {
    session: {
      id: 'session-1',
      status: 'active',
      access: 'open',
      locked: false,
      campaignId: null,
      adventureId: 'adventure-1',
      adventure: { id: 'adventure-1', title: 'A', description: '', recommendedPlayers: { min: 1, max: 4 } },
      gm: { id: bertId, name: 'Bert', avatarUrl: null },
      gmTitle: 'Game Master',
      maxPlayers: 6,
      minPlayers: 1,
      participants: [],
      participantCount: 0,
      currentNodeId: null,
      visitedNodeIds: [],
      activeMapId: null,
      activeBackdropId: null,
      pauseMessage: null,
      pausedBy: null,
      createdAt: at,
      updatedAt: at,
      startedAt: at,
      pausedAt: null,
      endedAt: null,
      outcome: null,
      notes: null,
      estimatedDurationMinutes: 60,
      settings: defaultSettings,
      diceCommitment: '',
      version: 'v',
      warnings: [],
    },
    table: {
      node: null,
      visitedNodes: [],
      votes: {},
      game: { inventory: [], variables: {}, flags: [], turnHistory: [], version: 'v' },
      map: null,
      backdrop: null,
      handouts: [],
      tokens: [],
      combat: null,
      chat: [],
      rolls: [],
      requests: [],
      gmPreparing: false,
      safetyRaised: false,
    },
  };
}

export const anna: YouView = { userId: annaId, role: 'player', participantId: null };

export function connected(userId: UserId, presence: ConnectedUser['presence'] = 'online'): ConnectedUser {
  return { userId, userName: userId, avatarUrl: null, role: 'player', presence };
}
