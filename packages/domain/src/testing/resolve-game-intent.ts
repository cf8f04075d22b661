import type { DecidableCommand } from '../decide.ts';
import type { CommandPayload } from '../vocabulary/command.ts';
import { showGame } from '../vocabulary/game-view.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { showParticipant } from '../vocabulary/show-participant.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import {
  anySeat,
  byGm,
  bySeated,
  gmOrImpostor,
  type IntentKind,
  pick,
  type Resolve,
  type Scene,
  somebodySeated,
  unknownId,
  unknownSeatId,
  versionFor,
} from './intent.ts';
import { newerAdventure } from './newer-adventure.ts';

/** Things, names, papers and characters: open ones and secret ones in turn. */

const flagNames = ['key', 'lit', 'gm.alarm'] as const;

function itemIdFor({ state, intent }: Scene): string {
  return pick(state.game.inventory, intent.a)?.id ?? unknownId;
}

function gameChange(scene: Scene): CommandPayload<'game:update'> {
  const { intent, word } = scene;
  const { a, b, c, flag } = intent;
  const holderId = c % 2 === 0 ? anySeat(scene)?.id : undefined;
  if (b % 6 === 0)
    return { addInventory: [{ name: `item ${word}`, quantity: 1 + c, ...(holderId ? { holderId } : {}) }] };
  if (b % 6 === 1) {
    const id = itemIdFor(scene);
    return { removeInventory: [flag ? { id, quantity: 1 + (c % 4) } : id] };
  }
  if (b % 6 === 2) return { setVariables: { [flag ? 'doom' : 'gm.plan']: c % 5 === 0 ? null : `value ${word}` } };
  const named = pick(flagNames, a) ?? 'key';
  if (b % 6 === 3) return flag ? { addFlags: [named] } : { removeFlags: [named] };
  if (b % 6 === 4) return { addFlags: [flag ? `gm.${word}` : word] };
  return { addFlags: [named], setVariables: { 'gm.plan': `value ${word}`, doom: c }, removeFlags: ['lit'] };
}

function gameFor(scene: Scene): CommandPayload<'game:update'> {
  const { state, intent, limits } = scene;
  const version = limits.secondHand ? {} : versionFor(intent.c, showGame(state, { role: 'gm' }).version);
  return { ...gameChange(scene), ...version };
}

function giveFor(scene: Scene): CommandPayload<'inventory:give'> {
  const { intent } = scene;
  const to = intent.flag ? 'party' : (anySeat(scene)?.id ?? unknownSeatId);
  return { itemId: itemIdFor(scene), quantity: 1 + (intent.b % 3), to };
}

function handoutFor(scene: Scene): CommandPayload<'handout:show'> {
  const { intent, word } = scene;
  return { text: `handout ${word}`, to: intent.flag ? 'all' : [anySeat(scene)?.id ?? unknownSeatId] };
}

/** Mostly one's own; the GM anybody's. */
const characterUpdate: Resolve = (scene) => {
  const { state, intent, word, limits } = scene;
  const by = intent.flag ? gmOrImpostor(scene) : somebodySeated(scene);
  const own = state.roster.participants.find(({ user }) => user.id === by);
  const seat = intent.b % 5 === 0 ? anySeat(scene) : (own ?? anySeat(scene));
  const viewer = viewerOf(state, by);
  const current = seat === undefined || viewer === null ? '' : showParticipant(state.origin.id, viewer, seat).version;
  const payload = {
    participantId: seat?.id ?? unknownSeatId,
    ...(intent.b % 3 === 0 ? { sheet: { ...seat?.character.sheet, note: `sheet ${word}` } } : {}),
    ...(intent.b % 3 === 1 ? { hitPointsCurrent: intent.a % 3, hitPointsMax: 20 } : {}),
    ...(intent.b % 3 === 2 ? { armorClass: 10 + (intent.a % 3) } : {}),
    ...(limits.secondHand ? {} : versionFor(intent.c, current)),
  };
  return { by, command: { type: 'character:update', payload } };
};

/** `PATCH …/state`: a scene and the game state in one stroke. */
const writeState: Resolve = (scene) => {
  const { state, intent } = scene;
  const nodeId = pick(state.adventure.nodes, intent.a)?.id ?? 'no-such-node';
  // The call judges a version by itself, before anything of it is done.
  const update = { type: 'game:update', payload: gameChange(scene) } as const;
  return { by: gmOrImpostor(scene), command: { type: 'node:go', payload: { nodeId } }, and: [update] };
};

function nextStatus({ status }: SessionState): DecidableCommand {
  if (status === 'waiting') return { type: 'session:start', payload: {} };
  return status === 'paused' ? { type: 'session:resume', payload: {} } : { type: 'session:pause', payload: {} };
}

/** `PATCH …/sessions/:id`: settings, map, backdrop and status in one stroke. */
const writeSession: Resolve = (scene) => {
  const { state, intent } = scene;
  const mapId = pick(state.adventure.maps, intent.a)?.id ?? null;
  const backdropId = pick(state.adventure.backdrops, intent.b)?.id ?? null;
  return {
    by: gmOrImpostor(scene),
    command: { type: 'session:configure', payload: { settings: { allowLateJoin: true } } },
    and: [
      { type: 'map:show', payload: { mapId } },
      { type: 'backdrop:show', payload: { backdropId } },
      ...(intent.flag ? [nextStatus(state)] : []),
    ],
  };
};

export const gameResolvers = {
  'game:update': byGm('game:update', gameFor),
  'call:state': writeState,
  'call:session': writeSession,
  'inventory:give': bySeated('inventory:give', giveFor),
  'character:update': characterUpdate,
  'handout:show': byGm('handout:show', handoutFor),
  'backdrop:show': byGm('backdrop:show', ({ state, intent }) => ({
    backdropId: intent.c % 5 === 0 ? null : (pick(state.adventure.backdrops, intent.a)?.id ?? 'no-such-backdrop'),
  })),
  'adventure:refresh': (scene) => ({
    by: gmOrImpostor(scene),
    command: { type: 'adventure:refresh', payload: {} },
    adventure: newerAdventure(scene),
  }),
} satisfies Partial<Record<IntentKind, Resolve>>;
