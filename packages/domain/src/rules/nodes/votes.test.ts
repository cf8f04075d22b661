import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function hall() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo', 'Cy');
  story.given.watches('Vic');
  story.given.started();
  const votes = (name: string, choiceId: string) => story.given.sends(name, 'node:vote', { choiceId });
  const tries = (name: string, choiceId: string) => {
    story.when.sends(name, 'node:vote', { choiceId });
    return story.outcome.why();
  };
  const counts = (name = 'Vic') => story.view(name).table.votes;
  const flags = (addFlags: string[], removeFlags: string[] = []) =>
    story.given.sends('gm', 'game:update', {
      ...(addFlags.length === 0 ? {} : { addFlags }),
      ...(removeFlags.length === 0 ? {} : { removeFlags }),
    });
  return { ...story, votes, tries, counts, flags };
}

test('NODE-8 players vote, change their mind, and everybody sees how many and not who', () => {
  const { votes, counts, outcome } = hall();
  votes('Ann', 'out');
  expect(outcome.got('Vic', 'node:voted')).toEqual({ choiceId: 'out', count: 1 });
  votes('Bo', 'out');
  votes('Ann', 'take');
  expect(outcome.received('Vic')).toEqual([
    { type: 'node:voted', payload: { choiceId: 'out', count: 1 } },
    { type: 'node:voted', payload: { choiceId: 'take', count: 1 } },
  ]);
  expect([counts(), counts('gm')]).toEqual([
    { out: 1, take: 1 },
    { out: 1, take: 1 },
  ]);
  votes('Ann', 'take');
  expect(outcome.happened(), 'the same again').toEqual([]);
});

test('NODE-8 only the seated vote, and in play', () => {
  const { given, tries } = hall();
  expect(tries('gm', 'out')).toBe('NOT_ALLOWED no-seat');
  expect(tries('Vic', 'out')).toBe('NOT_ALLOWED spectator');
  expect(tries('Stranger', 'out')).toBe('NOT_IN_SESSION');
  given.paused();
  expect(tries('Ann', 'out')).toBe('SESSION_PAUSED');
  const lobby = scenario();
  lobby.given.seated('Ann');
  lobby.when.sends('Ann', 'node:vote', { choiceId: 'out' });
  expect(lobby.outcome.why()).toBe('NOT_ALLOWED not-started');
});

test('NODE-9 a closed choice and one that does not exist are refused alike', () => {
  const { tries, outcome } = hall();
  expect(tries('Ann', 'down')).toBe('NOT_FOUND');
  const closed = outcome.refusal();
  expect(tries('Ann', 'no-such-choice')).toBe('NOT_FOUND');
  expect(outcome.refusal()).toEqual(closed);
});

test('NODE-9 votes for a choice that closed are the GM’s until it opens again', () => {
  const { votes, flags, counts, outcome } = hall();
  votes('Ann', 'out');
  flags(['key']);
  expect(outcome.receivedTypes('Vic')).toEqual(['game:updated', 'node:changed', 'node:voted']);
  expect(outcome.got('Vic', 'node:voted')).toEqual({ choiceId: 'out', count: 0 });
  expect([counts(), counts('gm')]).toEqual([{}, { out: 1 }]);
  flags([], ['key']);
  expect(outcome.got('Vic', 'node:voted')).toEqual({ choiceId: 'out', count: 1 });
});

test('NODE-10 a new scene takes all votes away, and a seat that is gone its own', () => {
  const { given, votes, counts, outcome, seatId } = hall();
  votes('Ann', 'out');
  votes('Bo', 'out');
  given.leaves('Bo');
  expect(counts(), 'a kept seat keeps its vote').toEqual({ out: 2 });
  given.sends('gm', 'participant:kick', { participantId: seatId('Bo') });
  expect(outcome.got('Vic', 'node:voted')).toEqual({ choiceId: 'out', count: 1 });
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  expect(counts()).toEqual({});
  expect(outcome.receivedTypes('Ann')).not.toContain('node:voted');
  given.sends('gm', 'node:go', { nodeId: 'hall' });
  expect(counts()).toEqual({});
});

test('NODE-11 flags open and close choices at once, for players, in place', () => {
  const { flags, outcome, view } = hall();
  const open = () => view('Ann').table.node?.choices.map(({ id }) => id);
  expect(open()).toEqual(['out', 'take']);
  const { updatedAt } = view('Ann').session;
  flags(['key']);
  expect(outcome.got('Ann', 'node:changed')).toMatchObject({ nodeId: 'hall', inPlace: true });
  expect(open()).toEqual(['down', 'take']);
  expect(view('Ann').session.updatedAt).toBe(updatedAt);
  expect(outcome.receivedTypes('gm')).toEqual(['game:updated']);
  flags(['lit']);
  expect(outcome.receivedTypes('Ann'), 'no choice hangs on it').toEqual(['game:updated']);
});
