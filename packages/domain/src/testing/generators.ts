import fc from 'fast-check';
import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import { newAdventure } from '../vocabulary/adventure-faults.ts';
import { isStageable } from '../vocabulary/staging.ts';
import { uuidOf } from './cast.ts';
import type { Intent, IntentKind } from './intent.ts';

/** Words by which a text is recognised wherever it turns up; none is part of another. */
export function canary(where: string | number): string {
  return `zq${where}qz`;
}

const flagNames = ['key', 'lit', 'gm.alarm', 'gm.traitor'];
const someFlags = fc.uniqueArray(fc.constantFrom(...flagNames), { maxLength: 2 });
const openFlags = fc.uniqueArray(fc.constantFrom('key', 'lit'), { maxLength: 2 });

/** `toString` and its kin are proper ids of an author and improper keys of a plain object. */
const mapIds = ['cave', 'toString', 'valueOf'];

function nodesOf(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index);
  const choice = fc.record({ to: fc.nat({ max: count - 1 }), requiredFlags: openFlags, forbiddenFlags: openFlags });
  const node = (index: number) =>
    fc
      .record({
        setFlags: someFlags,
        removeFlags: someFlags,
        plan: fc.boolean(),
        doom: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
        items: fc.nat({ max: 2 }),
        experience: fc.nat({ max: 100 }),
        forPlayers: fc.boolean(),
        choices: fc.array(choice, { maxLength: 3 }),
      })
      .map((made) => ({
        id: `node${index}`,
        type: 'story',
        title: `Title ${canary(`node${index}`)}`,
        content: `Content ${canary(`node${index}`)}`,
        gmNotes: canary(`notes${index}`),
        pictureId: uuidOf(500_000 + index),
        pictureForPlayers: made.forPlayers,
        setFlags: made.setFlags,
        removeFlags: made.removeFlags,
        setVariables: {
          ...(made.doom === undefined ? {} : { doom: made.doom }),
          ...(made.plan ? { 'gm.plan': canary(`plan${index}`) } : {}),
        },
        itemRewards: Array.from({ length: made.items }, (_, item) => ({ name: `Item ${index}.${item}` })),
        experience: made.experience,
        choices: made.choices.map(({ to, ...flags }, position) => ({
          id: `choice${position}`,
          text: `Choice ${canary(`node${index}choice${position}`)}`,
          toNodeId: `node${to}`,
          ...flags,
        })),
      }));
  return fc.tuple(...numbers.map(node));
}

function mapOf(index: number) {
  return fc
    .record({
      grid: fc.constantFrom('hex', 'square'),
      width: fc.integer({ min: 2, max: 4 }),
      height: fc.integer({ min: 3, max: 5 }),
      fog: index === 0 ? fc.constant(true) : fc.boolean(),
      painted: fc.boolean(),
    })
    .map(({ painted, ...map }) => {
      const cells: Record<string, { terrain: string; feature: string }> = {};
      for (let y = 0; painted && y < map.height; y += 1) {
        for (let x = 0; x < map.width; x += 1) {
          cells[`${x},${y}`] = { terrain: 'grass', feature: canary(`map${index}at${x}and${y}`) };
        }
      }
      const picture = painted ? { pictureId: uuidOf(500_800 + index) } : {};
      return { id: mapIds[index] ?? 'cave', name: `Map ${index}`, ...map, ...picture, cells };
    });
}

/** Small adventures with secrets: notes, `gm.` names, fogged and open, hex and square maps, effects of every kind. */
export const adventures: fc.Arbitrary<PinnedAdventure> = fc
  .tuple(fc.integer({ min: 1, max: 4 }).chain(nodesOf), fc.tuple(mapOf(0), mapOf(1), mapOf(2)))
  .map(([nodes, maps]) => ({
    id: uuidOf(500_999),
    ...newAdventure.parse({
      title: 'Generated',
      startNodeId: 'node0',
      recommendedPlayers: { min: 2, max: 3 },
      nodes,
      maps,
      backdrops: [0, 1].map((index) => ({
        id: `backdrop${index}`,
        name: `Backdrop ${canary(`backdrop${index}`)}`,
        pictureId: uuidOf(500_900 + index),
      })),
    }),
  }));

/** How often each is tried; ends are rare, or nothing would follow them. */
const weights: { readonly [K in IntentKind]: number } = {
  'chat:send': 9,
  'participant:ready': 2,
  'participant:orders': 2,
  'participant:change-character': 2,
  'session:start': 4,
  'session:pause': 2,
  'session:resume': 4,
  'session:end': 1,
  'session:configure': 4,
  'session:lock': 1,
  'session:rotate-code': 1,
  'participant:kick': 2,
  'participant:free': 2,
  'participant:take-control': 3,
  'participant:release': 1,
  'participant:recovery-link': 3,
  'node:go': 5,
  'node:choose': 4,
  'node:vote': 5,
  'character:update': 5,
  'inventory:give': 5,
  'game:update': 9,
  'call:state': 2,
  'call:session': 2,
  'adventure:refresh': 4,
  'backdrop:show': 3,
  'handout:show': 5,
  'dice:roll': 11,
  'dice:request': 5,
  'combat:start': 8,
  'combat:next-turn': 8,
  'combat:end-turn': 6,
  'combat:update': 7,
  'combat:end': 3,
  'combat:auto-resolve': 5,
  'broadcast:mode': 7,
  'broadcast:publish': 8,
  'draft:undo': 3,
  'draft:clear': 1,
  'view:as': 3,
  'safety:raise': 2,
  'safety:acknowledge': 3,
  'map:show': 4,
  'hex:reveal': 10,
  'hex:hide': 6,
  'hex:update': 5,
  'token:create': 9,
  'token:move': 9,
  'token:update': 8,
  'token:delete': 2,
  'participant:join': 6,
  'spectator:join': 3,
  'participant:leave': 2,
  'session:expire': 1,
  'session:warn': 1,
  'session:pause-empty': 1,
  'presence:record': 4,
  'participant:inactivate': 2,
};

export const intentKinds = Object.keys(weights) as readonly IntentKind[];

const number = fc.nat({ max: 59 });

function intentOf(kinds: readonly IntentKind[], numbers: fc.Arbitrary<number>): fc.Arbitrary<Intent> {
  return fc.record({
    kind: fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
    who: number,
    a: numbers,
    b: number,
    c: number,
    flag: fc.boolean(),
  });
}

export const intents: fc.Arbitrary<Intent> = intentOf(intentKinds, number);

/** Drafts that build on each other, and their publication: small numbers mean the same maps, tokens and nodes. */
const prepared = intentOf(intentKinds.filter(isStageable), fc.nat({ max: 2 }));
const publication: fc.Arbitrary<readonly Intent[]> = fc
  .tuple(fc.array(prepared, { minLength: 2, maxLength: 7 }), fc.nat({ max: 8 }))
  .map(([drafts, some]) => [
    { kind: 'broadcast:mode', who: 1, a: 1, b: 1, c: 1, flag: true },
    ...drafts.map((draft) => ({ ...draft, who: 1 })),
    { kind: 'broadcast:publish', who: 1, a: some, b: 1, c: some, flag: true },
  ]);

/** Somebody sits down, spectators may watch, and in most runs the session starts: else little could happen. */
const opening: readonly Intent[] = [
  { kind: 'session:configure', who: 1, a: 1, b: 2, c: 3, flag: true },
  { kind: 'session:configure', who: 1, a: 1, b: 3, c: 3, flag: true },
  ...[0, 1, 2].map((who) => ({ kind: 'participant:join', who, a: 1, b: 1, c: 1, flag: true }) as const),
  { kind: 'spectator:join', who: 4, a: 1, b: 1, c: 1, flag: true },
  { kind: 'map:show', who: 1, a: 0, b: 1, c: 1, flag: true },
];
const start: Intent = { kind: 'session:start', who: 1, a: 1, b: 1, c: 1, flag: true };

const moments = fc.oneof(
  { weight: 20, arbitrary: intents.map((intent) => [intent]) },
  { weight: 1, arbitrary: publication },
);

export const sessions: fc.Arbitrary<readonly Intent[]> = fc
  .tuple(fc.array(intents, { maxLength: 6 }), fc.array(moments, { minLength: 12, maxLength: 40 }))
  .map(([lobby, play]) => [...opening, ...lobby, start, ...play.flat()]);
