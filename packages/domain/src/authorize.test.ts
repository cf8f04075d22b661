import { expect, test } from 'vitest';
import { authorize, authorizeRole } from './authorize.ts';
import { userIdOf, uuidOf } from './testing/cast.ts';
import { scenario } from './testing/scenario.ts';
import type { Actor } from './vocabulary/actor.ts';
import { type CommandType, commandPayloads } from './vocabulary/command.ts';
import type { ParticipantId } from './vocabulary/ids.ts';
import type { SessionStatus } from './vocabulary/lifecycle.ts';

/**
 * Contract 1.1 and 3.3, written down a second time: for the GM, a player and a spectator, in which statuses a command
 * is judged at all. `w` waiting, `a` active, `p` paused, `e` ended; a dash is nobody's.
 */
const expected: { readonly [T in CommandType]: readonly [gm: string, player: string, spectator: string] } = {
  'chat:send': ['wap', 'wap', 'wap'],
  'safety:raise': ['wap', 'wap', 'wap'],
  'participant:ready': ['-', 'w', '-'],
  'participant:orders': ['-', 'wap', '-'],
  'participant:change-character': ['-', 'w', '-'],
  'node:vote': ['-', 'a', '-'],
  'character:update': ['wa', 'wa', '-'],
  'dice:roll': ['a', 'a', '-'],
  'inventory:give': ['a', 'a', '-'],
  'combat:end-turn': ['a', 'a', '-'],
  'token:move': ['wap', 'a', '-'],
  // Whether the move itself is possible is judged by the rule, which knows both statuses.
  'session:start': ['wape', '-', '-'],
  'session:pause': ['wape', '-', '-'],
  'session:resume': ['wape', '-', '-'],
  'session:end': ['wape', '-', '-'],
  'session:configure': ['wap', '-', '-'],
  'session:lock': ['wap', '-', '-'],
  'session:rotate-code': ['wap', '-', '-'],
  'participant:kick': ['wap', '-', '-'],
  'participant:free': ['wap', '-', '-'],
  'participant:take-control': ['wap', '-', '-'],
  'participant:release': ['wap', '-', '-'],
  'participant:recovery-link': ['wap', '-', '-'],
  'adventure:refresh': ['wa', '-', '-'],
  'game:update': ['wap', '-', '-'],
  'map:show': ['wap', '-', '-'],
  'backdrop:show': ['wap', '-', '-'],
  'handout:show': ['wap', '-', '-'],
  'hex:reveal': ['wap', '-', '-'],
  'hex:hide': ['wap', '-', '-'],
  'hex:update': ['wap', '-', '-'],
  'token:create': ['wap', '-', '-'],
  'token:update': ['wap', '-', '-'],
  'token:delete': ['wap', '-', '-'],
  'node:go': ['ap', '-', '-'],
  'node:choose': ['ap', '-', '-'],
  'combat:start': ['ap', '-', '-'],
  'dice:request': ['a', '-', '-'],
  'combat:next-turn': ['a', '-', '-'],
  'combat:update': ['a', '-', '-'],
  'combat:end': ['a', '-', '-'],
  'combat:auto-resolve': ['a', '-', '-'],
  'broadcast:mode': ['wap', '-', '-'],
  'broadcast:publish': ['wa', '-', '-'],
  'draft:undo': ['wap', '-', '-'],
  'draft:clear': ['wap', '-', '-'],
  'view:as': ['wap', '-', '-'],
  'safety:acknowledge': ['wap', '-', '-'],
};

const types = Object.keys(commandPayloads) as readonly CommandType[];
const roles: readonly Actor[] = [
  { role: 'gm', userId: userIdOf('gm') },
  { role: 'player', userId: userIdOf('Ann'), participantId: uuidOf(1) as ParticipantId },
  { role: 'spectator', userId: userIdOf('Vic') },
];
const statuses: readonly SessionStatus[] = ['waiting', 'active', 'paused', 'completed', 'cancelled'];
const letters: { readonly [S in SessionStatus]: string } = {
  waiting: 'w',
  active: 'a',
  paused: 'p',
  completed: 'e',
  cancelled: 'e',
};

test.each(types)('1.1 3.3 who asks for %s, and when', (type) => {
  const { state } = scenario();
  for (const [index, actor] of roles.entries()) {
    for (const status of statuses) {
      const answer = authorize({ ...state(), status }, type, actor);
      const allowed = expected[type][index]?.includes(letters[status]) === true;
      expect(answer === null, `${actor.role}, ${status}: ${answer?.code}`).toBe(allowed);
    }
  }
});

test.each(types)('2.1 for %s the role comes before the status, and a GM command is NOT_GM to anybody else', (type) => {
  const { state } = scenario();
  const strangers: readonly Actor[] = [{ role: 'outsider', userId: userIdOf('Stranger') }, { role: 'server' }];
  const [, player] = expected[type];
  for (const actor of [...roles.slice(1), ...strangers]) {
    const isStranger = strangers.includes(actor);
    const code = player === '-' ? 'NOT_GM' : isStranger ? 'NOT_IN_SESSION' : undefined;
    if (code === undefined) continue;
    for (const status of statuses) expect(authorize({ ...state(), status }, type, actor)?.code).toBe(code);
    expect(authorizeRole(type, actor)?.code).toBe(code);
  }
});

test('2.1 what the status forbids is told as what it is', () => {
  const { state } = scenario();
  const [gm, player] = roles as readonly [Actor, Actor];
  const told = (status: SessionStatus, type: CommandType, actor: Actor) => {
    const refused = authorize({ ...state(), status }, type, actor);
    return refused?.code === 'NOT_ALLOWED' ? refused.details?.reason : refused?.code;
  };
  expect(told('completed', 'chat:send', player)).toBe('SESSION_ENDED');
  expect(told('active', 'participant:ready', player)).toBe('SESSION_NOT_WAITING');
  expect(told('waiting', 'dice:roll', player)).toBe('not-started');
  expect(told('waiting', 'node:go', gm)).toBe('not-started');
  expect(told('paused', 'dice:roll', gm)).toBe('SESSION_PAUSED');
  expect(told('paused', 'token:move', player)).toBe('SESSION_PAUSED');
});
