import { expect, test } from 'vitest';
import { userIdOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { SeatedCharacter } from '../../vocabulary/character.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';
import { viewSince } from '../../vocabulary/viewers.ts';

function playing(options: Parameters<typeof scenario>[0] = {}) {
  const story = scenario(options);
  story.given.seated('Ann', 'Bo');
  story.given.started();
  return story;
}

test('LEAVE-1 leaving the lobby frees the seat', () => {
  const { given, outcome, state, viewerNamed } = scenario({ maxPlayers: 1 });
  given.seated('Ann');
  given.leaves('Ann');
  expect(outcome.got('gm', 'participant:left')).toMatchObject({ reason: 'left' });
  expect(state().roster.participants).toEqual([]);
  expect(viewerNamed('Ann')).toBeNull();
  given.seated('Bo');
});

test('LEAVE-2 leaving a running or paused session keeps the seat as left; who left receives nothing', () => {
  for (const pause of [false, true]) {
    const { given, when, outcome, view, viewerNamed } = playing();
    if (pause) given.paused();
    given.leaves('Bo');
    expect(view('Ann').session.participants[1]).toMatchObject({ status: 'left', leftAt: expect.any(String) });
    expect(viewerNamed('Bo')).toBeNull();
    expect(outcome.received('Bo')).toEqual([]);
    when.sends('Bo', 'chat:send', { text: 'still here?' });
    expect(outcome.refused()).toBe('NOT_IN_SESSION');
    when.leaves('Bo');
    expect(outcome.refused()).toBe('NOT_IN_SESSION');
  }
});

test('LEAVE-3 L6 coming back restores seat and character in any live status, whatever became of the door', () => {
  const { given, outcome, seat, seatId, state } = playing();
  const before = seatId('Bo');
  given.leaves('Bo');
  given.sends('gm', 'session:configure', { access: 'invite', settings: { allowGuests: false } });
  given.sends('gm', 'session:lock', { locked: true });
  given.paused();
  given.joins('Bo', { variant: 'Other' });
  expect(outcome.happened()).toEqual(['participant:returned']);
  expect(seat('Bo')).toMatchObject({ id: before, status: 'seated', leftAt: null, character: { name: 'Bo the Hero' } });
  expect(viewSince(state(), userIdOf('Bo')), 'the view began anew').toBe(state().seq);
});

test('LEAVE-3 who comes back brings the character as its record is by now; an unknown record leaves it as it was', () => {
  const { given, seat } = playing();
  const kept = seat('Bo').character;
  const comesBack = (character: SeatedCharacter | null) => {
    given.leaves('Bo');
    given.joins('Bo', { character });
    return seat('Bo').character;
  };
  expect(comesBack({ ...kept, level: 4, sheet: { scars: 1 } })).toEqual({ ...kept, level: 4, sheet: { scars: 1 } });
  expect(comesBack(null)).toMatchObject({ level: 4 });
});

test('LEAVE-4 the GM cannot leave, only end', () => {
  const { when, outcome } = playing();
  when.leaves('gm');
  expect(outcome.refused()).toBe('GM_CANNOT_LEAVE');
  when.leaves('Stranger');
  expect(outcome.refused()).toBe('NOT_IN_SESSION');
});

test('FREE-1 the GM frees a left or inactive seat, not one in use; it is gone for good', () => {
  const { given, when, outcome, seatId, state } = playing();
  when.sends('gm', 'participant:free', { participantId: seatId('Bo') });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'seated' } });
  const id = seatId('Bo');
  given.leaves('Bo');
  given.sends('gm', 'participant:free', { participantId: id });
  expect(outcome.got('Ann', 'participant:left')).toMatchObject({ participantId: id, reason: 'freed' });
  when.joins('Bo');
  expect(outcome.refused(), 'the kept seat is no more').toBe('SESSION_STARTED');
  given.staysAway('Ann');
  given.sends('gm', 'participant:free', { participantId: seatId('Ann') });
  expect(state().roster.participants).toEqual([]);
});

test('KICK-1 who is kicked receives nothing of it and nothing after; the others see them gone', () => {
  const { given, when, outcome, seatId, viewerNamed } = playing({ settings: { allowLateJoin: true } });
  const id = seatId('Bo');
  given.sends('gm', 'participant:kick', { participantId: id, reason: 'rude' });
  expect(outcome.received('Bo')).toEqual([]);
  expect(outcome.got('Ann', 'participant:left')).toMatchObject({ participantId: id, reason: 'kicked' });
  expect(JSON.stringify(outcome.received('Ann'))).not.toContain('rude');
  expect(viewerNamed('Bo')).toBeNull();
  given.joins('Bo');
  expect(seatId('Bo')).not.toBe(id);
  when.sends('gm', 'participant:kick', { participantId: id });
  expect(outcome.refused()).toBe('NOT_FOUND');
});

test('KICK-2 a ban keeps the person out and rotates the code in the same commit', () => {
  const { given, when, outcome, seatId, state } = playing({ settings: { allowLateJoin: true } });
  const old = state().code;
  given.sends('gm', 'participant:kick', { participantId: seatId('Bo'), ban: true });
  expect(outcome.happened()).toEqual(['participant:kicked', 'session:code-rotated']);
  expect(state().code).not.toBe(old);
  when.joins('Bo');
  expect(outcome.refused()).toBe('BANNED');
  given.sends('gm', 'participant:kick', { participantId: seatId('Ann') });
  expect(outcome.happened(), 'without a ban the code stays').toEqual(['participant:kicked']);
});

test('KICK-3 spectators are kicked by their user id, and banned alike', () => {
  const { given, outcome, viewerNamed, state } = playing({ settings: { allowSpectators: true } });
  given.watches('Vic');
  given.watches('Wim');
  given.sends('gm', 'participant:kick', { participantId: 'user-vic' });
  expect(outcome.happened()).toEqual(['spectator:left']);
  expect(viewerNamed('Vic')).toBeNull();
  given.watches('Vic');
  given.sends('gm', 'participant:kick', { participantId: 'user-vic', ban: true });
  expect(outcome.happened()).toEqual(['spectator:left', 'session:code-rotated']);
  expect(state().roster.bannedUserIds).toEqual(['user-vic']);
  expect(viewerNamed('Wim')?.role).toBe('spectator');
});

test('SEAT-1 ready is shown to all; another character in the lobby takes it back', () => {
  const { given, when, outcome, seat } = scenario();
  given.seated('Ann', 'Bo');
  given.sends('Ann', 'participant:ready', { ready: true });
  expect(outcome.got('Bo', 'participant:updated').changes).toEqual({ ready: true });
  const { id } = seat('Bo').character;
  given.sends('Ann', 'participant:change-character', { characterId: id });
  expect(outcome.got('Bo', 'participant:updated').changes).toMatchObject({ ready: false });
  expect(seat('Ann')).toMatchObject({ ready: false, character: { name: 'Ann the Substitute' } });
  given.started();
  when.sends('Ann', 'participant:change-character', { characterId: id });
  expect(outcome.refused()).toBe('SESSION_NOT_WAITING');
  when.sends('gm', 'participant:ready', { ready: true });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'no-seat' } });
});

test('SEAT-2 the sheet reaches its player and the GM, nobody else', () => {
  const { given, outcome, view } = scenario();
  given.seated('Ann');
  given.joins('Bo');
  expect(outcome.got('gm', 'participant:joined').participant.character.sheet).toBeDefined();
  expect(outcome.got('Ann', 'participant:joined').participant.character.sheet).toBeUndefined();
  const sheets = (name: string) => view(name).session.participants.map(({ character }) => 'sheet' in character);
  expect(sheets('Ann')).toEqual([true, false]);
  expect(sheets('gm')).toEqual([true, true]);
});

test('SEAT-3 a recovery link is for guests, and nobody is told of it', () => {
  const { given, when, outcome, seatId } = scenario();
  given.seated('Ann', 'GuestBo');
  given.sends('gm', 'participant:recovery-link', { participantId: seatId('GuestBo') });
  expect(outcome.happened()).toEqual(['participant:recovery-issued']);
  for (const name of ['Ann', 'GuestBo', 'gm']) expect(outcome.received(name)).toEqual([]);
  when.sends('gm', 'participant:recovery-link', { participantId: seatId('Ann') });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'has-account' } });
});

test('TAKE-1 the GM takes over who is away, inactive or left, not who is at the table', () => {
  const { given, when, outcome, seat, seatId } = playing();
  given.connects('Ann');
  when.sends('gm', 'participant:take-control', { participantId: seatId('Ann') });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'present' } });
  given.disconnects('Ann');
  given.sends('gm', 'participant:take-control', { participantId: seatId('Ann') });
  expect(outcome.got('Bo', 'participant:updated').changes).toEqual({ controlledBy: 'gm' });
  given.sends('gm', 'participant:take-control', { participantId: seatId('Ann') });
  expect(outcome.happened(), 'already taken').toEqual([]);
  given.leaves('Bo');
  given.sends('gm', 'participant:take-control', { participantId: seatId('Bo') });
  expect(seat('Bo').controlledBy).toBe('gm');
  when.sends('gm', 'participant:take-control', { participantId: seat('Bo').user.id as string as ParticipantId });
  expect(outcome.refused()).toBe('NOT_FOUND');
});

test('TAKE-2 back at the table, control returns at once with the list of what was done in their name', () => {
  const { given, outcome, seat, seatId } = playing();
  given.sends('gm', 'token:create', {
    mapId: 'cave',
    at: '0,0',
    name: 'Ann',
    kind: 'character',
    participantId: seatId('Ann'),
  });
  const tokenId = String(outcome.reply().tokenId);
  given.sends('gm', 'token:move', { tokenId, to: '1,0' });
  given.sends('gm', 'participant:take-control', { participantId: seatId('Ann') });
  given.sends('gm', 'token:move', { tokenId, to: '2,0' });
  given.sends('gm', 'token:update', { tokenId, changes: { conditions: ['prone'] } });
  given.connects('Ann');
  expect(outcome.got('Ann', 'participant:control-returned').actions).toEqual([
    { at: expect.any(String), type: 'token:move', description: 'moved from 1,0 to 2,0' },
    { at: expect.any(String), type: 'token:update', description: 'token changed' },
  ]);
  expect(outcome.receivedTypes('Bo')).toEqual(['participant:updated']);
  expect(seat('Ann')).toMatchObject({ controlledBy: 'player', actionsForPlayer: [] });
});

test('TAKE-3 SECRET-6 what the player could not have seen is not on that list: hiding their token, a step on the spot', () => {
  const { given, outcome, seatId } = playing();
  const participantId = seatId('Ann');
  given.sends('gm', 'token:create', { mapId: 'cave', at: '0,0', name: 'Wolf', kind: 'monster', participantId });
  const tokenId = String(outcome.reply().tokenId);
  given.sends('gm', 'participant:take-control', { participantId });
  given.sends('gm', 'token:update', { tokenId, changes: { hidden: true, hitPoints: 3 } });
  expect(outcome.received('Ann')).toEqual([]);
  given.sends('gm', 'token:move', { tokenId, to: '0,0' });
  given.connects('Ann');
  expect(outcome.got('Ann', 'participant:control-returned').actions).toEqual([]);
});

test('TAKE-4 the GM gives control back by hand too; a player who left comes back by joining, not by a late connection', () => {
  const { given, outcome, seat, seatId } = playing();
  given.leaves('Ann');
  given.sends('gm', 'participant:take-control', { participantId: seatId('Ann') });
  given.connects('Ann');
  expect(seat('Ann')).toMatchObject({ controlledBy: 'gm', status: 'left' });
  given.joins('Ann');
  given.connects('Ann');
  expect(seat('Ann').controlledBy).toBe('player');
  given.sends('gm', 'participant:take-control', { participantId: seatId('Bo') });
  given.sends('gm', 'participant:release', { participantId: seatId('Bo') });
  expect(seat('Bo').controlledBy).toBe('player');
  given.sends('gm', 'participant:release', { participantId: seatId('Bo') });
  expect(outcome.happened()).toEqual([]);
});

test('TAKE-5 standing orders are shown to the GM and their author', () => {
  const { given, outcome, view } = playing();
  const bystander = view('Bo');
  given.sends('Ann', 'participant:orders', { text: 'Keep me alive' });
  expect(outcome.received('Bo')).toEqual([]);
  expect(view('Bo')).toEqual(bystander);
  for (const name of ['gm', 'Ann']) expect(view(name).session.participants[0]?.orders).toBe('Keep me alive');
});
