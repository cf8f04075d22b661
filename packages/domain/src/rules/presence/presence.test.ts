import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  return story;
}

test('PRES-1 connecting and disconnecting are entries for the GM alone, with the name, for everybody at the table', () => {
  const { given, outcome } = table();
  for (const name of ['Ann', 'Vic', 'gm']) {
    const { commit, frames } = given.connects(name);
    expect(commit?.events[0]).toMatchObject({ type: 'presence:recorded', name, status: 'connected' });
    for (const { viewers } of frames) for (const key of viewers) expect(key).toMatch(/^gm\b/);
    expect(outcome.received('Bo')).toEqual([]);
  }
});

test('PRES-2 somebody who is not at the table leaves no entry, nor does anybody after the end', () => {
  const { given, outcome } = table();
  given.connects('Stranger');
  expect(outcome.happened()).toEqual([]);
  given.started();
  given.ended();
  given.disconnects('Ann');
  expect(outcome.happened()).toEqual([]);
});

test('PRES-3 a long absence makes the seat inactive for all, and asks the GM; coming back restores it', () => {
  const { given, outcome, view } = table();
  given.connects('Ann');
  given.disconnects('Ann');
  given.staysAway('Ann');
  expect(outcome.receivedTypes('gm')).toEqual(['participant:updated', 'participant:inactive']);
  expect(outcome.receivedTypes('Bo')).toEqual(['participant:updated']);
  expect(view('Vic').session.participants[0]?.status).toBe('inactive');
  given.connects('Ann');
  expect(outcome.got('Bo', 'participant:updated').changes).toEqual({ status: 'seated' });
});

test('PRES-4 an absence noticed late or twice changes nothing', () => {
  const { given, outcome } = table();
  given.connects('Ann');
  given.staysAway('Ann');
  expect(outcome.happened(), 'back in time').toEqual([]);
  given.disconnects('Ann');
  given.staysAway('Ann');
  given.staysAway('Ann');
  expect(outcome.happened(), 'once').toEqual([]);
  given.staysAway('Vic');
  expect(outcome.happened(), 'no seat').toEqual([]);
});

test('PRES-5 a second record of the same does not start the clock again', () => {
  const { given, seat } = table();
  given.connects('Ann');
  const since = seat('Ann').connectedSince;
  given.connects('Ann');
  expect(seat('Ann').connectedSince).toBe(since);
  given.disconnects('Ann');
  given.disconnects('Ann');
  expect(seat('Ann').connectedSince).toBeNull();
});
