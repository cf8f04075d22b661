import { expect, test } from 'vitest';
import { personOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import { newcomerRefusal } from './admit.ts';

const member = { invited: false, campaignMember: true };
const invited = { invited: true, campaignMember: false };
const stranger = { invited: false, campaignMember: false };

test('JOIN-1 a seat is taken while waiting, and everybody sees who came', () => {
  const { given, outcome, view, seatId } = scenario();
  given.seated('Ann');
  given.joins('Bo');
  expect(outcome.got('Ann', 'participant:joined').participant).toMatchObject({
    id: seatId('Bo'),
    user: { name: 'Bo', isGuest: false },
    character: { name: 'Bo the Hero' },
    status: 'seated',
    ready: false,
    controlledBy: 'player',
  });
  expect(view('Ann').session.participantCount).toBe(2);
});

test('JOIN-2 what concerns the person is judged before the state of the session, in this order', () => {
  const { given, when, outcome, seatId } = scenario({ access: 'invite', settings: { allowGuests: false } });
  given.joins('Ann', { admission: invited });
  given.joins('Troll', { admission: invited });
  given.sends('gm', 'participant:kick', { participantId: seatId('Troll'), ban: true });
  given.sends('gm', 'session:lock', { locked: true });
  when.joins('gm');
  expect(outcome.refused()).toBe('GM_CANNOT_JOIN');
  when.joins('Troll');
  expect(outcome.refused()).toBe('BANNED');
  when.joins('GuestEve');
  expect(outcome.refused()).toBe('GUESTS_NOT_ALLOWED');
  when.joins('Eve');
  expect(outcome.refused()).toBe('NOT_INVITED');
  when.joins('Eve', { admission: invited });
  expect(outcome.refused()).toBe('SESSION_LOCKED');
  when.joins('Ann', { admission: invited });
  expect(outcome.refused()).toBe('ALREADY_IN_SESSION');
});

test('JOIN-3 access: open takes anybody, campaign its members and the invited, invite the invited alone', () => {
  const admissions = { stranger, member, invited };
  const expected = {
    open: { stranger: true, member: true, invited: true },
    campaign: { stranger: false, member: true, invited: true },
    invite: { stranger: false, member: false, invited: true },
  };
  for (const access of ['open', 'campaign', 'invite'] as const) {
    for (const name of ['stranger', 'member', 'invited'] as const) {
      const { when } = scenario({ access });
      const { accepted } = when.joins('Ann', { admission: admissions[name] });
      expect(accepted, `${access} ${name}`).toBe(expected[access][name]);
    }
  }
});

test('JOIN-4 new seats while active only with late join; never while paused or ended', () => {
  const { given, when, outcome } = scenario();
  given.seated('Ann');
  given.started();
  when.joins('Bo');
  expect(outcome.refused()).toBe('SESSION_STARTED');
  given.sends('gm', 'session:configure', { settings: { allowLateJoin: true } });
  given.joins('Bo');
  given.paused('Secret reason');
  when.joins('Cy');
  expect(outcome.refused()).toBe('SESSION_PAUSED');
  given.ended();
  when.joins('Cy');
  expect(outcome.refused()).toBe('SESSION_ENDED');
});

test('JOIN-5 whoever stands at the door of a paused session does not learn who paused it or why', () => {
  const { given, when, outcome } = scenario();
  given.seated('Ann');
  given.started();
  given.paused('Secret reason');
  when.joins('Cy');
  expect(outcome.refusal().details).toBeUndefined();
});

test('JOIN-6 the last seat goes to one; a kept seat counts as taken', () => {
  const { given, when, outcome } = scenario({ maxPlayers: 2, settings: { allowLateJoin: true } });
  given.seated('Ann', 'Bo');
  when.joins('Cy');
  expect(outcome.refused()).toBe('SESSION_FULL');
  given.started();
  given.leaves('Bo');
  when.joins('Cy');
  expect(outcome.refused()).toBe('SESSION_FULL');
});

test('JOIN-7 a new seat needs a character, coming back does not', () => {
  const { given, when, outcome, seat } = scenario();
  when.joins('Ann', { character: null });
  expect(outcome.refused()).toBe('CHARACTER_NOT_FOUND');
  given.seated('Ann');
  given.started();
  given.leaves('Ann');
  given.joins('Ann', { character: null });
  expect(seat('Ann').character.name).toBe('Ann the Hero');
});

test('JOIN-8 the preview names the very refusal the join would give', () => {
  const { given, state } = scenario({ maxPlayers: 1, access: 'invite' });
  const refusal = (name: string | null, admission = stranger) =>
    newcomerRefusal(state(), name === null ? null : personOf(name), admission)?.code ?? null;
  expect(refusal(null)).toBeNull();
  expect(refusal('Ann')).toBe('NOT_INVITED');
  expect(refusal('Ann', invited)).toBeNull();
  given.joins('Ann', { admission: invited });
  expect(refusal('Bo', invited)).toBe('SESSION_FULL');
  expect(refusal(null)).toBe('SESSION_FULL');
});

test('WATCH-1 spectators come if the table allows it, take no seat, and also while it plays', () => {
  const { given, when, outcome, state, view } = scenario({ maxPlayers: 1 });
  given.seated('Ann');
  when.watches('Vic');
  expect(outcome.refused()).toBe('SPECTATORS_NOT_ALLOWED');
  given.sends('gm', 'session:configure', { settings: { allowSpectators: true } });
  given.started();
  given.watches('Vic');
  expect(outcome.received('Ann')).toEqual([]);
  expect(state().roster.participants).toHaveLength(1);
  expect(view('Vic').session.participantCount).toBe(1);
  when.watches('Vic');
  expect(outcome.refused()).toBe('ALREADY_IN_SESSION');
  when.watches('Ann');
  expect(outcome.refused()).toBe('ALREADY_IN_SESSION');
});

test('WATCH-2 the door is shut to spectators too: locked, paused, ended, not invited, banned', () => {
  const { given, when, outcome } = scenario({ settings: { allowSpectators: true } });
  given.watches('Vic');
  given.sends('gm', 'participant:kick', { participantId: 'user-vic', ban: true });
  expect(outcome.received('Vic')).toEqual([]);
  when.watches('Vic');
  expect(outcome.refused()).toBe('BANNED');
  given.sends('gm', 'session:lock', { locked: true });
  when.watches('Wim');
  expect(outcome.refused()).toBe('SESSION_LOCKED');
});

test('WATCH-3 a spectator only watches and talks in public, and may take a seat later', () => {
  const { given, when, outcome, state, viewerNamed } = scenario({ settings: { allowSpectators: true } });
  given.seated('Ann');
  given.watches('Vic');
  given.sends('Vic', 'chat:send', { text: 'Good luck' });
  when.sends('Vic', 'participant:ready', { ready: true });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'spectator' } });
  given.joins('Vic');
  expect(outcome.happened()).toEqual(['spectator:left', 'participant:joined']);
  expect(state().roster.spectators).toEqual([]);
  expect(viewerNamed('Vic')?.role).toBe('player');
});

test('WATCH-4 a spectator leaves without a trace in what others see', () => {
  const { given, outcome, viewerNamed } = scenario({ settings: { allowSpectators: true } });
  given.seated('Ann');
  given.watches('Vic');
  given.leaves('Vic');
  expect(outcome.received('Ann')).toEqual([]);
  expect(viewerNamed('Vic')).toBeNull();
});
