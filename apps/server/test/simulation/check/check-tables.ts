import type { SessionState } from '@moothall/domain';

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
