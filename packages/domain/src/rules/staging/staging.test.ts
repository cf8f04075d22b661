import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { CommandType } from '../../vocabulary/command.ts';
import { draftUndo, publishing } from '../../vocabulary/staging.ts';

function workshop() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const existing = story.given.sends('gm', 'token:create', { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'monster' });
  const tokenId = String(existing.reply.tokenId);
  const stage = () => story.given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  const drafts = () => story.view('gm').table.drafts ?? [];
  const tries = (...attempt: Parameters<typeof story.when.sends>) => {
    story.when.sends(...attempt);
    return story.outcome.why();
  };
  return { ...story, tokenId, stage, drafts, tries };
}

test('STAGE-1 everybody but the GM hears that something is prepared, and nothing more', () => {
  const { given, outcome, stage, view, tries } = workshop();
  stage();
  for (const name of ['Ann', 'Vic']) {
    expect(outcome.received(name)).toEqual([{ type: 'gm:preparing', payload: { preparing: true } }]);
    expect(view(name).table).not.toHaveProperty('drafts');
    expect(view(name).table.gmPreparing).toBe(true);
  }
  expect(outcome.got('gm', 'staged:changes')).toEqual({ drafts: [], broadcastMode: 'staged' });
  stage();
  expect(outcome.happened(), 'as it was').toEqual([]);
  given.sends('gm', 'broadcast:mode', { mode: 'immediate' });
  expect(outcome.received('Ann')).toEqual([{ type: 'gm:preparing', payload: { preparing: false } }]);
  expect(tries('Ann', 'broadcast:mode', { mode: 'staged' })).toBe('NOT_GM');
});

const stageable = [
  ['map:show', { mapId: 'cave' }],
  ['backdrop:show', { backdropId: 'storm' }],
  ['node:go', { nodeId: 'garden' }],
  ['node:choose', { choiceId: 'out' }],
  ['handout:show', { text: 'A letter', to: 'all' }],
  ['hex:reveal', { mapId: 'cave', keys: 'all', to: 'all' }],
  ['hex:hide', { mapId: 'cave', keys: ['0,0'], to: 'all' }],
  ['hex:update', { mapId: 'cave', changes: [{ key: '0,0', terrain: 'lava' }] }],
  ['token:create', { mapId: 'cave', at: '1,1', name: 'Cat', kind: 'npc' }],
  ['token:move', { to: '1,1' }],
  ['token:update', { changes: { name: 'Big rat', hidden: true } }],
  ['token:delete', {}],
  ['game:update', { addFlags: ['lit'] }],
  ['chat:send', { text: 'Hear me', kind: 'announcement' }],
  ['combat:start', { combatants: [{ name: 'Rat' }] }],
] as const;
const descriptions = [
  'Show map "Cave"',
  'Show backdrop "Storm"',
  'Go to "The garden"',
  'Choose "Leave"',
  'Handout to all',
  'Reveal all cells of "Cave" (all)',
  'Hide 1 cells of "Cave" (all)',
  'Change 1 cells of "Cave"',
  'Place "Cat" at 1,1',
  'Move "Rat" to 1,1',
  'Change "Rat": name, hidden',
  'Remove "Rat"',
  'Game state: addFlags',
  'Announce "Hear me"',
  'Combat with 1 combatants',
];

for (const [index, [type, given]] of stageable.entries()) {
  test(`STAGE-2 STAGE-6 ${type} becomes a draft: "${descriptions[index]}"`, () => {
    const { given: sure, outcome, stage, drafts, view, tokenId } = workshop();
    stage();
    const before = [view('Ann'), view('Vic')];
    const payload = type.startsWith('token:') && type !== 'token:create' ? { tokenId, ...given } : given;
    const { reply } = sure.sends('gm', type as CommandType, payload as never);
    expect(outcome.happened()).toEqual(['draft:added']);
    expect([outcome.received('Ann'), outcome.received('Vic')]).toEqual([[], []]);
    expect([view('Ann'), view('Vic')]).toEqual(before);
    const draft = { draftId: reply.draftId, description: descriptions[index], type, payload };
    expect(drafts()).toMatchObject([draft]);
    expect(outcome.got('gm', 'staged:changes')).toMatchObject({ drafts: [draft], broadcastMode: 'staged' });
  });
}

test('STAGE-6 the words of a draft name people, rectangles and things put away', () => {
  const { given, stage, drafts, seatId } = workshop();
  stage();
  given.sends('gm', 'map:show', { mapId: null });
  given.sends('gm', 'backdrop:show', { backdropId: null });
  given.sends('gm', 'hex:reveal', {
    mapId: 'cave',
    keys: { rectangles: [[0, 0, 1, 1]] },
    to: [seatId('Ann'), seatId('Bo')],
  });
  expect(drafts().map(({ description }) => description)).toEqual([
    'Put the map away',
    'Put the backdrop away',
    'Reveal a rectangle of "Cave" (Ann the Hero, Bo the Hero)',
  ]);
});

test('STAGE-3 everything else acts at once, and so does whatever players do', () => {
  const { given, outcome, stage, drafts, seatId, tokenId } = workshop();
  given.sends('gm', 'token:update', { tokenId, changes: { participantId: seatId('Ann') } });
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Rat' }] });
  stage();
  const deeds = [
    ['gm', 'chat:send', { text: 'Wait a moment' }],
    ['gm', 'chat:send', { text: 'Psst', to: [seatId('Ann')] }],
    ['gm', 'dice:roll', { notation: 'd20' }],
    ['gm', 'dice:request', { participantIds: 'all', notation: 'd20' }],
    ['gm', 'combat:next-turn', {}],
    ['gm', 'combat:end', { outcome: 'fled' }],
    ['gm', 'character:update', { participantId: seatId('Bo'), armorClass: 1 }],
    ['gm', 'session:configure', { settings: { keepPaused: true } }],
    ['Ann', 'token:move', { tokenId, to: '1,1' }],
    ['Ann', 'node:vote', { choiceId: 'out' }],
    ['Ann', 'chat:send', { text: 'Fine' }],
  ] as const;
  for (const [name, type, payload] of deeds) {
    given.sends(name, type, payload as never);
    expect(outcome.receivedTypes('Ann'), type).not.toEqual([]);
  }
  expect(drafts()).toEqual([]);
});

test('STAGE-4 a draft is refused like the command itself, on the table as it would be', () => {
  const { given, stage, drafts, tries, tokenId, view } = workshop();
  stage();
  expect(tries('gm', 'node:go', { nodeId: 'attic' })).toBe('NOT_FOUND');
  expect(tries('gm', 'node:choose', { choiceId: 'down' })).toBe('NOT_ALLOWED unavailable');
  expect(tries('gm', 'token:move', { tokenId, to: '9,9' })).toBe('VALIDATION_FAILED');
  expect(tries('gm', 'token:update', { tokenId, changes: {}, ifVersion: 'stale' })).toBe('CONFLICT');
  expect(tries('Ann', 'map:show', { mapId: 'cave' })).toBe('NOT_GM');
  expect(drafts()).toEqual([]);
  given.sends('gm', 'game:update', { addFlags: ['key'] });
  given.sends('gm', 'node:choose', { choiceId: 'down' });
  given.sends('gm', 'token:delete', { tokenId });
  expect(tries('gm', 'token:move', { tokenId, to: '1,1' })).toBe('NOT_FOUND');
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Rat' }] });
  expect(tries('gm', 'combat:start', { combatants: [{ name: 'Rat' }] })).toBe('NOT_ALLOWED combat-running');
  expect(view('Ann').table).toMatchObject({ node: { id: 'hall' }, combat: null, game: { flags: [] } });
});

test('STAGE-7 a draft is taken back by id or by place, all of them together, and the mode stays', () => {
  const { given, outcome, stage, drafts, tries } = workshop();
  stage();
  const ids = ['Rat', 'Cat', 'Bat'].map((name) => {
    const payload = { mapId: 'cave', at: '1,1', name, kind: 'npc' } as const;
    return String(given.sends('gm', 'token:create', payload).reply.draftId);
  });
  const names = () => drafts().map(({ description }) => description.split('"')[1]);
  expect(given.sends('gm', 'draft:undo', { draftId: ids[1] }).reply).toEqual({ draftId: ids[1] });
  expect(names()).toEqual(['Rat', 'Bat']);
  expect(given.sends('gm', 'draft:undo', { index: 1 }).reply).toEqual({ draftId: ids[2] });
  expect(names()).toEqual(['Rat']);
  expect(tries('gm', 'draft:undo', { index: 1 })).toBe('NOT_FOUND');
  expect(tries('gm', 'draft:undo', { draftId: ids[1] })).toBe('NOT_FOUND');
  expect(tries('Ann', 'draft:undo', { index: 0 })).toBe('NOT_GM');
  expect(tries('Ann', 'draft:clear', {})).toBe('NOT_GM');
  expect(given.sends('gm', 'draft:clear', {}).reply).toEqual({ draftIds: [ids[0]] });
  expect(outcome.received('Ann')).toEqual([]);
  expect(outcome.got('gm', 'staged:changes')).toEqual({ drafts: [], broadcastMode: 'staged' });
  given.sends('gm', 'draft:clear', {});
  expect(outcome.happened(), 'nothing to clear').toEqual([]);
});

test('STAGE-7 a draft is named in one way, and some drafts are at least one', () => {
  const undo = (payload: unknown) => draftUndo.safeParse(payload).success;
  expect([{}, { index: 0, draftId: uuidOf(1) }, { index: -1 }, { index: 200 }].some(undo)).toBe(false);
  expect([{ index: 199 }, { draftId: uuidOf(1) }].every(undo)).toBe(true);
  expect(publishing.safeParse({ draftIds: [] }).success).toBe(false);
});

test('STAGE-12 switching by hand discards what was not published', () => {
  const { given, stage, drafts, view } = workshop();
  stage();
  given.sends('gm', 'node:go', { nodeId: 'garden' });
  given.sends('gm', 'broadcast:mode', { mode: 'immediate' });
  expect(drafts()).toEqual([]);
  stage();
  expect(drafts()).toEqual([]);
  expect(view('Ann').table.node).toMatchObject({ id: 'hall' });
});

test('STAGE-17 at most two hundred drafts', () => {
  const { given, stage, tries } = workshop();
  stage();
  for (let index = 0; index < 200; index += 1) given.sends('gm', 'backdrop:show', { backdropId: null });
  expect(tries('gm', 'backdrop:show', { backdropId: null })).toBe('NOT_ALLOWED too-many-drafts');
});

test('STAGE-17 drafts together are at most 262,144 characters', () => {
  const { given, stage, tries } = workshop();
  stage();
  const big = { text: 'x'.repeat(4_000), to: 'all' } as const;
  for (let index = 0; index < 62; index += 1) given.sends('gm', 'handout:show', big);
  expect(tries('gm', 'handout:show', big)).toBe('NOT_ALLOWED drafts-too-large');
  given.sends('gm', 'handout:show', { ...big, text: 'small' });
});

test('STAGE-2 in the lobby the table is laid in drafts as well', () => {
  const { given, outcome, view } = scenario();
  given.seated('Ann');
  given.sends('gm', 'broadcast:mode', { mode: 'staged' });
  given.sends('gm', 'map:show', { mapId: 'cave' });
  expect(view('Ann').table.map).toBeNull();
  given.sends('gm', 'broadcast:publish', {});
  expect(outcome.receivedTypes('Ann')).toEqual(['map:shown', 'gm:preparing']);
});
