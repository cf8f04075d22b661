import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import type { TokenCreate } from '../../vocabulary/token.ts';

function cave() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const place = (more: Partial<TokenCreate> = {}): string => {
    const payload = { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'monster', ...more } as const;
    return String(story.given.sends('gm', 'token:create', payload).reply.tokenId);
  };
  const reveal = (key: string) => story.given.sends('gm', 'hex:reveal', { mapId: 'cave', keys: [key], to: 'all' });
  const sees = (name: string, id: string) => story.view(name).table.tokens.some((token) => token.id === id);
  return { ...story, place, reveal, sees };
}

const matrix = [
  // hidden, cell known, map with fog, own: seen by a player
  [false, true, true, false, true],
  [false, false, true, false, false],
  [true, true, true, false, false],
  [true, false, true, false, false],
  [false, false, false, false, true],
  [true, false, false, false, false],
  [true, false, true, true, true],
  [false, false, true, true, true],
] as const;

for (const [hidden, known, fog, own, seen] of matrix) {
  const name = `${hidden ? 'hidden' : 'open'}, ${known ? 'known' : 'unknown'} cell, ${fog ? 'fog' : 'no fog'}, ${own ? 'own' : 'not own'}`;
  test(`TOKEN-1 sight: ${name}: ${seen ? 'seen' : 'not seen'}`, () => {
    const { place, reveal, sees, outcome, seatId } = cave();
    if (known) reveal('0,0');
    const id = place({ mapId: fog ? 'cave' : 'yard', hidden, ...(own ? { participantId: seatId('Ann') } : {}) });
    expect(outcome.receivedTypes('Ann')).toEqual(seen ? ['token:created'] : []);
    expect(sees('Ann', id)).toBe(seen);
    const partySees = seen && !own;
    expect([sees('Bo', id), sees('Vic', id), sees('gm', id)]).toEqual([partySees, partySees, true]);
  });
}

test('TOKEN-2 coming into and leaving sight is created and deleted, however it came about', () => {
  const { given, place, reveal, outcome } = cave();
  const tokenId = place();
  reveal('0,0');
  expect(outcome.got('Ann', 'hex:revealed').tokens.map(({ id }) => id)).toEqual([tokenId]);
  given.sends('gm', 'token:move', { tokenId, to: '3,3' });
  expect(outcome.got('Ann', 'token:deleted')).toEqual({ tokenId });
  given.sends('gm', 'token:move', { tokenId, to: '0,0' });
  expect(outcome.got('Ann', 'token:created').token.at).toBe('0,0');
  given.sends('gm', 'token:update', { tokenId, changes: { hidden: true } });
  expect(outcome.receivedTypes('Ann')).toEqual(['token:deleted']);
  expect(outcome.receivedTypes('gm')).toEqual(['token:updated']);
  given.sends('gm', 'token:update', { tokenId, changes: { hidden: false } });
  expect(outcome.receivedTypes('Ann')).toEqual(['token:created']);
  given.sends('gm', 'hex:hide', { mapId: 'cave', keys: ['0,0'], to: 'all' });
  expect(outcome.receivedTypes('Vic')).toEqual(['hex:hidden', 'token:deleted']);
  given.sends('gm', 'token:delete', { tokenId });
  expect(outcome.received('Ann')).toEqual([]);
});

test('TOKEN-3 hit points of characters only; "hidden" is the GM’s word', () => {
  const { given, place, reveal, outcome, view } = cave();
  reveal('0,0');
  const monster = place({ hitPoints: 7 });
  expect(outcome.got('Ann', 'token:created').token).not.toHaveProperty('hitPoints');
  expect(outcome.got('Ann', 'token:created').token).not.toHaveProperty('hidden');
  expect(outcome.got('gm', 'token:created').token).toMatchObject({ hitPoints: 7, hidden: false });
  const before = view('Ann');
  given.sends('gm', 'token:update', { tokenId: monster, changes: { hitPoints: 3 } });
  expect(outcome.received('Ann')).toEqual([]);
  expect(view('Ann'), 'not even the version').toEqual(before);
  place({ kind: 'character', hitPoints: 9 });
  expect(outcome.got('Vic', 'token:created').token.hitPoints).toBe(9);
});

test('TOKEN-4 players move their own token; a hidden and an unknown one are refused alike, a seen one differently', () => {
  const { given, when, place, reveal, outcome, seatId } = cave();
  reveal('0,0');
  const own = place({ participantId: seatId('Ann'), hidden: true });
  const seen = place();
  const unseen = place({ hidden: true });
  given.sends('Ann', 'token:move', { tokenId: own, to: '1,1' });
  expect(outcome.receivedTypes('Ann')).toEqual(['token:moved']);
  expect(outcome.received('Bo')).toEqual([]);
  when.sends('Ann', 'token:move', { tokenId: seen, to: '1,1' });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-yours' } });
  when.sends('Ann', 'token:move', { tokenId: unseen, to: '1,1', ifVersion: 'x' });
  const hidden = outcome.refusal();
  when.sends('Ann', 'token:move', { tokenId: uuidOf(4_242), to: '1,1', ifVersion: 'x' });
  expect(outcome.refusal()).toEqual(hidden);
  when.sends('Vic', 'token:move', { tokenId: own, to: '1,1' });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'spectator' } });
  when.sends('Ann', 'token:delete', { tokenId: own });
  expect(outcome.refused()).toBe('NOT_GM');
});

test('TOKEN-5 a version that does not match is a conflict with the token as the caller may know it', () => {
  const { given, when, place, outcome, seatId, view } = cave();
  const tokenId = place({ participantId: seatId('Ann'), hitPoints: 4 });
  const seen = view('Ann').table.tokens[0]?.version ?? '';
  given.sends('gm', 'token:update', { tokenId, changes: { hidden: true, hitPoints: 2 } });
  given.sends('Ann', 'token:move', { tokenId, to: '1,0', ifVersion: seen });
  when.sends('Ann', 'token:move', { tokenId, to: '2,0', ifVersion: seen });
  expect(outcome.refusal()).toEqual(
    expect.objectContaining({ code: 'CONFLICT', details: { current: view('Ann').table.tokens[0] } }),
  );
  expect(JSON.stringify(outcome.refusal())).not.toMatch(/hidden|hitPoints/);
  when.sends('gm', 'token:update', { tokenId, changes: { size: 2 }, ifVersion: seen });
  expect(outcome.refusal().details).toMatchObject({ current: { hidden: true, hitPoints: 2 } });
});

test('TOKEN-6 only cells of its map; owners must be seated; both before any conflict', () => {
  const { when, place, outcome } = cave();
  const tokenId = place();
  when.sends('gm', 'token:move', { tokenId, to: '4,4', ifVersion: 'stale' });
  expect(outcome.refusal()).toMatchObject({ code: 'VALIDATION_FAILED', details: { to: [expect.any(String)] } });
  when.sends('gm', 'token:create', { mapId: 'cave', at: '-1,0', name: 'Rat', kind: 'npc' });
  expect(outcome.refusal()).toMatchObject({ code: 'VALIDATION_FAILED', details: { at: [expect.any(String)] } });
  when.sends('gm', 'token:create', { mapId: 'nowhere', at: '0,0', name: 'Rat', kind: 'npc' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  const participantId = uuidOf(9) as ParticipantId;
  when.sends('gm', 'token:create', { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'npc', participantId });
  expect(outcome.refused()).toBe('NOT_FOUND');
  when.sends('gm', 'token:update', { tokenId, changes: { participantId }, ifVersion: 'stale' });
  expect(outcome.refused()).toBe('NOT_FOUND');
  for (const type of ['token:delete', 'token:update', 'token:move'] as const) {
    when.sends('gm', type, { tokenId: uuidOf(4_242), to: '0,0', changes: {} } as never);
    expect(outcome.refused()).toBe('NOT_FOUND');
  }
});

test('TOKEN-7 changes say what differs; null removes a field; moving is its own event', () => {
  const { given, place, reveal, outcome, view, seatId } = cave();
  reveal('0,0');
  reveal('1,0');
  const tokenId = place({ pictureId: uuidOf(1), participantId: seatId('Ann') });
  const changes = { pictureId: null, participantId: null, conditions: ['prone'], size: 2 };
  given.sends('gm', 'token:update', { tokenId, changes });
  expect(outcome.got('Bo', 'token:updated').changes).toEqual(changes);
  expect(view('Bo').table.tokens[0]).not.toHaveProperty('pictureId');
  given.sends('gm', 'token:move', { tokenId, to: '1,0' });
  const { version, ...moved } = outcome.got('Bo', 'token:moved');
  expect(moved).toEqual({ tokenId, from: '0,0', to: '1,0' });
  expect(version).toBe(view('Bo').table.tokens[0]?.version);
  given.sends('gm', 'token:update', { tokenId, changes: { size: 2 } });
  expect(outcome.received('Bo'), 'nothing differs').toEqual([]);
});
