import { afterPublishing } from '../stage.ts';
import type { CommandPayload } from '../vocabulary/command.ts';
import type { Admission, InnerCommand } from '../vocabulary/inner-command.ts';
import { settingsVersion } from '../vocabulary/session-version.ts';
import type { SettingsChange } from '../vocabulary/settings.ts';
import { isStageable } from '../vocabulary/staging.ts';
import { characterOf, personOf, userIdOf, uuidOf } from './cast.ts';
import {
  anySeat,
  byGm,
  bySeated,
  type IntentKind,
  nameFor,
  pick,
  type Resolve,
  type Scene,
  somebodySeated,
  unknownSeatId,
  versionFor,
} from './intent.ts';
import { fightResolvers } from './resolve-fight-intent.ts';
import { gameResolvers } from './resolve-game-intent.ts';
import { mapResolvers } from './resolve-map-intent.ts';
import { stagingResolvers } from './resolve-staging-intent.ts';
import type { Deed } from './table.ts';

const dayMs = 86_400_000;

function byServer(inner: (scene: Scene) => InnerCommand): Resolve {
  return (scene) => ({ by: null, inner: inner(scene) });
}

const seatPayload = (scene: Scene) => ({ participantId: anySeat(scene)?.id ?? unknownSeatId });

function admissionFor({ intent }: Scene): Admission {
  return { invited: intent.a % 3 !== 0, campaignMember: intent.b % 2 === 0 };
}

/** Somebody present, for what Moothall notices about people. */
function somebodyPresent(scene: Scene) {
  return pick(scene.state.roster.participants, scene.intent.who)?.user.id ?? userIdOf(nameFor(scene));
}

function settingsFor(scene: Scene): SettingsChange {
  const { b, flag } = scene.intent;
  return {
    ...doorSettings(scene),
    ...(b % 4 === 2 ? { showDiceRolls: flag } : {}),
    ...(b % 4 === 3 ? { autoResolveSimpleCombat: flag } : {}),
  };
}

function doorSettings({ intent, limits }: Scene): SettingsChange {
  const { a, flag } = intent;
  if (a % 5 === 0) return limits.whispersStayPrivate === true ? {} : { gmReadsWhispers: flag };
  if (a % 5 === 1) return { allowSpectators: true, allowLateJoin: flag };
  if (a % 5 === 2) return { allowGuests: flag };
  return a % 5 === 3 ? { keepPaused: flag } : { allowLateJoin: true };
}

function chatFor(scene: Scene): CommandPayload<'chat:send'> {
  const { intent, state, word } = scene;
  const { a, b, flag } = intent;
  const kind = pick(['say', 'emote', 'ooc', 'announcement'] as const, a) ?? 'say';
  const listeners = [anySeat(scene)?.id ?? unknownSeatId, ...(flag ? (['gm'] as const) : [])];
  const own = pick(state.roster.participants, intent.who)?.character.name;
  return {
    text: `text ${word}`,
    ...(b % 2 === 0 ? { to: listeners } : {}),
    ...(b % 3 === 0 ? { kind } : {}),
    ...(b % 5 === 0 && own !== undefined ? { as: own } : {}),
  };
}

function kickFor(scene: Scene): CommandPayload<'participant:kick'> {
  const { state, intent } = scene;
  const spectator = intent.b % 3 === 0 ? pick(state.roster.spectators, intent.a) : undefined;
  const participantId = spectator?.user.id ?? anySeat(scene)?.id ?? unknownSeatId;
  return { participantId, ban: intent.flag, ...(intent.c % 2 === 0 ? { reason: 'off you go' } : {}) };
}

function choiceFor({ state, intent }: Scene): CommandPayload<'node:choose'> {
  const node = state.adventure.nodes.find(({ id }) => id === state.currentNodeId);
  return { choiceId: pick(node?.choices ?? [], intent.a)?.id ?? 'no-such-choice' };
}

const resolvers: { readonly [K in IntentKind]: Resolve } = {
  ...mapResolvers,
  ...gameResolvers,
  ...fightResolvers,
  ...stagingResolvers,
  'chat:send': (scene) => ({
    by: scene.intent.c % 3 === 0 ? userIdOf('gm') : somebodySeated(scene),
    command: { type: 'chat:send', payload: chatFor(scene) },
  }),
  'participant:ready': bySeated('participant:ready', ({ intent }) => ({ ready: intent.flag })),
  'participant:orders': bySeated('participant:orders', ({ word }) => ({ text: `orders ${word}` })),
  'participant:change-character': (scene) => {
    const by = somebodySeated(scene);
    const name = scene.state.roster.participants.find(({ user }) => user.id === by)?.user.name ?? nameFor(scene);
    const character = characterOf(name, scene.intent.flag ? 'Hero' : 'Fool');
    return { by, command: { type: 'participant:change-character', payload: { characterId: character.id } }, character };
  },
  'session:start': byGm('session:start', () => ({})),
  'session:pause': byGm('session:pause', ({ intent, word }) => (intent.flag ? { message: `pause ${word}` } : {})),
  'session:resume': byGm('session:resume', () => ({})),
  'session:end': byGm('session:end', ({ intent, word }) => ({
    outcome: intent.flag ? 'completed' : 'cancelled',
    notes: `notes ${word}`,
  })),
  'session:configure': byGm('session:configure', (scene) => ({
    settings: settingsFor(scene),
    ...(scene.intent.b % 4 === 0 ? { maxPlayers: 1 + (scene.intent.c % 8) } : {}),
    ...(scene.intent.b % 4 === 1 ? { access: pick(['open', 'campaign', 'invite'] as const, scene.intent.c) } : {}),
    ...versionFor(scene.intent.c, settingsVersion(scene.state)),
  })),
  'session:lock': byGm('session:lock', ({ intent }) => ({ locked: intent.flag })),
  'session:rotate-code': byGm('session:rotate-code', () => ({})),
  'participant:kick': byGm('participant:kick', kickFor),
  'participant:free': byGm('participant:free', seatPayload),
  'participant:take-control': byGm('participant:take-control', seatPayload),
  'participant:release': byGm('participant:release', seatPayload),
  'participant:recovery-link': byGm('participant:recovery-link', seatPayload),
  'node:go': byGm('node:go', ({ state, intent }) => ({
    nodeId: (intent.c % 9 === 0 ? undefined : pick(state.adventure.nodes, intent.a)?.id) ?? 'no-such-node',
  })),
  'node:choose': byGm('node:choose', choiceFor),
  'node:vote': bySeated('node:vote', choiceFor),
  'participant:join': (scene) => {
    const name = scene.intent.c % 15 === 0 ? 'gm' : nameFor(scene);
    const character = scene.intent.b % 9 === 0 ? null : characterOf(name);
    const person = personOf(name);
    return { by: person.id, inner: { type: 'participant:join', person, admission: admissionFor(scene), character } };
  },
  'spectator:join': (scene) => {
    const person = personOf(nameFor(scene));
    return { by: person.id, inner: { type: 'spectator:join', person, admission: admissionFor(scene) } };
  },
  'participant:leave': (scene) => ({ by: somebodySeated(scene), inner: { type: 'participant:leave' } }),
  'session:expire': byServer(() => ({ type: 'session:expire' })),
  'session:warn': byServer(({ state }) => ({ type: 'session:warn', at: state.origin.createdAt + dayMs })),
  'session:pause-empty': byServer(() => ({ type: 'session:pause-empty' })),
  'presence:record': byServer((scene) => ({
    type: 'presence:record',
    userId: somebodyPresent(scene),
    status: scene.intent.flag ? 'connected' : 'disconnected',
  })),
  'participant:inactivate': byServer((scene) => ({ type: 'participant:inactivate', userId: somebodyPresent(scene) })),
};

/** What is prepared builds on what was prepared before: the GM names tokens and choices that nobody else sees yet. */
function asPrepared(scene: Scene): Scene {
  const { state, intent } = scene;
  if (state.staging.drafts.length === 0 || !isStageable(intent.kind)) return scene;
  let made = 0;
  const newId = () => {
    made += 1;
    return uuidOf(970_000 + made);
  };
  const actor = { role: 'gm', userId: state.origin.gm.id } as const;
  const context = { actor, now: state.updatedAt, newId, newCode: () => 'AAAAAA', commandId: 'prepared' };
  return { ...scene, state: afterPublishing(state, context) };
}

/** The deed this intent means right now. Some deeds are refused: that is meant. */
export function resolveIntent(scene: Scene): Deed {
  return resolvers[scene.intent.kind](asPrepared(scene));
}
