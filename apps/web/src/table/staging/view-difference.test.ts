import type { TableView } from '@moothall/client';
import { describe, expect, it } from 'vitest';
import { viewDifference } from './view-difference.ts';

const empty: TableView = {
  node: null,
  visitedNodes: [],
  votes: {},
  game: { inventory: [], variables: {}, flags: [], turnHistory: [], version: 'v' },
  map: null,
  backdrop: null,
  handouts: [],
  tokens: [],
  combat: null,
  chat: [],
  rolls: [],
  requests: [],
  gmPreparing: false,
  safetyRaised: false,
};

const map = (cells: Record<string, { terrain: string; feature?: string }>) => ({
  id: 'vale',
  name: 'The vale',
  grid: 'hex' as const,
  width: 9,
  height: 9,
  fog: true,
  cells,
});
const token = (id: string, at: string, version: string) => ({
  ...{ id, at, version, mapId: 'vale', name: `Wolf ${id}`, kind: 'monster' as const },
  ...{ color: '#000000', size: 1, conditions: [] },
});
const node = (id: string, choices: readonly string[]) => ({
  ...{ id, type: 'story' as const, title: `Scene ${id}`, content: '' },
  choices: choices.map((choice) => ({ id: choice, text: choice })),
});
const said = (before: Partial<TableView>, after: Partial<TableView>) =>
  viewDifference({ ...empty, ...before }, { ...empty, ...after }).map(({ how, what, name, count }) =>
    [how, what, name ?? count].filter((part) => part !== undefined).join(' '),
  );

describe('1.7 what publishing changes for a player', () => {
  it('is nothing when both views are alike', () => {
    const same = { map: map({ '0,0': { terrain: 'bog' } }), tokens: [token('a', '0,0', 'v')], node: node('n', ['x']) };
    expect(said(same, { ...same, map: map({ '0,0': { terrain: 'bog' } }) })).toEqual([]);
  });

  it('counts cells that appear, vanish and change', () => {
    const before = map({ '0,0': { terrain: 'bog' }, '1,0': { terrain: 'bog' }, '2,0': { terrain: 'bog' } });
    const after = map({
      '1,0': { terrain: 'bog', feature: 'A well' },
      '2,0': { terrain: 'bog' },
      '3,0': { terrain: 'hill' },
    });
    expect(said({ map: before }, { map: after })).toEqual(['appears cells 1', 'vanishes cells 1', 'changes cells 1']);
  });

  it('tells another map apart from more of the same', () => {
    const after = { ...map({ '0,0': { terrain: 'bog' } }), id: 'keep', name: 'The keep' };
    expect(said({ map: map({}) }, { map: after })).toEqual(['changes map The keep', 'appears cells 1']);
    expect(said({ map: map({}) }, { map: null })).toEqual(['vanishes map The vale']);
  });

  it('names tokens that come, go and move, and does not take another version for a change', () => {
    const before = { tokens: [token('a', '0,0', 'v1'), token('b', '1,0', 'v1'), token('c', '2,0', 'v1')] };
    const after = { tokens: [token('a', '0,0', 'v2'), token('b', '1,1', 'v2'), token('d', '3,0', 'v1')] };
    expect(said(before, after)).toEqual(['changes token Wolf b', 'appears token Wolf d', 'vanishes token Wolf c']);
  });

  it('sees another scene, and other choices in the same one', () => {
    expect(said({ node: node('a', []) }, { node: node('b', []) })).toEqual(['changes scene Scene b']);
    expect(said({ node: node('a', ['x']) }, { node: node('a', ['x', 'y']) })).toEqual(['changes choices']);
  });

  it('lists handouts, announcements, things, variables, flags and a fight', () => {
    const thing = (quantity: number) => ({ id: 'i', name: 'Rope', quantity, version: String(quantity) });
    const game = (quantity: number, moon: string, flags: readonly string[]) => ({
      game: { ...empty.game, inventory: [thing(quantity)], variables: { moon }, flags },
    });
    const line = { id: 'c', at: '', kind: 'announcement' as const, text: 'Thunder.' };
    const fight = { id: 'f', round: 1, active: null, combatants: [] };
    const after = {
      ...game(2, 'full', ['rain']),
      handouts: [{ id: 'h', text: 'A letter' }],
      chat: [line],
      combat: fight,
    };
    expect(said(game(1, 'new', ['sun']), after)).toEqual([
      'appears handout A letter',
      'appears announcement Thunder.',
      'changes item Rope',
      'changes variable moon',
      'appears flag rain',
      'vanishes flag sun',
      'appears fight',
    ]);
    expect(said({ chat: [line] }, {})).toEqual([]);
  });
});
