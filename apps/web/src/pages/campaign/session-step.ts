import type { CampaignSession } from '@moothall/client';

/** What somebody may do with a live session of their campaign. */
export type SessionStep = 'openLobby' | 'resume' | 'toLobby' | 'toTable' | 'join';

interface Reader {
  readonly userId: string;
  /** Sessions whose door would let them in now. */
  readonly joinable: ReadonlySet<string>;
}

export function isLive({ status }: Pick<CampaignSession, 'status'>): boolean {
  return status === 'waiting' || status === 'active' || status === 'paused';
}

/** Null: it goes on without them. */
export function stepFor(
  { id, status, gm, players }: Pick<CampaignSession, 'id' | 'status' | 'gm' | 'players'>,
  { userId, joinable }: Reader,
): SessionStep | null {
  const isWaiting = status === 'waiting';
  if (gm.id === userId) return isWaiting ? 'openLobby' : 'resume';
  if (players.some((player) => player.userId === userId)) return isWaiting ? 'toLobby' : 'toTable';
  return joinable.has(id) ? 'join' : null;
}

const urgency = { active: 0, paused: 1, waiting: 2, completed: 3, cancelled: 3 } as const;

/** What is being played before what is paused before what gathers; each as the server orders them. */
export function byUrgency(left: Pick<CampaignSession, 'status'>, right: Pick<CampaignSession, 'status'>): number {
  return urgency[left.status] - urgency[right.status];
}
