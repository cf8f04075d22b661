import { readdirSync, readFileSync } from 'node:fs';
import { type AdventureNode, newAdventure, newCharacter } from '@moothall/domain';
import { describe, expect, it } from 'vitest';
import { sampleLibrary } from './sample-library.ts';
import { samplePictureIds } from './sample-pictures.ts';

const adventures = sampleLibrary.adventures.map((adventure) => newAdventure.parse(adventure));
const characters = sampleLibrary.characters.map((character) => newCharacter.parse(character));
const [long, short] = adventures;
const picturesFolder = new URL('../../pictures/', import.meta.url);

type Adventure = (typeof adventures)[number];
type Choice = AdventureNode['choices'][number];
type Place = { readonly nodeId: string; readonly flags: readonly string[] };

/** NODE-3. */
const isAvailable = ({ requiredFlags = [], forbiddenFlags = [] }: Choice, flags: readonly string[]): boolean =>
  requiredFlags.every((flag) => flags.includes(flag)) && !forbiddenFlags.some((flag) => flags.includes(flag));

/** Everything a party can come to by open choices alone: scene and flags, with the way there. */
function walk({ nodes, startNodeId }: Adventure): ReadonlyMap<string, Place> {
  const nodeById = new Map(nodes.map((node) => [node.id, node]));
  const enter = (nodeId: string, flags: readonly string[]): Place => {
    const node = nodeById.get(nodeId);
    const kept = flags.filter((flag) => !node?.removeFlags?.includes(flag));
    return { nodeId, flags: [...new Set([...kept, ...(node?.setFlags ?? [])])].sort() };
  };
  const found = new Map<string, Place>();
  const open = [enter(startNodeId ?? '', [])];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    const key = JSON.stringify(place);
    if (found.has(key)) continue;
    found.set(key, place);
    for (const choice of nodeById.get(place.nodeId)?.choices ?? []) {
      if (isAvailable(choice, place.flags)) open.push(enter(choice.toNodeId, place.flags));
    }
  }
  return found;
}

const isEnd = ({ isVictory, isFailure }: AdventureNode): boolean => isVictory === true || isFailure === true;
const words = (text: string | undefined): number => (text ?? '').split(/\s+/).filter((word) => /\w/.test(word)).length;
const prose = ({ nodes }: Adventure): string =>
  nodes.map(({ content, readAloud, gmNotes }) => [content, readAloud, gmNotes].join('\n')).join('\n');

/** The keys an upright field has, derived here from the contract and not from the code that painted it. */
function keysOf({ grid, width, height }: Adventure['maps'][number]): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => `${column - (grid === 'hex' ? (row - (row % 2)) / 2 : 0)},${row}`),
  ).flat();
}

describe.each(adventures.map((adventure) => [adventure.title, adventure] as const))('%s', (_title, adventure) => {
  const { nodes, maps } = adventure;
  const places = [...walk(adventure).values()];

  it('SAMPLE-2 every scene and every end is reached by open choices from the start', () => {
    const reached = new Set(places.map(({ nodeId }) => nodeId));
    expect(nodes.filter(({ id }) => !reached.has(id)).map(({ id }) => id)).toEqual([]);
    expect(nodes.some((node) => node.isVictory) && nodes.some((node) => node.isFailure)).toBe(true);
  });

  it('SAMPLE-2 every choice is open to some party', () => {
    const closed = nodes.flatMap((node) =>
      node.choices
        .filter((choice) => !places.some(({ nodeId, flags }) => nodeId === node.id && isAvailable(choice, flags)))
        .map(({ id }) => `${node.id}: ${id}`),
    );
    expect(closed).toEqual([]);
  });

  it('SAMPLE-3 no party stands without a way on, whatever it did before, except at an end', () => {
    const stuck = places.filter(({ nodeId, flags }) => {
      const node = nodes.find(({ id }) => id === nodeId);
      return node !== undefined && !isEnd(node) && !node.choices.some((choice) => isAvailable(choice, flags));
    });
    expect(stuck).toEqual([]);
    expect(nodes.filter((node) => isEnd(node) && node.choices.length > 0)).toEqual([]);
  });

  it('SAMPLE-4 flags that are asked for are set somewhere; what is set matters to a choice, a note or the end', () => {
    const set = new Set(nodes.flatMap((node) => node.setFlags ?? []));
    const choices = nodes.flatMap((node) => node.choices);
    const asked = choices.flatMap(({ requiredFlags = [], forbiddenFlags = [] }) => [
      ...requiredFlags,
      ...forbiddenFlags,
    ]);
    const removed = nodes.flatMap((node) => node.removeFlags ?? []);
    expect([...asked, ...removed].filter((flag) => !set.has(flag))).toEqual([]);
    const atEnds = nodes.filter(isEnd).flatMap((node) => node.setFlags ?? []);
    expect(
      [...set].filter((flag) => ![...asked, ...atEnds].includes(flag) && !prose(adventure).includes(flag)),
    ).toEqual([]);
  });

  it('SAMPLE-5 every scene has text to read aloud and notes for the GM, neither a line nor a lecture', () => {
    for (const { id, readAloud, content, gmNotes } of nodes) {
      expect([id, words(readAloud) >= 25 && words(readAloud) <= 140]).toEqual([id, true]);
      expect([id, words(content) >= 8 && words(content) <= 150]).toEqual([id, true]);
      expect([id, words(gmNotes) >= 35 && words(gmNotes) <= 800]).toEqual([id, true]);
    }
  });

  it('SAMPLE-5 scenes that are played say what is rolled, and what happens then', () => {
    for (const { type, id, gmNotes } of nodes.filter((node) => ['challenge', 'check', 'combat'].includes(node.type))) {
      expect([id, /check|hp/.test(gmNotes ?? '')]).toEqual([id, true]);
      if (type === 'combat') expect(gmNotes).toMatch(/AC \d+, HD \d+, hp \d+/);
    }
  });

  it('SAMPLE-5 ends give experience or say why not, and somewhere there is something to find', () => {
    expect(nodes.filter((node) => node.isVictory && (node.experience ?? 0) < 100)).toEqual([]);
    expect(nodes.some((node) => (node.itemRewards ?? []).length > 0)).toBe(true);
  });

  it.each(maps.map((map) => [map.id, map] as const))(
    'SAMPLE-6 paints every cell of %s and none outside',
    (_id, map) => {
      expect(Object.keys(map.cells).sort()).toEqual(keysOf(map).sort());
      const features = Object.values(map.cells).flatMap(({ feature }) => feature ?? []);
      expect(features.length).toBeGreaterThanOrEqual(8);
      expect(new Set(features).size).toBe(features.length);
    },
  );

  it('SAMPLE-6 maps that the notes speak of are there', () => {
    for (const [, name] of prose(adventure).matchAll(/the map \*([^*]+)\*/g)) {
      expect(maps.map((map) => map.name)).toContain(name);
    }
  });

  it('SAMPLE-7 names only pictures that were drawn', () => {
    const named = [
      ...nodes.flatMap((node) => node.pictureId ?? []),
      ...maps.flatMap((map) => map.pictureId ?? []),
      ...adventure.backdrops.map((backdrop) => backdrop.pictureId),
    ];
    const drawn: readonly string[] = Object.values(samplePictureIds);
    expect(named.filter((id) => !drawn.includes(id))).toEqual([]);
    expect(nodes.find(({ id }) => id === adventure.startNodeId)?.pictureId).toBeDefined();
    expect(maps.filter((map) => map.pictureId === undefined)).toEqual([]);
  });
});

it('SAMPLE-1 the long one has eight scenes or more, a fogged hex map, and lasts two to three hours', () => {
  expect(long?.nodes.length).toBeGreaterThanOrEqual(8);
  expect(long?.maps.some(({ grid, fog }) => grid === 'hex' && fog)).toBe(true);
  expect(long?.estimatedDurationMinutes).toBeGreaterThanOrEqual(120);
  expect(long?.estimatedDurationMinutes).toBeLessThanOrEqual(180);
  expect(new Set(long?.nodes.map(({ type }) => type))).toEqual(
    new Set(['story', 'decision', 'challenge', 'combat', 'check']),
  );
});

it('SAMPLE-1 the short one has four scenes, one square dungeon, and lasts three quarters of an hour', () => {
  expect(short?.nodes).toHaveLength(4);
  expect(short?.maps.map(({ grid }) => grid)).toEqual(['square']);
  expect(short?.estimatedDurationMinutes).toBe(45);
});

it('SAMPLE-6 every room of the square maps is reached from a door or a stair', () => {
  for (const { id, cells, grid } of adventures.flatMap((adventure) => adventure.maps)) {
    if (grid !== 'square') continue;
    const open = new Set(Object.keys(cells).filter((key) => cells[key]?.terrain !== 'wall'));
    // A stair leads to every other stair of its sheet.
    const entrances = [...open].filter((key) => ['stairs', 'door'].includes(cells[key]?.terrain ?? ''));
    const reached = new Set(entrances);
    for (const key of reached) {
      const [x = 0, y = 0] = key.split(',').map(Number);
      for (const next of [`${x + 1},${y}`, `${x - 1},${y}`, `${x},${y + 1}`, `${x},${y - 1}`]) {
        if (open.has(next)) reached.add(next);
      }
    }
    expect([id, [...open].filter((key) => !reached.has(key))]).toEqual([id, []]);
  }
});

describe('SAMPLE-7 the drawings', () => {
  const files = readdirSync(picturesFolder).sort();

  it('are one file for each picture and none besides', () => {
    expect(files).toEqual(
      Object.keys(samplePictureIds)
        .map((name) => `${name}.svg`)
        .sort(),
    );
    expect(new Set(Object.values(samplePictureIds)).size).toBe(files.length);
  });

  it.each(files)('%s is lines on paper: no script, no reference, no font', (file) => {
    const svg = readFileSync(new URL(file, picturesFolder), 'utf8');
    expect(svg.length).toBeLessThan(600_000);
    // Nothing but these: whatever could run, load or need a font is another element or attribute.
    const rest = svg
      .replace(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d ]+" width="\d+" height="\d+">/, '')
      .replace(/<path fill="#[0-9a-f]{6}"( fill-rule="(evenodd|nonzero)")? d="[MlLhHvz\d -]+"\/>/g, '')
      .trim();
    expect(rest).toBe('</svg>');
    expect(svg.match(/<path/g)?.length).toBeGreaterThan(1);
  });
});

describe('SAMPLE-8 the sample characters', () => {
  it('are six, each of another class, with a portrait of their own', () => {
    expect(characters).toHaveLength(6);
    expect(new Set(characters.map((character) => character.class)).size).toBe(6);
    const portraits = characters.map(({ avatarUrl }) => avatarUrl?.split('/').at(-1));
    expect(new Set(portraits).size).toBe(6);
    const drawn: readonly string[] = Object.values(samplePictureIds);
    expect(portraits.filter((id) => id === undefined || !drawn.includes(id))).toEqual([]);
  });

  it.each(characters.map((character) => [character.name, character] as const))(
    '%s has a complete sheet',
    (_name, one) => {
      expect(one.hitPointsCurrent).toBe(one.hitPointsMax);
      const { abilities, gear, background } = one.sheet ?? {};
      expect(Object.keys(abilities ?? {})).toHaveLength(6);
      expect(Array.isArray(gear) && gear.length >= 5).toBe(true);
      expect(words(String(background))).toBeGreaterThan(20);
    },
  );
});
