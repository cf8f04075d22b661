import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkRolls, type StatedDice, type StatedRoll } from './check-rolls.ts';
import { diceExport } from './dice-export.ts';
import { commitmentOf, createDieSource } from './die-source.ts';
import { parseDice } from './parse-dice.ts';
import { rollDice } from './roll-dice.ts';
import type { RolledTerm } from './rolled-term.ts';

/** The worked example of docs/dice-check.md is the file itself, so the page cannot say anything else than the code. */
const page = readFileSync(new URL('../../../../../docs/dice-check.md', import.meta.url), 'utf8');
const block = page.match(/```json\n(.*?)```/s)?.[1] ?? '';
const example: StatedDice = (() => {
  const { session, diceSeed, rolls } = diceExport.parse(JSON.parse(block));
  return { diceCommitment: session.diceCommitment, diceSeed, rolls };
})();

function rollAt(index: number): StatedRoll {
  const roll = example.rolls[index];
  if (roll === undefined) throw new Error(`the page shows no roll ${index}`);
  return roll;
}

const [first, second, third] = [rollAt(0), rollAt(1), rollAt(2)];
const seed = example.diceSeed;
const check = (roll: StatedRoll) => checkRolls({ ...example, rolls: [roll] }).rolls[0];
const differences = (roll: StatedRoll) => {
  const checked = check(roll);
  return checked?.verdict === 'differs' ? checked.differences : checked?.verdict;
};

test('DICE-20 the worked example of the documentation holds', () => {
  expect(example.rolls).toHaveLength(3);
  expect(checkRolls(example)).toEqual({
    seed: 'committed',
    rolls: ['first', 'second', 'third'].map((id) => ({ id, verdict: 'ok' })),
  });
  for (const { userId, commandId, notation, terms, total } of example.rolls) {
    const parsed = parseDice(notation);
    if (!parsed.ok) throw new Error(parsed.fault.message);
    const die = createDieSource({ seed, userId, commandId });
    expect(rollDice(parsed.expression, die)).toEqual({ ok: true, terms, total });
  }
  const faces = example.rolls.map(({ terms }) => terms.flatMap(({ dice }) => dice.map(({ value }) => value)));
  expect(faces).toEqual([[19], [5, 6, 1, 3, 2, -1, 0, 1, -1], [638_776]]);
  expect(example.rolls.map(({ total }) => total)).toEqual([24, 13, 638_776]);
});

test('DICE-20 a seed that is not the committed one is told, and the rolls are checked all the same', () => {
  const other = '0'.repeat(64);
  expect(checkRolls({ ...example, diceCommitment: commitmentOf(other) })).toMatchObject({
    seed: 'other',
    rolls: [{ verdict: 'ok' }, { verdict: 'ok' }, { verdict: 'ok' }],
  });
  expect(checkRolls({ ...example, diceSeed: other })).toMatchObject({
    seed: 'other',
    rolls: [{ verdict: 'differs' }, { verdict: 'differs' }, { verdict: 'differs' }],
  });
  expect(checkRolls({ ...example, diceSeed: 'not a seed' })).toEqual({ seed: 'malformed', rolls: [] });
});

const changed = (index: number, change: (term: RolledTerm) => RolledTerm): StatedRoll => ({
  ...second,
  terms: second.terms.map((term, place) => (place === index ? change(term) : term)),
});

test('DICE-20 every part of a roll that was changed is found', () => {
  expect(differences({ ...first, total: 25 })).toEqual([{ what: 'total', stated: 25, given: 24 }]);
  expect(differences({ ...first, total: null })).toEqual([{ what: 'total', stated: null, given: 24 }]);
  expect(differences({ ...first, terms: [] })).toEqual([
    { what: 'term', index: 0, stated: null, given: first.terms[0] },
    { what: 'term', index: 1, stated: null, given: first.terms[1] },
  ]);
  const more = { notation: '1', value: 1, dice: [] };
  expect(differences({ ...first, terms: [...first.terms, more] })).toEqual([
    { what: 'term', index: 2, stated: more, given: null },
  ]);
  const tampered = [
    changed(0, (term) => ({ ...term, value: term.value + 1 })),
    changed(0, (term) => ({ ...term, notation: '3d6' })),
    changed(0, (term) => ({ ...term, dice: term.dice.slice(1) })),
    changed(0, (term) => ({ ...term, dice: term.dice.map((die) => ({ ...die, kept: true })) })),
    changed(0, (term) => ({ ...term, dice: term.dice.map(({ rerolled: _, ...die }) => die) })),
    changed(0, (term) => ({ ...term, dice: term.dice.map(({ exploded: _, ...die }) => die) })),
    changed(1, (term) => ({ ...term, dice: term.dice.map((die) => ({ ...die, success: true })) })),
    changed(1, (term) => ({ ...term, dice: term.dice.map((die) => ({ ...die, value: 1 })) })),
  ];
  for (const roll of tampered) expect(differences(roll)).toMatchObject([{ what: 'term' }]);
});

test('DICE-20 the dice of another person, another command or another notation are not these', () => {
  expect(differences({ ...third, userId: 'somebody else' })).toMatchObject([{ what: 'term' }, { what: 'total' }]);
  expect(differences({ ...third, commandId: 'another' })).toMatchObject([{ what: 'term' }, { what: 'total' }]);
  expect(differences({ ...third, notation: 'd999999' })).toMatchObject([{ what: 'term' }, { what: 'total' }]);
  expect(differences({ ...first, notation: '1d20+5 # another label' })).toBe('ok');
});

test('DICE-20 what cannot have been rolled differs, and nothing throws', () => {
  expect(differences({ ...first, notation: '1d20+' })).toEqual([
    { what: 'notation', fault: { position: 5, message: expect.any(String) } },
  ]);
  expect(differences({ ...first, userId: 'a|b' })).toEqual([{ what: 'ids' }]);
  expect(differences({ ...first, commandId: '\ud800' })).toEqual([{ what: 'ids' }]);
});

test('DICE-20 of a blind roll its roller knows neither terms nor total: hidden, not failed', () => {
  expect(check({ ...first, terms: [], total: null })).toEqual({ id: 'first', verdict: 'hidden' });
});

test('DICE-20 a term that went through JSON or a schema is the same term', () => {
  const withUndefined = changed(0, (term) => ({
    ...term,
    dice: term.dice.map((die) => ({ ...die, success: undefined })),
  }));
  expect(differences(withUndefined)).toBe('ok');
});
