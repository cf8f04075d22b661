import { describe, expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';
import { diceSeedOfTests } from '../../testing/table.ts';
import { type SessionStatus, sessionStatus } from '../../vocabulary/lifecycle.ts';
import { mayBecome } from '../../vocabulary/transitions.ts';

const minuteMs = 60_000;

/** A table with Ann and Bo in the given status. */
function tableIn(status: SessionStatus) {
  const story = scenario();
  story.given.seated('Ann', 'Bo');
  if (status === 'waiting') return story;
  if (status === 'cancelled') {
    story.given.sends('gm', 'session:end', { outcome: 'cancelled' });
    return story;
  }
  story.given.started();
  if (status === 'paused') story.given.paused('Tea');
  if (status === 'completed') story.given.ended();
  return story;
}

const moves = {
  start: { type: 'session:start', payload: {}, to: 'active', from: ['waiting'] },
  pause: { type: 'session:pause', payload: {}, to: 'paused', from: ['active'] },
  resume: { type: 'session:resume', payload: {}, to: 'active', from: ['paused'] },
  complete: { type: 'session:end', payload: { outcome: 'completed' }, to: 'completed', from: ['active', 'paused'] },
  cancel: {
    type: 'session:end',
    payload: { outcome: 'cancelled' },
    to: 'cancelled',
    from: ['waiting', 'active', 'paused'],
  },
} as const;

describe('LIFE-1 transitions', () => {
  for (const [name, { type, payload, to, from }] of Object.entries(moves)) {
    for (const status of sessionStatus.options) {
      const allowed = (from as readonly SessionStatus[]).includes(status);
      test(`LIFE-1 ${name} from ${status} is ${allowed ? `accepted and leads to ${to}` : 'refused'}`, () => {
        const { when, outcome, state } = tableIn(status);
        when.sends('gm', type, payload as never);
        if (allowed) expect(state().status).toBe(to);
        else
          expect(outcome.refusal()).toMatchObject({ code: 'INVALID_STATUS_TRANSITION', details: { from: status, to } });
      });
    }
  }

  test('LIFE-1 the table of statuses is the one of the contract', () => {
    const leads = sessionStatus.options.map((from) => [
      from,
      sessionStatus.options.filter((to) => mayBecome(from, to)),
    ]);
    expect(Object.fromEntries(leads)).toEqual({
      waiting: ['active', 'cancelled'],
      active: ['paused', 'completed', 'cancelled'],
      paused: ['active', 'completed', 'cancelled'],
      completed: [],
      cancelled: [],
    });
  });
});

test('LIFE-2 only the GM moves the session: everybody else is NOT_GM, in every status and before any other reason', () => {
  for (const status of sessionStatus.options) {
    const { when, outcome } = tableIn(status);
    for (const { type, payload } of Object.values(moves)) {
      for (const name of ['Ann', 'Stranger']) {
        when.sends(name, type, payload as never);
        expect(outcome.refused(), `${name} ${type} while ${status}`).toBe('NOT_GM');
      }
    }
  }
});

test('LIFE-3 a start needs the least number of players', () => {
  const { given, when, outcome, state } = scenario({ minPlayers: 2 });
  given.seated('Ann');
  when.sends('gm', 'session:start', {});
  expect(outcome.refusal()).toMatchObject({ code: 'MIN_PLAYERS_NOT_MET', details: { minPlayers: 2, seated: 1 } });
  given.seated('Bo');
  given.started();
  expect(state().startedAt).toBe(state().updatedAt);
});

test('LIFE-4 a start outside the recommended party size warns and starts', () => {
  const { given, outcome, view } = scenario();
  given.seated('Ann');
  expect(view('Ann').session.warnings).toHaveLength(1);
  given.started();
  expect(outcome.reply()).toMatchObject({ warnings: [{ code: 'PARTY_SIZE' }] });
  const pair = scenario();
  pair.given.seated('Ann', 'Bo');
  expect(pair.view('Ann').session.warnings).toEqual([]);
  pair.given.started();
  expect(pair.outcome.reply()).toEqual({ warnings: [] });
  pair.given.sends('gm', 'participant:kick', { participantId: pair.seatId('Bo') });
  expect(pair.view('Ann').session.warnings).toHaveLength(1);
  pair.given.ended();
  expect(pair.view('Ann').session.warnings).toEqual([]);
});

test('LIFE-5 a start enters the start node in the same commit', () => {
  const { given, outcome, view } = scenario();
  given.seated('Ann');
  given.started();
  expect(outcome.happened()).toEqual(['session:started', 'node:entered']);
  expect(outcome.receivedTypes('Ann')).toEqual(['session:updated', 'node:changed']);
  expect(view('Ann').table.node?.id).toBe('hall');
});

test('LIFE-6 a change of status tells everybody the old one, and a pause why and by whom', () => {
  const { given, outcome, view, state } = tableIn('active');
  given.paused('Pizza');
  expect(outcome.got('Bo', 'session:updated')).toMatchObject({
    status: 'paused',
    oldStatus: 'active',
    pauseMessage: 'Pizza',
    pausedBy: state().origin.gm.id,
  });
  given.sends('gm', 'session:resume', {});
  expect(outcome.got('Bo', 'session:updated')).toMatchObject({ status: 'active', oldStatus: 'paused', pausedAt: null });
  expect(view('Ann').session).toMatchObject({ pauseMessage: null, pausedBy: null, pausedAt: null });
});

test('LIFE-7 an end comes in one frame with the change of status, and only it tells the seed of the dice', () => {
  const { given, outcome, view } = tableIn('paused');
  given.sends('gm', 'session:end', { outcome: 'completed', notes: 'Well played' });
  // The pause had put the table into preparation, which ends with the session.
  expect(outcome.receivedTypes('Ann')).toEqual(['session:updated', 'session:ended', 'gm:preparing']);
  expect(outcome.got('Ann', 'gm:preparing')).toEqual({ preparing: false });
  expect(outcome.got('Ann', 'session:updated')).toMatchObject({ status: 'completed', oldStatus: 'paused' });
  expect(outcome.got('Ann', 'session:ended')).toMatchObject({
    outcome: 'completed',
    notes: 'Well played',
    diceSeed: diceSeedOfTests,
  });
  expect(view('Bo').session).toMatchObject({ outcome: 'completed', notes: 'Well played', pauseMessage: null });
});

test('LIFE-8 playing time counts active stretches only', () => {
  const { given, state } = tableIn('active');
  given.passes(30 * minuteMs);
  given.paused();
  given.passes(90 * minuteMs);
  given.sends('gm', 'session:resume', {});
  given.passes(10 * minuteMs);
  given.ended();
  expect(Math.floor(state().activeMs / minuteMs)).toBe(40);
});

test('LIFE-10 in the lobby the GM prepares maps and tokens, scenes wait for the start, players only get ready', () => {
  const { given, when, outcome, seatId } = tableIn('waiting');
  given.sends('gm', 'map:show', { mapId: 'cave' });
  given.sends('gm', 'hex:reveal', { mapId: 'cave', keys: 'all', to: 'all' });
  given.sends('gm', 'token:create', { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'monster' });
  when.sends('gm', 'node:go', { nodeId: 'hall' });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-started' } });
  when.sends('Ann', 'token:move', { tokenId: seatId('Ann'), to: '0,0' });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-started' } });
  given.sends('Ann', 'participant:ready', { ready: true });
  given.started();
  when.sends('Ann', 'participant:ready', { ready: false });
  expect(outcome.refused()).toBe('SESSION_NOT_WAITING');
});

test('LIFE-11 an ended session takes no command but is still read', () => {
  const { when, outcome, view, seatId } = tableIn('completed');
  for (const [name, type, payload] of [
    ['Ann', 'chat:send', { text: 'hello' }],
    ['gm', 'session:configure', {}],
    ['gm', 'participant:kick', { participantId: seatId('Ann') }],
  ] as const) {
    when.sends(name, type, payload as never);
    expect(outcome.refused()).toBe('SESSION_ENDED');
  }
  when.leaves('Ann');
  expect(outcome.refused()).toBe('SESSION_ENDED');
  when.joins('Cy');
  expect(outcome.refused()).toBe('SESSION_ENDED');
  expect(view('Ann').session.status).toBe('completed');
});

test('LIFE-12 waiting and paused sessions time out as cancelled; kept ones and those in play do not', () => {
  for (const status of ['waiting', 'paused'] as const) {
    const { given, outcome, state } = tableIn(status);
    given.timesOut();
    expect(outcome.got('gm', 'session:updated')).toMatchObject({ status: 'cancelled', reason: 'timeout' });
    expect(state().outcome).toBe('cancelled');
    given.timesOut();
    expect(outcome.happened(), 'once').toEqual([]);
  }
  const active = tableIn('active');
  active.given.timesOut();
  expect(active.outcome.happened()).toEqual([]);
  const kept = tableIn('paused');
  kept.given.sends('gm', 'session:configure', { settings: { keepPaused: true } });
  kept.given.timesOut();
  expect(kept.outcome.happened()).toEqual([]);
});

test('LIFE-13 the GM alone is warned once per stretch of waiting, and not once the session plays again', () => {
  const { given, outcome } = tableIn('paused');
  given.isWarned(Date.UTC(2031, 0, 8));
  expect(outcome.got('gm', 'session:expiring')).toEqual({ at: '2031-01-08T00:00:00.000Z' });
  expect(outcome.received('Ann')).toEqual([]);
  given.isWarned(Date.UTC(2031, 0, 8));
  expect(outcome.happened()).toEqual([]);
  given.sends('gm', 'session:resume', {});
  given.isWarned(Date.UTC(2031, 0, 9));
  expect(outcome.happened()).toEqual([]);
  given.paused();
  given.isWarned(Date.UTC(2031, 0, 10));
  expect(outcome.happened()).toEqual(['session:expiring']);
});

test('LIFE-14 an active session in which nobody is connected pauses with the reason, and only an active one', () => {
  const { given, outcome, state } = tableIn('active');
  given.isEmpty();
  expect(outcome.got('Ann', 'session:updated')).toMatchObject({ status: 'paused', reason: 'empty', pausedBy: null });
  given.isEmpty();
  expect(outcome.happened()).toEqual([]);
  expect(state().pauseMessage).toBeNull();
});

test('LIFE-15 settings merge by field; access, ceiling and lock reach everybody; the lock closes the door', () => {
  const { given, when, outcome, view } = tableIn('waiting');
  given.sends('gm', 'session:configure', { settings: { allowLateJoin: true } });
  given.sends('gm', 'session:configure', { settings: { keepPaused: true }, maxPlayers: 3, access: 'invite' });
  expect(outcome.got('Ann', 'session:updated')).toMatchObject({ maxPlayers: 3, access: 'invite' });
  expect(view('Ann').session.settings).toMatchObject({ allowLateJoin: true, keepPaused: true, allowGuests: true });
  given.sends('gm', 'session:lock', { locked: true });
  expect(outcome.got('Ann', 'session:updated')).toMatchObject({ locked: true });
  when.joins('Cy', { admission: { invited: true, campaignMember: false } });
  expect(outcome.refused()).toBe('SESSION_LOCKED');
});

test('LIFE-16 the ceiling of seats goes below neither the taken seats nor the least number', () => {
  const { given, when, outcome } = scenario({ minPlayers: 2 });
  given.seated('Ann', 'Bo', 'Cy');
  when.sends('gm', 'session:configure', { maxPlayers: 2 });
  expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'seats-taken', seats: 3 } });
  given.leaves('Cy');
  given.leaves('Bo');
  when.sends('gm', 'session:configure', { maxPlayers: 1 });
  expect(outcome.refused()).toBe('NOT_ALLOWED');
  given.sends('gm', 'session:configure', { maxPlayers: 2 });
});

test('LIFE-17 settings changed in the meantime are a conflict that shows the present ones', () => {
  const { given, when, outcome, view } = tableIn('waiting');
  const { version } = view('gm').session;
  given.sends('gm', 'session:configure', { settings: { allowLateJoin: true }, ifVersion: version });
  when.sends('gm', 'session:configure', { settings: { allowGuests: false }, ifVersion: version });
  expect(outcome.refusal()).toMatchObject({
    code: 'CONFLICT',
    details: { current: { version: view('gm').session.version, settings: { allowLateJoin: true, allowGuests: true } } },
  });
});

test('LIFE-18 a new code reaches those who hold the old one, never spectators, and moves nobody else’s clock', () => {
  const { given, outcome, view, state } = scenario({ settings: { allowSpectators: true } });
  given.seated('Ann');
  given.watches('Vic');
  const old = state().code;
  const seen = view('Vic');
  given.sends('gm', 'session:rotate-code', {});
  expect(outcome.got('Ann', 'session:updated').code).toBe(state().code);
  expect(state().code).not.toBe(old);
  expect(outcome.received('Vic')).toEqual([]);
  expect(view('Vic')).toEqual(seen);
  expect(view('Vic').session.code).toBeUndefined();
});
