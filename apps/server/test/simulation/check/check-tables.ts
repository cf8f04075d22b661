import type { SessionState } from '@moothall/domain';
import type { SessionIndex } from '../../../src/storage/log-store.ts';
import { sameData } from './reading.ts';

/** L10 at every prefix, and over all tables at once. */
export type Column = {
  readonly sessionId: string;
  readonly status: string;
  readonly code: string;
  readonly gmId: string;
  readonly adventureId: string;
  readonly heldCharacters: readonly string[];
};

const ended = new Set(['completed', 'cancelled']);

/** The rows other queries need say what the state says (design 3), whoever decided when to write them. */
export function checkIndex(state: SessionState, index: SessionIndex): readonly string[] {
  const { roster } = state;
  const isLive = !ended.has(state.status);
  const seats = roster.participants.map(({ user, status, character }) => {
    const holds = isLive && status !== 'left' ? character.id : 'nothing';
    return `${user.id} ${status} holds ${holds}`;
  });
  const told = index.seats
    .filter(({ role }) => role === 'player')
    .map(({ userId, status, holdsCharacter, characterId }) => {
      return `${userId} ${status} holds ${holdsCharacter ? characterId : 'nothing'}`;
    });
  const wanted = [state.status, state.access, state.locked, state.code, state.maxPlayers, roster.participants.length];
  const given = [index.status, index.access, index.locked, index.code, index.maxPlayers, index.participantCount];
  const people = roster.spectators.map(({ user }) => user.id);
  const watching = index.seats.filter(({ role }) => role === 'spectator').map(({ userId }) => userId);
  const pairs = [
    [wanted, given],
    [seats, told],
    [people, watching],
    [roster.bannedUserIds, index.bannedUserIds],
  ];
  return pairs.flatMap(([left, right]) =>
    sameData(left, right) ? [] : [`L10 the index says ${JSON.stringify(right)} instead of ${JSON.stringify(left)}`],
  );
}

export function checkState(state: SessionState): readonly string[] {
  const { participants, spectators, bannedUserIds } = state.roster;
  const people = [...participants, ...spectators].map(({ user }) => user.id);
  const faults: string[] = [];
  if (participants.length > state.maxPlayers) faults.push(`L10 ${participants.length} seats of ${state.maxPlayers}`);
  if (new Set(people).size !== people.length) faults.push('L10 somebody has two places');
  const characters = participants.map(({ character }) => character.id);
  if (new Set(characters).size !== characters.length) faults.push('L10 one character on two seats');
  if (bannedUserIds.some((id) => people.includes(id))) faults.push('L10 somebody banned is at the table');
  return faults;
}

export function startsIn(commits: readonly { readonly events: readonly { readonly type: string }[] }[]): number {
  return commits.flatMap(({ events }) => events).filter(({ type }) => type === 'session:started').length;
}

function twice(values: readonly string[]): string | undefined {
  return values.find((value, index) => values.indexOf(value) !== index);
}

export function checkTables(columns: readonly Column[]): readonly string[] {
  const live = columns.filter(({ status }) => !ended.has(status));
  const code = twice(live.map((column) => column.code));
  const character = twice(live.flatMap((column) => column.heldCharacters));
  const adventure = twice(live.map(({ gmId, adventureId }) => `${gmId} ${adventureId}`));
  return [
    ...(code === undefined ? [] : [`L10 the code ${code} leads to two sessions`]),
    ...(character === undefined ? [] : [`L10 the character ${character} holds two seats`]),
    ...(adventure === undefined ? [] : [`L10 two live sessions of ${adventure}`]),
  ];
}
