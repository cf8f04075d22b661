import { newAdventure, newCharacter } from '@moothall/domain';
import { describe, expect, it } from 'vitest';
import { sampleLibrary } from './sample-library.ts';

type Node = {
  id: string;
  type: string;
  title: string;
  content: string;
  readAloud?: string;
  gmNotes?: string;
  choices: readonly {
    id: string;
    text: string;
    toNodeId: string;
    requiredFlags?: readonly string[];
    forbiddenFlags?: readonly string[];
  }[];
  setFlags?: readonly string[];
  removeFlags?: readonly string[];
  setVariables?: Readonly<Record<string, unknown>>;
  itemRewards?: readonly { name: string; quantity?: number }[];
  experience?: number;
  isVictory?: boolean;
  isFailure?: boolean;
};

type PaintedMap = {
  id: string;
  grid: string;
  width: number;
  height: number;
  fog: boolean;
  cells: Readonly<Record<string, unknown>>;
};

const AUTHOR_ID = /^[A-Za-z0-9_-]{1,64}$/;
const GAME_NAME = /^[A-Za-z0-9_.-]{1,64}$/;

function reachableFrom(startId: string, nodeById: ReadonlyMap<string, Node>): Set<string> {
  const reached = new Set([startId]);
  for (const id of reached) for (const choice of nodeById.get(id)?.choices ?? []) reached.add(choice.toNodeId);
  return reached;
}

/** The keys an upright width x height field has, derived here from the contract and not from the code that painted it. */
function keysOf({ grid, width, height }: PaintedMap): string[] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => `${column - (grid === 'hex' ? (row - (row % 2)) / 2 : 0)},${row}`),
  ).flat();
}

describe.each(sampleLibrary.adventures.map((adventure) => [adventure.title, adventure] as const))(
  '%s',
  (_title, adventure) => {
    const nodes: readonly Node[] = adventure.nodes;
    const maps: readonly PaintedMap[] = adventure.maps;
    const nodeById = new Map(nodes.map((node) => [node.id, node]));

    it('keeps the lengths and ids of contract 5', () => {
      expect(adventure.title.length).toBeLessThanOrEqual(100);
      expect(adventure.description.length).toBeLessThanOrEqual(2_000);
      const choices = nodes.flatMap((node) => node.choices);
      for (const { id } of [...nodes, ...maps, ...choices]) expect(id).toMatch(AUTHOR_ID);
      for (const node of nodes) {
        expect(node.title.length).toBeLessThanOrEqual(100);
        for (const text of [node.content, node.readAloud, node.gmNotes]) {
          expect(text?.length).toBeGreaterThan(20);
          expect(text?.length).toBeLessThan(16_384);
        }
      }
      for (const choice of choices) expect(choice.text.length).toBeLessThanOrEqual(200);
    });

    it('is what the server itself accepts from an author', () => {
      expect(newAdventure.safeParse(adventure).error).toBeUndefined();
    });

    it('uses every id once', () => {
      expect(nodeById.size).toBe(nodes.length);
      expect(new Set(maps.map((map) => map.id)).size).toBe(maps.length);
      for (const { choices } of nodes) expect(new Set(choices.map((choice) => choice.id)).size).toBe(choices.length);
    });

    it('has no dangling reference, and every node is reached from the start', () => {
      const reached = reachableFrom(adventure.startNodeId, nodeById);
      expect([...reached].filter((id) => !nodeById.has(id))).toEqual([]);
      expect(nodes.filter((node) => !reached.has(node.id))).toEqual([]);
    });

    it('never asks for a flag that no node sets', () => {
      const set = new Set(nodes.flatMap((node) => node.setFlags ?? []));
      const asked = nodes.flatMap((node) => [
        ...(node.removeFlags ?? []),
        ...node.choices.flatMap((choice) => [...(choice.requiredFlags ?? []), ...(choice.forbiddenFlags ?? [])]),
      ]);
      expect(asked.filter((flag) => !set.has(flag))).toEqual([]);
      const names = [...set, ...nodes.flatMap((node) => Object.keys(node.setVariables ?? {}))];
      for (const name of names) expect(name).toMatch(GAME_NAME);
    });

    it('leaves no scene without a way on, except the ends', () => {
      const ends = nodes.filter((node) => node.isVictory || node.isFailure);
      expect(ends.every((node) => node.choices.length === 0)).toBe(true);
      const free = nodes.filter((node) => node.choices.some((choice) => !choice.requiredFlags));
      expect(free.length + ends.length).toBe(nodes.length);
      expect(ends.some((node) => node.isVictory) && ends.some((node) => node.isFailure)).toBe(true);
    });

    it('shows a host every kind of scene and effect', () => {
      expect(new Set(nodes.map((node) => node.type))).toEqual(
        new Set(['story', 'decision', 'challenge', 'combat', 'check']),
      );
      expect(nodes.some((node) => (node.experience ?? 0) > 0)).toBe(true);
      expect(nodes.some((node) => (node.itemRewards ?? []).some((item) => (item.quantity ?? 1) > 1))).toBe(true);
      expect(nodes.some((node) => node.choices.some((choice) => choice.requiredFlags))).toBe(true);
    });

    it.each(maps.map((map) => [map.id, map] as const))('paints every cell of %s and none outside', (_id, map) => {
      expect(Object.keys(map.cells).sort()).toEqual(keysOf(map).sort());
    });

    it('has a fogged hex map and an open square one', () => {
      expect(maps.map(({ grid, fog }) => ({ grid, fog }))).toEqual([
        { grid: 'hex', fog: true },
        { grid: 'square', fog: false },
      ]);
    });
  },
);

describe('the sample characters', () => {
  it.each(sampleLibrary.characters.map((character) => [character.name, character] as const))(
    '%s is within contract 5',
    (_name, character) => {
      expect(newCharacter.safeParse(character).error).toBeUndefined();
      expect(character.name.length).toBeLessThanOrEqual(60);
      expect(character.class.length).toBeLessThanOrEqual(40);
      expect(character.level).toBeGreaterThanOrEqual(1);
      expect(character.level).toBeLessThanOrEqual(30);
      expect(character.hitPointsCurrent).toBeLessThanOrEqual(character.hitPointsMax);
      expect(JSON.stringify(character.sheet).length).toBeLessThan(32 * 1024);
      expect(Object.keys(character.sheet.abilities)).toHaveLength(6);
    },
  );
});
