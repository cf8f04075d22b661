import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';
import type { NewCombatant } from '../../vocabulary/combat.ts';
import type { Roll } from '../../vocabulary/dice.ts';

function alley(autoResolveSimpleCombat = true) {
  const story = scenario({ settings: { autoResolveSimpleCombat, allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const hero = { name: 'Ann', participantId: story.seatId('Ann'), initiative: 30 };
  const starts = (...foes: NewCombatant[]) => story.given.sends('gm', 'combat:start', { combatants: [hero, ...foes] });
  const resolves = () => story.given.sends('gm', 'combat:auto-resolve', {}).reply as { roll: Roll; outcome: string };
  const tries = () => {
    story.when.sends('gm', 'combat:auto-resolve', {});
    return story.outcome.why();
  };
  return { ...story, starts, resolves, tries };
}

const thug = { name: 'Thug', minion: true } as const;

test('COMBAT-12 one opposed roll decides against minions alone, and everybody sees it', () => {
  const { starts, resolves, outcome, view } = alley();
  starts(thug, thug, thug);
  const { roll, outcome: result } = resolves();
  expect(roll).toMatchObject({ notation: 'd20 + 1 - (d20 + 3)', visibility: 'public' });
  const won = (roll.total ?? 0) >= 0;
  expect([roll.success, result]).toEqual([won, won ? 'victory' : 'defeat']);
  expect(outcome.happened()).toEqual(['dice:rolled', 'combat:ended']);
  expect(outcome.receivedTypes('Vic')).toEqual(['dice:rolled', 'combat:updated']);
  expect(outcome.got('Ann', 'combat:updated')).toEqual({ combat: null, outcome: result, experience: 0 });
  expect(view('Vic').table.rolls).toEqual([roll]);
});

test('COMBAT-12 parties win about as often as their number says, and both ends come about', () => {
  const results = new Set<string>();
  const { starts, resolves } = alley();
  for (let fight = 0; fight < 20; fight += 1) {
    starts(thug);
    results.add(resolves().outcome);
  }
  expect([...results].sort()).toEqual(['defeat', 'victory']);
});

test('COMBAT-12 it needs the setting, and minions alone on the other side', () => {
  const off = alley(false);
  off.starts(thug);
  expect(off.tries()).toBe('NOT_ALLOWED setting-off');
  const { given, starts, tries } = alley();
  starts(thug, { name: 'Boss' });
  expect(tries()).toBe('NOT_ALLOWED not-minions');
  given.sends('gm', 'combat:end', { outcome: 'fled' });
  starts();
  expect(tries(), 'nobody to fight').toBe('NOT_ALLOWED not-minions');
});

test('COMBAT-13 the public roll counts only those whom players see', () => {
  const { starts, resolves, outcome } = alley();
  starts(thug, { ...thug, hidden: true });
  expect(resolves().roll).toMatchObject({ notation: 'd20 + 1 - (d20 + 1)', visibility: 'public' });
  expect(outcome.receivedTypes('Vic')).toEqual(['dice:rolled', 'combat:updated']);
});

test('COMBAT-13 a fight nobody sees is resolved among all, for the GM alone', () => {
  const { given, resolves, outcome, view, seatId } = alley();
  const foe = { ...thug, hidden: true, initiative: 30 };
  given.sends('gm', 'combat:start', {
    combatants: [foe, foe, { name: 'Spy', participantId: seatId('Ann'), hidden: true }],
  });
  const { roll } = resolves();
  expect(roll).toMatchObject({ notation: 'd20 + 1 - (d20 + 2)', visibility: 'gm' });
  expect(outcome.received('Vic')).toEqual([]);
  expect(view('Ann').table.rolls).toEqual([]);
  expect(view('gm').table.rolls).toEqual([roll]);
});
