import { expect, test } from 'vitest';
import { cellarAdventure } from '../../testing/cellar-adventure.ts';
import { scenario } from '../../testing/scenario.ts';
import type { AdventureMap, AdventureNode, PinnedAdventure } from '../../vocabulary/adventure.ts';

type Changes = { readonly [id: string]: Partial<AdventureNode> };

function withNodes(changes: Changes, adventure: PinnedAdventure = cellarAdventure): PinnedAdventure {
  return { ...adventure, nodes: adventure.nodes.map((node) => ({ ...node, ...changes[node.id] })) };
}

function withMap(id: string, change: Partial<AdventureMap>): PinnedAdventure {
  return { ...cellarAdventure, maps: cellarAdventure.maps.map((map) => (map.id === id ? { ...map, ...change } : map)) };
}

function without(list: 'nodes' | 'maps' | 'backdrops', id: string): PinnedAdventure {
  const kept = (cellarAdventure[list] as readonly { readonly id: string }[]).filter((one) => one.id !== id);
  return { ...cellarAdventure, [list]: kept };
}

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  const refreshes = (adventure: PinnedAdventure) => story.given.refreshes('gm', adventure);
  const tries = (adventure: PinnedAdventure, name = 'gm') => {
    story.when.refreshes(name, adventure);
    return story.outcome.why();
  };
  return { ...story, refreshes, tries };
}

const silent = ['Ann', 'Bo', 'Vic'] as const;

test('LIFE-21 what players know of it reads as it does now; nobody moves and no effect happens', () => {
  const { given, refreshes, outcome, view } = table();
  given.started();
  given.sends('gm', 'node:go', { nodeId: 'shelf' });
  given.sends('gm', 'node:go', { nodeId: 'hall' });
  const before = view('Ann');
  expect(
    refreshes(withNodes({ hall: { content: 'Swept clean.', setFlags: ['lit'] }, shelf: { title: 'Board' } })).reply,
  ).toEqual({ refreshed: true });
  expect(outcome.received('Ann')).toMatchObject([
    { type: 'node:changed', payload: { nodeId: 'hall', inPlace: true, node: { content: 'Swept clean.' } } },
    { type: 'node:changed', payload: { nodeId: 'shelf', nodeTitle: 'Board', inPlace: true } },
  ]);
  const { table: now, session } = view('Ann');
  expect(now.node).toMatchObject({ id: 'hall', content: 'Swept clean.' });
  expect(now.visitedNodes).toMatchObject([{ content: 'Swept clean.' }, { title: 'Board', choices: [] }]);
  expect(now.game).toEqual(before.table.game);
  expect(session).toEqual(before.session);
});

test('LIFE-21 who may not know of a change receives nothing of it', () => {
  const { given, refreshes, outcome, view } = table();
  given.started();
  given.sends('gm', 'map:show', { mapId: 'cave' });
  const before = view('Ann');
  const secret = withNodes({
    hall: { gmNotes: 'other notes' },
    garden: { content: 'other secret' },
  });
  const maps = withMap('cave', { cells: { '3,3': { terrain: 'lava' } } }).maps;
  refreshes({ ...secret, maps });
  for (const name of silent) expect(outcome.received(name)).toEqual([]);
  expect(view('Ann')).toEqual(before);
  expect(outcome.receivedTypes('gm')).toEqual(['node:changed', 'map:shown']);
});

test('LIFE-21 map, backdrop, title and party size are shown anew where they changed', () => {
  const { given, refreshes, outcome, view } = table();
  given.sends('gm', 'map:show', { mapId: 'yard' });
  given.sends('gm', 'backdrop:show', { backdropId: 'storm' });
  const { updatedAt } = view('Ann').session;
  refreshes({
    ...withMap('yard', { name: 'Court', width: 3 }),
    title: 'The deep cellar',
    recommendedPlayers: { min: 5, max: 6 },
    backdrops: cellarAdventure.backdrops.map((backdrop) => ({ ...backdrop, name: 'Hail' })),
  });
  expect(outcome.receivedTypes('Ann')).toEqual(['map:shown', 'backdrop:shown', 'session:updated']);
  expect(outcome.got('Ann', 'map:shown')).toMatchObject({ inPlace: true, map: { name: 'Court', width: 3 } });
  expect(outcome.got('Ann', 'backdrop:shown')).toMatchObject({ inPlace: true, backdrop: { name: 'Hail' } });
  expect(view('Ann').session).toMatchObject({
    adventure: { title: 'The deep cellar' },
    warnings: [{ code: 'PARTY_SIZE' }],
    updatedAt,
  });
});

test('LIFE-21 a choice that a newer version lacks kept its votes in everybody’s copy', () => {
  const { given, refreshes, outcome, view } = table();
  given.started();
  given.sends('Ann', 'node:vote', { choiceId: 'out' });
  refreshes(withNodes({ hall: { choices: cellarAdventure.nodes[0]?.choices.filter(({ id }) => id !== 'out') ?? [] } }));
  for (const name of ['gm', 'Vic']) {
    expect(outcome.got(name, 'node:voted')).toEqual({ choiceId: 'out', count: 0 });
    expect(view(name).table.votes).toEqual({});
  }
});

test('LIFE-22 the same version again is nothing', () => {
  const { refreshes, outcome } = table();
  const newer = withNodes({ garden: { content: 'new' } });
  refreshes(newer);
  expect(refreshes(newer).reply).toEqual({ refreshed: false });
  expect(outcome.happened()).toEqual([]);
});

test('LIFE-22 visited nodes, used maps and the shown backdrop must still be there', () => {
  const { given, tries, refreshes } = table();
  given.started();
  given.sends('gm', 'backdrop:show', { backdropId: 'storm' });
  given.sends('gm', 'map:show', { mapId: 'cave' });
  given.sends('gm', 'hex:reveal', { mapId: 'wilds', keys: 'all', to: 'all' });
  given.sends('gm', 'token:create', { mapId: 'yard', at: '0,0', name: 'Rat', kind: 'monster' });
  expect(tries(without('nodes', 'hall'))).toBe('NOT_ALLOWED node-in-use');
  for (const id of ['cave', 'wilds', 'yard']) expect(tries(without('maps', id)), id).toBe('NOT_ALLOWED map-in-use');
  expect(tries(without('backdrops', 'storm'))).toBe('NOT_ALLOWED backdrop-in-use');
  const changes: readonly Partial<AdventureMap>[] = [{ width: 3 }, { height: 3 }, { grid: 'hex' }, { fog: false }];
  for (const change of changes) expect(tries(withMap('cave', change))).toBe('NOT_ALLOWED map-in-use');
  refreshes({ ...withMap('cave', { width: 9, height: 9 }), backdrops: without('backdrops', 'dawn').backdrops });
});

test('LIFE-22 what is not in use may go', () => {
  const { given, refreshes } = table();
  given.started();
  const gone = without('nodes', 'garden');
  const nodes = gone.nodes.map((node) => ({
    ...node,
    choices: node.choices.filter(({ toNodeId }) => toNodeId !== 'garden'),
  }));
  expect(refreshes({ ...gone, nodes, maps: [], backdrops: [] }).reply).toEqual({ refreshed: true });
});

test('LIFE-21 only the GM refreshes, and not while paused or after the end', () => {
  const { given, tries, when, outcome } = table();
  for (const name of ['Ann', 'Vic', 'Stranger']) expect(tries(cellarAdventure, name)).toBe('NOT_GM');
  given.started();
  given.paused();
  expect(tries(cellarAdventure)).toBe('SESSION_PAUSED');
  given.ended();
  when.refreshes('gm', cellarAdventure);
  expect(outcome.why()).toBe('SESSION_ENDED');
});
