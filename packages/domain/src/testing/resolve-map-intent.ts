import type { Viewer } from '../vocabulary/actor.ts';
import type { AdventureMap, CellKey } from '../vocabulary/adventure.ts';
import { allCells } from '../vocabulary/cells.ts';
import type { CommandPayload, CommandType } from '../vocabulary/command.ts';
import type { CellSelection } from '../vocabulary/map-table.ts';
import { showToken } from '../vocabulary/sight.ts';
import type { Token } from '../vocabulary/token.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { uuidOf } from './cast.ts';
import {
  anySeat,
  byGm,
  gmOrImpostor,
  pick,
  type Resolve,
  type Scene,
  somebodySeated,
  unknownId,
  versionFor,
} from './intent.ts';

const kinds = ['character', 'monster', 'npc', 'object'] as const;

function mapFor({ state, intent }: Scene): AdventureMap | undefined {
  return pick(state.adventure.maps, intent.a);
}

function rowOf(key: CellKey): number {
  return Number(key.slice(key.indexOf(',') + 1));
}

/** A few cells of the map, none in the dark. */
function keysFor(scene: Scene, count: number): CellKey[] {
  const { intent, limits } = scene;
  const map = mapFor(scene);
  if (map === undefined || intent.c % 13 === 0) return ['99,99'];
  const lit = allCells(map).filter((key) => rowOf(key) < (limits.darkFromRow ?? Number.POSITIVE_INFINITY));
  const first = intent.b % Math.max(1, lit.length);
  const keys = lit.slice(first, first + count);
  return keys.length === 0 ? ['0,0'] : keys;
}

function selectionFor(scene: Scene): CellSelection {
  const { intent, limits } = scene;
  if (limits.darkFromRow === undefined && intent.b % 4 === 1) return 'all';
  if (limits.darkFromRow === undefined && intent.b % 4 === 2) return { rectangles: [[0, 0, 1, intent.c % 3]] };
  return keysFor(scene, 1 + (intent.c % 3));
}

function hexPayload(scene: Scene): CommandPayload<'hex:reveal'> {
  const { intent, state } = scene;
  const some = pick(state.roster.participants, intent.c)?.id;
  return {
    mapId: mapFor(scene)?.id ?? 'no-such-map',
    keys: selectionFor(scene),
    to: intent.flag || some === undefined ? 'all' : [some],
  };
}

function updatePayload(scene: Scene): CommandPayload<'hex:update'> {
  const { intent, word } = scene;
  const feature = intent.flag ? { feature: `feature ${word}` } : {};
  const changes = keysFor(scene, 2).map((key) => ({ key, terrain: 'mud', ...feature }));
  return { mapId: mapFor(scene)?.id ?? 'no-such-map', changes };
}

function createPayload(scene: Scene): CommandPayload<'token:create'> {
  const { intent, word } = scene;
  const owner = intent.c % 2 === 0 ? anySeat(scene)?.id : undefined;
  const map = mapFor(scene);
  const at = map === undefined ? '0,0' : (pick(allCells(map), intent.b) ?? '0,0');
  return {
    mapId: map?.id ?? 'no-such-map',
    at,
    name: `token ${word}`,
    kind: pick(kinds, intent.b) ?? 'object',
    ...(owner === undefined ? {} : { participantId: owner }),
    ...(intent.c % 3 === 0 ? { hitPoints: 10 + intent.c } : {}),
    ...(intent.flag ? { hidden: true } : {}),
  };
}

function tokenFor({ state, intent }: Scene): Token | undefined {
  return pick(state.tokens, intent.a);
}

function tokenIdFor(scene: Scene): string {
  const { intent, limits } = scene;
  const guessed = intent.c % 4 === 0 ? pick(limits.guessedIds ?? [], intent.a) : undefined;
  return guessed ?? tokenFor(scene)?.id ?? unknownId;
}

function versionSeenBy(viewer: Viewer | null, token: Token | undefined): string {
  return viewer === null || token === undefined ? 'none' : showToken(viewer, token).version;
}

function changesFor(scene: Scene): CommandPayload<'token:update'>['changes'] {
  const { intent, word } = scene;
  const { b, flag } = intent;
  if (b % 5 === 0) return { hidden: flag };
  if (b % 5 === 1) return { name: `token ${word}`, conditions: flag ? ['prone'] : [] };
  if (b % 5 === 2) return { participantId: flag ? null : (anySeat(scene)?.id ?? null) };
  if (b % 5 === 3) return { hitPoints: flag ? null : b, kind: pick(kinds, intent.c) ?? 'npc' };
  return { size: 2, pictureId: flag ? uuidOf(b) : null, color: '#00ff00' };
}

const moveToken: Resolve = (scene) => {
  const { state, intent } = scene;
  const by = intent.flag ? gmOrImpostor(scene) : somebodySeated(scene);
  const token = tokenFor(scene);
  const map = state.adventure.maps.find(({ id }) => id === token?.mapId);
  const to = (map === undefined ? undefined : pick(allCells(map), intent.b)) ?? '99,99';
  const version = versionFor(intent.c, versionSeenBy(viewerOf(state, by), token));
  return { by, command: { type: 'token:move', payload: { tokenId: tokenIdFor(scene), to, ...version } } };
};

export const mapResolvers = {
  'map:show': byGm('map:show', (scene) => ({
    mapId: scene.intent.c % 7 === 0 ? null : (mapFor(scene)?.id ?? 'no-such-map'),
  })),
  'hex:reveal': byGm('hex:reveal', hexPayload),
  'hex:hide': byGm('hex:hide', hexPayload),
  'hex:update': byGm('hex:update', updatePayload),
  'token:create': byGm('token:create', createPayload),
  'token:move': moveToken,
  'token:update': byGm('token:update', (scene) => ({
    tokenId: tokenIdFor(scene),
    changes: changesFor(scene),
    ...versionFor(scene.intent.c, versionSeenBy({ role: 'gm' }, tokenFor(scene))),
  })),
  'token:delete': byGm('token:delete', (scene) => ({ tokenId: tokenIdFor(scene) })),
} satisfies Partial<Record<CommandType, Resolve>>;
