import { characterFile, faultsIn } from '@moothall/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { validate } from '../validate.ts';
import { adventureFile, adventureFileBody, adventureFileOf } from './adventure-file.ts';

const digest = 'ab'.repeat(32);
const adventure = {
  format: 'moothall-adventure',
  version: 1,
  adventure: {
    title: 'The gate',
    startNodeId: 'a',
    recommendedPlayers: { min: 1, max: 4 },
    nodes: [
      { id: 'a', type: 'story', title: 'Gate', content: '', choices: [{ id: 'c', text: 'On', toNodeId: 'b' }] },
      { id: 'b', type: 'story', title: 'Yard', content: '', setFlags: ['seen'], setVariables: { keys: 1 } },
    ],
    maps: [
      { id: 'm', name: 'Hall', grid: 'square', width: 2, height: 2, fog: true, cells: { '0,0': { terrain: 'stone' } } },
    ],
    backdrops: [{ id: 'd', name: 'Dusk', pictureId: digest }],
  },
  pictures: { [digest]: { contentType: 'image/webp', data: 'UklGRg==' } },
};
const character = { name: 'Berrin', class: 'Thief', level: 2, sheet: { gear: ['rope'] } };
const characters = { format: 'moothall-character', version: 1, characters: [character, character] };

const hostile = fc.constantFrom<unknown>(
  ...['', 'a', 'two words', 'x'.repeat(40_000), 'a\u0000b', 'constructor', null, -1, 1e9, 1.5, [], {}, true],
);
type Spoiling = { readonly seed: number; readonly value: unknown; readonly how: 'replace' | 'remove' | 'add' };
const spoilings = fc.array(
  fc.record<Spoiling>({ seed: fc.nat(), value: hostile, how: fc.constantFrom('replace', 'remove', 'add') }),
  { minLength: 1, maxLength: 4 },
);

/** Somewhere in the file something is otherwise. */
function spoil(file: object, { seed, value, how }: Spoiling): void {
  const places: [held: Record<string, unknown>, key: string][] = [];
  const walk = (held: unknown) => {
    if (typeof held !== 'object' || held === null) return;
    for (const key of Object.keys(held)) {
      places.push([held as Record<string, unknown>, key]);
      walk((held as Record<string, unknown>)[key]);
    }
  };
  walk(file);
  const place = places[seed % places.length];
  if (place === undefined) return;
  const [held, key] = place;
  if (how === 'replace') held[key] = value;
  else if (how === 'remove') delete held[key];
  else held[`${key}x`] = value;
}

const keysOf = (faults: readonly { readonly path: readonly unknown[]; readonly message: string }[]) =>
  new Set(faults.map(({ path, message }) => `${path.join('.')} ${message}`));

it.each([
  ['an adventure', adventure, adventureFileBody, (file: unknown) => faultsIn(adventureFile, adventureFileOf(file))],
  ['characters', characters, characterFile, (file: unknown) => faultsIn(characterFile, file)],
] as const)(
  'ADV-16 whatever the schema refuses in a file of %s has a reason to be asked for',
  (_, sound, schema, find) => {
    expect(find(sound)).toEqual([]);
    fc.assert(
      fc.property(spoilings, (all) => {
        const file: object = structuredClone(sound);
        for (const one of all) spoil(file, one);
        const judged = validate(schema, file);
        const found = keysOf(find(file));
        expect(found.size === 0).toBe(judged.ok);
        if (judged.ok) return;
        for (const [path, messages] of Object.entries(judged.refusal.details ?? {})) {
          for (const message of messages as readonly string[]) expect(found).toContain(`${path} ${message}`);
        }
      }),
      { numRuns: 500 },
    );
  },
);

it('ADV-16 most of what goes wrong in a file has more to say than the words of the schema', () => {
  const file = structuredClone(adventure) as unknown as { adventure: Record<string, unknown>; pictures: object };
  Object.assign(file.adventure, { title: 'x'.repeat(101), startNodeId: 'z', owner: 'me', nodes: [{ id: 'a' }] });
  expect(faultsIn(adventureFile, file).map(({ path, reason }) => `${path.join('.')} ${reason}`)).toEqual([
    'adventure.title too-long',
    'adventure.nodes.0.type wrong-kind',
    'adventure.nodes.0.title wrong-kind',
    'adventure.nodes.0.content wrong-kind',
    'adventure.owner unknown-field',
  ]);
  const many = { ...characters, characters: [{ ...character, level: 99, sheet: { big: 'x'.repeat(40_000) } }, {}] };
  expect(faultsIn(characterFile, many).map(({ path, reason, limit }) => [path.join('.'), reason, limit])).toEqual([
    ['characters.0.level', 'too-large', 30],
    ['characters.0.sheet', 'too-many-bytes', 32],
    ['characters.1.name', 'wrong-kind', undefined],
    ['characters.1.class', 'wrong-kind', undefined],
    ['characters.1.level', 'wrong-kind', undefined],
  ]);
});
