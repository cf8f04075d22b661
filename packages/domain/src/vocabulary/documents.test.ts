import { expect, test } from 'vitest';
import { adventureChange, newAdventure } from './adventure-faults.ts';
import { allCells, isCellOf } from './cells.ts';
import { avatarUrl, characterChange, newCharacter, sheetBytesMax } from './character.ts';

const node = (id: string, ...targets: readonly string[]) => ({
  id,
  type: 'story',
  title: id,
  content: '',
  choices: targets.map((toNodeId, index) => ({ id: `c${index}`, text: 'go', toNodeId })),
});

function paths(adventure: unknown): readonly string[] {
  const parsed = newAdventure.safeParse(adventure);
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

test('ADV-1 everything but the title has a default', () => {
  expect(newAdventure.parse({ title: ' The  cellar ' })).toMatchObject({
    title: 'The  cellar',
    description: '',
    visibility: 'private',
    recommendedPlayers: { min: 1, max: 6 },
    estimatedDurationMinutes: 60,
    startNodeId: null,
    nodes: [],
    maps: [],
    backdrops: [],
  });
  expect(paths({})).toEqual(['title']);
});

test('ADV-2 references that lead nowhere are refused with their path', () => {
  expect(paths({ title: 'x', startNodeId: 'b', nodes: [node('a', 'a', 'z')] })).toEqual([
    'startNodeId',
    'nodes.0.choices.1.toNodeId',
  ]);
});

test('ADV-2 a start that was no id at all was quoted in the refusal, whatever it said', () => {
  const hostile = '<script>window.__hit=1</script>';
  const parsed = newAdventure.safeParse({ title: 'x', startNodeId: hostile, nodes: [node('a', hostile)] });
  expect(parsed.error?.issues.map(({ path }) => path.join('.'))).toEqual(['startNodeId', 'nodes.0.choices.0.toNodeId']);
  expect(parsed.error?.message).not.toContain(hostile);
});

test('ADV-3 ids used twice and cells outside their map are refused with their path', () => {
  const map = { id: 'm', name: 'm', grid: 'square', width: 2, height: 2, cells: { '2,0': { terrain: 'x' } } };
  const twice = { ...node('a'), choices: [1, 2].map(() => ({ id: 'c', text: 'go', toNodeId: 'a' })) };
  const backdrop = { id: 'b', name: 'b', pictureId: '00000000-0000-4000-8000-000000000000' };
  expect(paths({ title: 'x', nodes: [twice, node('a')], maps: [map, map], backdrops: [backdrop, backdrop] })).toEqual([
    'nodes.1.id',
    'maps.1.id',
    'backdrops.1.id',
    'nodes.0.choices.1.id',
    'maps.0.cells.2,0',
    'maps.1.cells.2,0',
  ]);
});

test('ADV-4 unknown fields, reserved names, bad sizes and party sizes are refused', () => {
  expect(paths({ title: 'x', colour: 'red' })).toEqual(['']);
  expect(paths({ title: 'x', nodes: [node('__proto__')] })).toEqual(['nodes.0.id']);
  expect(paths({ title: 'x', nodes: [{ ...node('a'), setFlags: ['constructor'] }] })).toEqual(['nodes.0.setFlags.0']);
  expect(paths({ title: 'x', maps: [{ id: 'm', name: 'm', grid: 'hex', width: 201, height: 1 }] })).toEqual([
    'maps.0.width',
  ]);
  expect(paths({ title: 'x', recommendedPlayers: { min: 4, max: 2 } })).toEqual(['recommendedPlayers']);
  expect(paths({ title: 'x'.repeat(101) })).toEqual(['title']);
});

test('ADV-5 a change names only what it changes: no default slips in', () => {
  expect(adventureChange.parse({ title: 'New', ifVersion: 'v' })).toEqual({ title: 'New', ifVersion: 'v' });
  expect(adventureChange.parse({})).toEqual({});
  expect(adventureChange.safeParse({ ownerId: 'me' }).success).toBe(false);
});

test('MAP-11 cells of a map: square by columns and rows; hex by the upright field or the parallelogram', () => {
  const square = { grid: 'square', width: 3, height: 2 } as const;
  const inside = (map: typeof square | typeof hex, ...keys: readonly string[]) => keys.map((key) => isCellOf(map, key));
  const hex = { grid: 'hex', width: 3, height: 4 } as const;
  expect(inside(square, '0,0', '2,1', '3,0', '0,2', '-1,0', '0,-1', '00,0', '-0,0')).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
    false,
  ]);
  expect(inside(hex, '-1,2', '-1,3', '2,3', '-1,1', '-2,3', '3,0', '0,4')).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  const map = { ...hex, id: 'm', name: 'm', fog: true, cells: {} };
  expect(allCells(map)).toHaveLength(12);
  expect(allCells(map).every((key) => isCellOf(hex, key))).toBe(true);
  expect(allCells({ ...map, cells: { '1,1': { terrain: 'x' } } })).toEqual(['1,1']);
});

test('CHAR-1 a character needs name, class and level; limits hold; changes are partial', () => {
  const hero = { name: 'Ann', class: 'Fighter', level: 1 };
  expect(newCharacter.parse(hero)).toEqual(hero);
  for (const wrong of [
    { level: 0 },
    { level: 31 },
    { name: '' },
    { name: 'x'.repeat(61) },
    { class: 'x'.repeat(41) },
  ]) {
    expect(newCharacter.safeParse({ ...hero, ...wrong }).success, JSON.stringify(wrong).slice(0, 30)).toBe(false);
  }
  expect(newCharacter.safeParse({ name: 'Ann', class: 'Fighter' }).success).toBe(false);
  expect(newCharacter.safeParse({ ...hero, ownerId: 'me' }).success).toBe(false);
  expect(characterChange.parse({ level: 2 })).toEqual({ level: 2 });
});

test('CHAR-2 a sheet is at most 32 KiB of JSON, counted in bytes', () => {
  const sheetOf = (text: string) => characterChange.safeParse({ sheet: { text } }).success;
  const room = sheetBytesMax - JSON.stringify({ text: '' }).length;
  expect(sheetOf('x'.repeat(room))).toBe(true);
  expect(sheetOf('x'.repeat(room + 1))).toBe(false);
  expect(sheetOf('é'.repeat(room / 2 + 1))).toBe(false);
});

test('CHAR-3 avatars are our own uploads', () => {
  expect(avatarUrl.safeParse('/api/v1/uploads/00000000-0000-4000-8000-000000000000').success).toBe(true);
  expect(avatarUrl.safeParse('https://elsewhere.example/me.png').success).toBe(false);
});
