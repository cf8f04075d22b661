import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  return story;
}

test('SAFE-1 anybody at the table raises the card, in every live status, and everybody sees it', () => {
  for (const name of ['Ann', 'Vic', 'gm']) {
    const { given, outcome, view } = table();
    for (const move of [() => {}, given.started, given.paused]) {
      move();
      given.sends(name, 'safety:raise', {});
      for (const witness of ['gm', 'Ann', 'Bo', 'Vic']) {
        expect(outcome.got(witness, 'safety:raised')).toEqual({});
        expect(view(witness).table.safetyRaised).toBe(true);
      }
      given.sends('gm', 'safety:acknowledge', {});
      expect(outcome.got('Vic', 'safety:acknowledged')).toEqual({});
      expect(view('Ann').table.safetyRaised).toBe(false);
    }
  }
});

test('SAFE-1 not by outsiders, not by those who left, and not after the end', () => {
  const { given, when, outcome } = table();
  given.started();
  when.sends('Stranger', 'safety:raise', {});
  expect(outcome.why()).toBe('NOT_IN_SESSION');
  given.leaves('Bo');
  when.sends('Bo', 'safety:raise', {});
  expect(outcome.why()).toBe('NOT_IN_SESSION');
  given.ended();
  when.sends('Ann', 'safety:raise', {});
  expect(outcome.why()).toBe('SESSION_ENDED');
});

test('SAFE-2 nobody can tell who raised it: log, frames, views and answers are the same whoever it was', () => {
  const told = ['Ann', 'Bo', 'Vic', 'gm'].map((name) => {
    const { given, commits, view } = table();
    given.started();
    const { frames, reply } = given.sends(name, 'safety:raise', {});
    return JSON.stringify([commits(), frames, reply, ['gm', 'Ann', 'Bo', 'Vic'].map(view)]);
  });
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toContain('"by":null,"events":[{"type":"safety:raised"}]');
});

test('SAFE-2 raised twice it is up once; acknowledged without a card is nothing', () => {
  const { given, outcome } = table();
  given.sends('gm', 'safety:acknowledge', {});
  expect(outcome.happened()).toEqual([]);
  given.sends('Ann', 'safety:raise', {});
  given.sends('Bo', 'safety:raise', {});
  expect(outcome.happened()).toEqual([]);
  given.sends('gm', 'safety:acknowledge', {});
  expect(outcome.happened()).toEqual(['safety:acknowledged']);
});

test('SAFE-3 only the GM acknowledges', () => {
  const { given, when, outcome } = table();
  given.sends('Ann', 'safety:raise', {});
  for (const name of ['Ann', 'Vic', 'Stranger']) {
    when.sends(name, 'safety:acknowledge', {});
    expect(outcome.why()).toBe('NOT_GM');
  }
});
