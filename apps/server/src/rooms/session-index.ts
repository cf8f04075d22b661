import { hasEnded, type SessionState } from '@moothall/domain';
import type { Deadline, SessionIndex } from '../storage/log-store.ts';

/** How long a lobby and a pause may last; null is never (contract 1.1, `WAITING_TIMEOUT`, `PAUSED_TIMEOUT`). */
export type Timeouts = { readonly waitingMs: number | null; readonly pausedMs: number | null };

const dayMs = 24 * 60 * 60_000;

/** What a list shows and nobody searches by. */
export type SessionCardColumn = {
  readonly title: string;
  readonly description: string;
  readonly gmName: string;
  readonly gmAvatarUrl: string | null;
  readonly estimatedDurationMinutes: number;
  /** Missing in rows written before these were kept. */
  readonly allowsGuests?: boolean;
  readonly allowsLateJoin?: boolean;
  readonly playedMs?: number;
};

function timeoutAt(
  state: SessionState,
  timeouts: Timeouts,
): { readonly kind: Deadline['kind']; readonly at: number } | null {
  if (state.status === 'waiting' && timeouts.waitingMs !== null) {
    return { kind: 'waiting-timeout', at: state.origin.createdAt + timeouts.waitingMs };
  }
  if (
    state.status === 'paused' &&
    timeouts.pausedMs !== null &&
    !state.settings.keepPaused &&
    state.pausedAt !== null
  ) {
    return { kind: 'paused-timeout', at: state.pausedAt + timeouts.pausedMs };
  }
  return null;
}

/** A day's warning, where there is a day left to warn in. */
function deadlinesOf(state: SessionState, timeouts: Timeouts): readonly Deadline[] {
  const end = timeoutAt(state, timeouts);
  if (end === null) return [];
  const begun = state.status === 'paused' ? (state.pausedAt ?? end.at) : state.origin.createdAt;
  const warn = end.at - dayMs > begun && !state.expiryAnnounced;
  return warn ? [{ kind: 'expiring-notice', at: end.at - dayMs }, end] : [end];
}

/** What a list shows, as the state says. */
export function cardOf({ adventure, origin, settings, activeMs }: SessionState): string {
  const card: SessionCardColumn = {
    title: adventure.title,
    description: adventure.description,
    gmName: origin.gm.name,
    gmAvatarUrl: origin.gm.avatarUrl,
    estimatedDurationMinutes: origin.estimatedDurationMinutes,
    allowsGuests: settings.allowGuests,
    allowsLateJoin: settings.allowLateJoin,
    playedMs: activeMs,
  };
  return JSON.stringify(card);
}

/** The rows other queries need, as the state says; written in the same transaction as the commit (design 3). */
export function indexOf(state: SessionState, timeouts: Timeouts): SessionIndex {
  const { origin, roster } = state;
  const live = !hasEnded(state.status);
  return {
    status: state.status,
    access: state.access,
    locked: state.locked,
    code: state.code,
    adventureId: state.adventure.id,
    campaignId: origin.campaignId,
    gmId: origin.gm.id,
    maxPlayers: state.maxPlayers,
    participantCount: roster.participants.length,
    createdAt: origin.createdAt,
    endedAt: state.endedAt,
    card: cardOf(state),
    seats: [
      ...roster.participants.map((seat) => ({
        userId: seat.user.id,
        participantId: seat.id,
        role: 'player' as const,
        characterId: seat.character.id,
        status: seat.status,
        holdsCharacter: live && seat.status !== 'left',
      })),
      ...roster.spectators.map(({ user }) => ({
        userId: user.id,
        participantId: null,
        role: 'spectator' as const,
        characterId: null,
        status: 'seated' as const,
        holdsCharacter: false,
      })),
    ],
    bannedUserIds: roster.bannedUserIds,
    deadlines: deadlinesOf(state, timeouts),
  };
}

/** The parts of the state that the rows are made of; everything else is said and moved without touching them. */
const sources = [
  'status',
  'access',
  'locked',
  'code',
  'maxPlayers',
  'settings',
  'adventure',
  'pausedAt',
  'endedAt',
  'expiryAnnounced',
  'roster',
] as const satisfies readonly (keyof SessionState)[];

/** The rows after a commit, or null when it leaves them as they were; most commits are talk and movement. */
export function indexChange(before: SessionState, after: SessionState, timeouts: Timeouts): SessionIndex | null {
  if (sources.every((source) => before[source] === after[source])) return null;
  const index = indexOf(after, timeouts);
  return JSON.stringify(index) === JSON.stringify(indexOf(before, timeouts)) ? null : index;
}

/** When the status the session is in runs out, for the warning. */
export function runsOutAt(state: SessionState, timeouts: Timeouts): number | null {
  return timeoutAt(state, timeouts)?.at ?? null;
}
