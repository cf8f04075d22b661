import type { SeededChance } from '../simulation/seeded-chance.ts';
import type { Json } from '../wire-client.ts';
import { call, command, type Deed, idIn, type SharedAct } from './deed.ts';
import { brightKeys, yardKeys } from './mill-with-secrets.ts';
import type { Name, Side } from './sides.ts';

/** What the story so far has made of the table, as far as both sides share it. */
export type World = {
  status: 'active' | 'paused';
  staged: boolean;
  readonly drafts: string[];
  readonly tokens: string[];
  readonly ownTokens: string[];
  readonly items: string[];
  readonly requests: string[];
  fight: 'battle' | 'vermin' | null;
  /** Place of the visible one at turn, in order of initiative. */
  turn: number;
  edition: number;
  cyIsHere: boolean;
};

export function newWorld(): World {
  return {
    status: 'active',
    staged: false,
    drafts: [],
    tokens: [],
    ownTokens: [],
    items: [],
    requests: [],
    fight: null,
    turn: 0,
    edition: 1,
    cyIsHere: true,
  };
}

export type Maker = (chance: SeededChance, world: World) => SharedAct | null;

export const some = <T>(chance: SeededChance, list: readonly T[]): T => {
  const [first] = list;
  const found = chance.pick(list) ?? first;
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
};

function bySeat(name: string, make: (side: Side) => Deed, learn?: (told: Json) => void): SharedAct {
  return learn === undefined ? { name, deed: make } : { name, deed: make, learn };
}

/** While the GM prepares, a preparation answers with its draft. */
function prepares(world: World, learn: (told: Json) => void = () => {}): (told: Json) => void {
  return (told) => {
    const draftId = idIn(told, 'draftId');
    if (draftId !== null) world.drafts.push(draftId);
    learn(told);
  };
}

function gm(world: World, type: string, payload: (side: Side) => Json, learn?: (told: Json) => void): SharedAct {
  return bySeat(type, (side) => command('gm', type, payload(side)), prepares(world, learn));
}

const talk: Maker = (chance, world) => {
  const by: Name = some(chance, ['gm', 'ann', 'bo', 'cy', 'vic']);
  const text = `line ${chance.below(1_000)}`;
  const kind = some(chance, ['say', 'emote', 'ooc', 'announcement']);
  return bySeat(`chat by ${by}`, () => command(by, 'chat:send', { text, kind }), prepares(world));
};

const whisper: Maker = (chance) => {
  const by: Name = some(chance, ['gm', 'ann', 'cy']);
  const to = some(chance, ['gm', 'ann', 'bo', 'cy'] as const);
  return bySeat(`whisper ${by} ${to}`, ({ seats }) =>
    command(by, 'chat:send', { text: 'psst', to: [to === 'gm' ? 'gm' : seats[to]] }),
  );
};

const roll: Maker = (chance, world) => {
  const by: Name = some(chance, ['gm', 'ann', 'bo', 'cy', 'vic']);
  const notation = some(chance, ['d20', '2d6+1', '4d6kh3', 'd%', '6d10>=8', 'd20 +']);
  const visibility = some(chance, ['public', 'public', 'gm', 'blind', 'self']);
  const requestId = chance.oneIn(3) ? chance.pick(world.requests) : undefined;
  const payload = { notation, visibility, ...(requestId === undefined ? {} : { requestId }) };
  return bySeat(`${visibility} roll by ${by}`, () => command(by, 'dice:roll', payload));
};

const request: Maker = (chance, world) => {
  const all = chance.oneIn(2);
  return gm(
    world,
    'dice:request',
    ({ seats }) => ({ participantIds: all ? 'all' : [seats.ann], notation: 'd20', difficulty: 10 }),
    (told) => {
      const id = idIn(told, 'requestId');
      if (id !== null) world.requests.push(id);
    },
  );
};

const show: Maker = (chance, world) => {
  const mapId = some(chance, ['cave', 'cave', 'yard', null]);
  const backdropId = some(chance, ['mill', null]);
  return chance.oneIn(3)
    ? gm(world, 'backdrop:show', () => ({ backdropId }))
    : gm(world, 'map:show', () => ({ mapId }));
};

const learnCells: Maker = (chance, world) => {
  const keys = [some(chance, brightKeys), some(chance, brightKeys)];
  const type = chance.oneIn(4) ? 'hex:hide' : 'hex:reveal';
  const all = !chance.oneIn(3);
  return gm(world, type, ({ seats }) => ({ mapId: 'cave', keys, to: all ? 'all' : [seats.ann] }));
};

const paint: Maker = (chance, world) => {
  const changes = [{ key: some(chance, brightKeys), terrain: some(chance, ['ash', 'mud']) }];
  return gm(world, 'hex:update', () => ({ mapId: 'cave', changes }));
};

const place: Maker = (chance, world) => {
  const mapId = some(chance, ['cave', 'yard']);
  const at = some(chance, mapId === 'cave' ? brightKeys : yardKeys);
  const owned = chance.oneIn(3);
  const name = `Thing ${chance.below(10)}`;
  return gm(
    world,
    'token:create',
    ({ seats }) => ({
      mapId,
      at,
      name,
      kind: owned ? 'character' : 'monster',
      hitPoints: 9,
      ...(owned ? { participantId: seats.ann } : {}),
    }),
    (told) => {
      const id = idIn(told, 'tokenId');
      if (id !== null) (owned ? world.ownTokens : world.tokens).push(id);
    },
  );
};

const handle: Maker = (chance, world) => {
  const tokenId = chance.pick(world.tokens);
  if (tokenId === undefined) return null;
  const to = some(chance, ['0,0', '1,0', '0,1', '1,1']);
  const acts = [
    gm(world, 'token:move', () => ({ tokenId, to })),
    gm(world, 'token:update', () => ({ tokenId, changes: { name: 'Renamed', conditions: ['prone'] } })),
    gm(world, 'token:delete', () => ({ tokenId })),
  ];
  return some(chance, acts);
};

const step: Maker = (chance, world) => {
  const tokenId = chance.pick(world.ownTokens);
  if (tokenId === undefined) return null;
  const to = some(chance, [...brightKeys, '3,5', '99,99']);
  return some(chance, [
    bySeat('ann moves', () => command('ann', 'token:move', { tokenId, to })),
    bySeat('ann moves with an old version', () =>
      command('ann', 'token:move', { tokenId, to: '0,0', ifVersion: 'old' }),
    ),
    bySeat('ann drags', () => ({ do: 'signal', by: 'ann', type: 'token:dragging', payload: { tokenId, at: to } })),
    bySeat('gm drags', () => ({ do: 'signal', by: 'gm', type: 'token:dragging', payload: { tokenId, at: to } })),
  ]);
};

const point: Maker = (chance) => {
  const by: Name = some(chance, ['gm', 'ann', 'bo', 'cy', 'vic']);
  const payload = { mapId: some(chance, ['cave', 'yard']), at: some(chance, ['0,0', '1,0']) };
  return bySeat(`${by} points`, () => ({ do: 'signal', by, type: 'pointer', payload }));
};

const scene: Maker = (chance, world) => {
  const nodeId = some(chance, ['door', 'cellar', 'mine']);
  const choiceId = some(chance, ['in', 'down', 'back', 'up', 'never']);
  const by: Name = some(chance, ['ann', 'bo', 'cy']);
  return some(chance, [
    gm(world, 'node:go', () => ({ nodeId })),
    gm(world, 'node:choose', () => ({ choiceId })),
    bySeat(`${by} votes`, () => command(by, 'node:vote', { choiceId })),
    bySeat(`${by} votes`, () => command(by, 'node:vote', { choiceId })),
  ]);
};

const things: Maker = (chance, world) => {
  const itemId = chance.pick(world.items);
  const by: Name = some(chance, ['ann', 'bo', 'cy']);
  const learn = (told: Json) => {
    const ids = told.itemIds;
    if (Array.isArray(ids)) world.items.push(...ids.map(String));
  };
  if (itemId !== undefined && chance.oneIn(2)) {
    const toParty = chance.oneIn(2);
    return bySeat(
      `${by} gives`,
      ({ seats }) => command(by, 'inventory:give', { itemId, quantity: 1, to: toParty ? 'party' : seats.ann }),
      learn,
    );
  }
  const update = some<Json>(chance, [
    { addInventory: [{ name: 'Lamp', quantity: 3 }] },
    { addFlags: ['lever'] },
    { removeFlags: ['lever'] },
    { setVariables: { doors: chance.below(9) } },
  ]);
  if (world.status === 'active' && chance.oneIn(3))
    return bySeat('PATCH state', () => call('gm', 'PATCH', '/state', update));
  return gm(world, 'game:update', () => update, learn);
};

const papers: Maker = (chance, world) => {
  const all = chance.oneIn(2);
  const text = `Letter ${chance.below(99)}`;
  return gm(world, 'handout:show', ({ seats }) => ({ text, to: all ? 'all' : [seats.ann] }));
};

const sheets: Maker = (chance) => {
  const hitPointsCurrent = chance.below(9);
  const orders = chance.oneIn(3);
  const by: Name = some(chance, ['ann', 'gm']);
  return bySeat("ann's character", ({ seats }) =>
    orders
      ? command('ann', 'participant:orders', { text: `Wait ${hitPointsCurrent}` })
      : command(by, 'character:update', { participantId: seats.ann, hitPointsCurrent, sheet: { hitPointsCurrent } }),
  );
};

/** Refused on both sides, whatever is hidden. */
const nonsense: Maker = (chance) => {
  const by: Name = some(chance, ['ann', 'cy', 'vic']);
  return some(chance, [
    bySeat(`${by} publishes`, () => command(by, 'broadcast:publish')),
    bySeat(`${by} looks through other eyes`, () => command(by, 'view:as', { participantId: 'x' })),
    bySeat(`${by} whispers to nobody`, () =>
      command(by, 'chat:send', { text: 'x', to: ['00000000-0000-4000-8000-000000000001'] }),
    ),
    // Ann fights; when her turn ends is a turning point of the story.
    bySeat('cy ends a turn', () => command('cy', 'combat:end-turn')),
    bySeat(`${by} writes state`, () => call(by, 'PATCH', '/state', { addFlags: ['mine'] })),
    bySeat(`${by} asks too much`, () => command(by, 'dice:roll', { notation: '1001d6' })),
  ]);
};

const comings: Maker = (chance, world) => {
  const by: Name = some(chance, ['ann', 'cy', 'vic']);
  if (by === 'cy' && !world.cyIsHere) return null;
  const resume = !chance.oneIn(3);
  return bySeat(`${by} reconnects`, () => ({ do: 'reconnect', by, resume }));
};

const settings: Maker = (chance) => {
  const change = some<Json>(chance, [{ showDiceRolls: false }, { showDiceRolls: true }, { allowLateJoin: true }]);
  return bySeat('settings', () => call('gm', 'PATCH', '', { settings: change }));
};

const safety: Maker = (chance) => {
  const by: Name = some(chance, ['ann', 'bo', 'vic']);
  return chance.oneIn(2)
    ? bySeat('card', () => command(by, 'safety:raise'))
    : bySeat('card down', () => command('gm', 'safety:acknowledge'));
};

export const ordinary: readonly Maker[] = [
  talk,
  whisper,
  roll,
  roll,
  request,
  show,
  learnCells,
  learnCells,
  paint,
  place,
  place,
  handle,
  handle,
  step,
  step,
  point,
  scene,
  scene,
  things,
  things,
  papers,
  sheets,
  nonsense,
  comings,
  settings,
  safety,
];
