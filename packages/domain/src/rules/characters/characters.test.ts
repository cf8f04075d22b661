import { expect, test } from 'vitest';
import { sheetSecretOf, uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import { type CharacterUpdate, characterUpdate } from '../../vocabulary/character.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  const changes = (by: string, of: string, change: Omit<CharacterUpdate, 'participantId'>) =>
    story.given.sends(by, 'character:update', { participantId: story.seatId(of), ...change });
  const tries = (by: string, participantId: ParticipantId, change: Omit<CharacterUpdate, 'participantId'> = {}) => {
    story.when.sends(by, 'character:update', { participantId, ...change });
    return story.outcome.why();
  };
  const seen = (viewer: string, of: string) => {
    const seat = story.view(viewer).session.participants.find(({ id }) => id === story.seatId(of));
    if (seat === undefined) throw new Error(`${viewer} sees no ${of}`);
    return seat;
  };
  return { ...story, changes, tries, seen };
}

test('SHEET-1 owner and GM change a character, in the lobby and in play', () => {
  const { given, changes, seen, seat } = table();
  changes('Ann', 'Ann', { hitPointsCurrent: 3 });
  given.started();
  changes('gm', 'Ann', { hitPointsMax: 30, armorClass: 18 });
  expect(seen('Vic', 'Ann').character).toMatchObject({ hitPointsCurrent: 3, hitPointsMax: 30, armorClass: 18 });
  changes('Ann', 'Ann', { sheet: { notes: 'mine' } });
  expect(seat('Ann').character.sheet).toEqual({ notes: 'mine' });
});

test('SHEET-1 somebody else’s character, an unknown seat, a spectator, a paused and an ended session', () => {
  const { given, tries, seatId } = table();
  const unknown = uuidOf(999) as ParticipantId;
  expect(tries('Ann', seatId('Bo'), { armorClass: 1 })).toBe('NOT_ALLOWED not-yours');
  expect(tries('Ann', unknown)).toBe('NOT_FOUND');
  expect(tries('gm', unknown)).toBe('NOT_FOUND');
  expect(tries('Vic', seatId('Ann'))).toBe('NOT_ALLOWED spectator');
  expect(tries('Stranger', seatId('Ann'))).toBe('NOT_IN_SESSION');
  given.started();
  given.paused();
  expect(tries('gm', seatId('Ann'), { armorClass: 1 })).toBe('SESSION_PAUSED');
  given.ended();
  expect(tries('Ann', seatId('Ann'), { armorClass: 1 })).toBe('SESSION_ENDED');
});

test('SHEET-2 numbers reach everybody, the sheet its owner and the GM, and nothing of it the others', () => {
  const { changes, outcome, seen } = table();
  const before = [seen('Bo', 'Ann'), seen('Vic', 'Ann')];
  changes('Ann', 'Ann', { sheet: { secret: 'a curse' } });
  for (const name of ['gm', 'Ann']) {
    expect(outcome.got(name, 'character:updated').changes).toEqual({ sheet: { secret: 'a curse' } });
    expect(seen(name, 'Ann').character.sheet).toEqual({ secret: 'a curse' });
  }
  for (const name of ['Bo', 'Vic']) expect(outcome.received(name)).toEqual([]);
  expect([seen('Bo', 'Ann'), seen('Vic', 'Ann')]).toEqual(before);
  changes('Ann', 'Ann', { sheet: { secret: 'lifted' }, armorClass: 16 });
  expect(outcome.got('Bo', 'character:updated')).toEqual({
    participantId: seen('Bo', 'Ann').id,
    changes: { armorClass: 16 },
    version: seen('Bo', 'Ann').version,
  });
});

test('SHEET-3 a stale version is a conflict with the seat as the caller knows it', () => {
  const { changes, tries, outcome, seen, seatId } = table();
  const { version } = seen('Ann', 'Ann');
  expect(seen('gm', 'Ann').version, 'both read the sheet').toBe(version);
  changes('gm', 'Ann', { hitPointsCurrent: 1 });
  expect(tries('Ann', seatId('Ann'), { hitPointsCurrent: 2, ifVersion: version })).toBe('CONFLICT');
  expect(outcome.refusal().details).toEqual({ current: seen('Ann', 'Ann') });
  expect(JSON.stringify(outcome.refusal())).toContain(sheetSecretOf('Ann the Hero'));
  changes('Ann', 'Ann', { hitPointsCurrent: 2, ifVersion: seen('Ann', 'Ann').version });
});

test('SHEET-4 what stays as it was is sent to nobody', () => {
  const { changes, outcome } = table();
  changes('Ann', 'Ann', { armorClass: 15 });
  for (const name of ['gm', 'Ann', 'Bo']) expect(outcome.received(name)).toEqual([]);
  changes('Ann', 'Ann', {});
  expect(outcome.happened()).toEqual([]);
  changes('Ann', 'Ann', { armorClass: 15, hitPointsCurrent: 4 });
  expect(outcome.got('Bo', 'character:updated').changes).toEqual({ hitPointsCurrent: 4 });
});

test('SHEET-1 numbers and sheets have bounds', () => {
  const fits = (change: object) => characterUpdate.safeParse({ participantId: uuidOf(1), ...change }).success;
  expect([-9_999, 99_999].every((hitPointsCurrent) => fits({ hitPointsCurrent }))).toBe(true);
  expect([-10_000, 100_000, 1.5].some((hitPointsMax) => fits({ hitPointsMax }))).toBe(false);
  expect(fits({ armorClass: 1_000 })).toBe(false);
  expect(fits({ name: 'Another' })).toBe(false);
  expect(fits({ sheet: { text: 'x'.repeat(32 * 1024) } })).toBe(false);
});
