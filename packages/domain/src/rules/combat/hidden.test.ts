import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';
import type { NewCombatant } from '../../vocabulary/combat.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';

const players = ['Ann', 'Bo', 'Vic'] as const;

function ambush() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const starts = (...combatants: NewCombatant[]) => story.given.sends('gm', 'combat:start', { combatants });
  const next = () => story.given.sends('gm', 'combat:next-turn', {});
  const fight = (name = 'Ann') => story.view(name).table.combat;
  const turn = (name = 'Ann') => {
    const combat = fight(name);
    return combat === null
      ? 'no fight'
      : `${combat.round} ${combat.combatants.find(({ id }) => id === combat.active)?.name ?? 'nobody'}`;
  };
  const updates = (name: string, change: Omit<CommandPayload<'combat:update'>, 'combatantId'>) => {
    const combatantId = fight('gm')?.combatants.find((one) => one.name === name)?.id ?? 'nobody';
    return story.given.sends('gm', 'combat:update', { combatantId, ...change });
  };
  /** Nobody but the GM received anything. */
  const silent = () => players.every((name) => story.outcome.received(name).length === 0);
  return { ...story, starts, next, fight, turn, updates, silent };
}

const ann = { name: 'Ann', initiative: 15 } as const;
const ghost = { name: 'Ghost', initiative: 10, hidden: true } as const;
const rat = { name: 'Rat', initiative: 5 } as const;

test('COMBAT-6 during a hidden turn the players’ fight stays as it was', () => {
  const { starts, next, turn, fight, silent } = ambush();
  starts(ann, ghost, rat);
  expect(fight()?.combatants.map(({ name }) => name)).toEqual(['Ann', 'Rat']);
  next();
  expect([silent(), turn(), turn('gm')]).toEqual([true, '1 Ann', '1 Ghost']);
  next();
  expect([silent(), turn(), turn('gm')]).toEqual([false, '1 Rat', '1 Rat']);
});

test('COMBAT-6 a hidden turn at the end of the round does not show the new round', () => {
  const { starts, next, turn, silent } = ambush();
  starts({ ...ghost, initiative: 20 }, ann);
  next();
  expect(turn()).toBe('1 Ann');
  next();
  expect([silent(), turn(), turn('gm')]).toEqual([true, '1 Ann', '2 Ghost']);
  next();
  expect(turn()).toBe('2 Ann');
});

test('COMBAT-6 whatever befalls the hidden is the GM’s alone', () => {
  const { starts, updates, silent, outcome } = ambush();
  starts(ann, ghost);
  updates('Ghost', { hitPoints: 3, conditions: ['stunned'] });
  expect(silent()).toBe(true);
  expect(outcome.receivedTypes('gm')).toEqual(['combat:updated']);
});

test('COMBAT-7 before the first visible turn players see no fight', () => {
  const { starts, next, turn, fight, silent, outcome } = ambush();
  starts({ ...ghost, initiative: 20 }, ann);
  expect([silent(), fight(), turn('gm')]).toEqual([true, null, '1 Ghost']);
  next();
  expect(outcome.receivedTypes('Vic')).toEqual(['combat:updated']);
  expect(turn()).toBe('1 Ann');
});

test('COMBAT-7 who comes out of hiding in their own turn is shown with it, in another turn without', () => {
  const { starts, next, updates, turn, fight } = ambush();
  starts(ann, ghost, rat);
  next();
  updates('Ghost', { hidden: false });
  expect(turn()).toBe('1 Ghost');
  updates('Ghost', { hidden: true });
  expect(turn(), 'nobody’s, as far as players see').toBe('1 nobody');
  next();
  updates('Ghost', { hidden: false });
  expect(turn()).toBe('1 Rat');
  expect(fight()?.combatants.map(({ name }) => name)).toEqual(['Ann', 'Ghost', 'Rat']);
});

test('COMBAT-7 a fight in which everybody hides is gone for players, and comes back with one of them', () => {
  const { starts, updates, fight, turn, view } = ambush();
  starts(ann);
  updates('Ann', { hidden: true });
  expect(fight()).toBeNull();
  updates('Ann', { hidden: false });
  expect(turn()).toBe('1 Ann');
  const lines = view('Vic').table.game.turnHistory.filter(({ type }) => type === 'combat');
  expect(lines.map(({ content }) => content)).toEqual(['Combat begins', 'Combat ends', 'Combat begins']);
});

test('COMBAT-5 a player whose own character fought hidden could tell its turn by ending it', () => {
  const { starts, when, outcome, turn, seatId } = ambush();
  when.sends('Ann', 'combat:end-turn', {});
  const refusal = outcome.refusal();
  starts({ ...ann, participantId: seatId('Ann'), hidden: true }, rat);
  when.sends('Ann', 'combat:end-turn', {});
  expect(outcome.refusal()).toEqual(refusal);
  expect(turn('gm')).toBe('1 Ann');
});

test('COMBAT-11 STAT-5 a fight that ended out of sight moved the players’ count of fights and their experience', () => {
  const { given, starts, updates, outcome, state, silent } = ambush();
  starts(ann, ghost);
  updates('Ann', { hidden: true });
  given.sends('gm', 'combat:end', { outcome: 'defeat', experience: 70 });
  expect(silent()).toBe(true);
  expect(outcome.got('gm', 'combat:updated')).toEqual({ combat: null, outcome: 'defeat', experience: 70 });
  expect(state()).toMatchObject({ experienceEarned: 70, experienceUnseen: 70, combatsCompleted: { all: 1, shown: 0 } });
});
