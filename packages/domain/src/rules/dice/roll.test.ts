import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';
import { diceSeedOfTests } from '../../testing/table.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import { createDieSource } from '../../vocabulary/dice/die-source.ts';
import type { Roll } from '../../vocabulary/dice.ts';

type Payload = CommandPayload<'dice:roll'>;
const everybody = ['gm', 'Ann', 'Bo', 'Vic'] as const;

function tavern(settings: { readonly showDiceRolls?: boolean } = {}) {
  const story = scenario({ settings: { allowSpectators: true, ...settings } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const rolls = (name: string, payload: Partial<Payload> = {}): Roll =>
    story.given.sends(name, 'dice:roll', { notation: '2d6+1', ...payload }).reply.roll as Roll;
  const tries = (name: string, payload: Partial<Payload> = {}) => {
    story.when.sends(name, 'dice:roll', { notation: '2d6', ...payload });
    return story.outcome.why();
  };
  const heardBy = () => everybody.filter((name) => story.outcome.receivedTypes(name).length > 0);
  return { ...story, rolls, tries, heardBy };
}

const audiences = [
  // roller, visibility, showDiceRolls, who receives it
  ['Ann', 'public', true, ['gm', 'Ann', 'Bo', 'Vic']],
  ['Ann', 'gm', true, ['gm', 'Ann']],
  ['Ann', 'blind', true, ['gm', 'Ann']],
  ['Ann', 'self', true, ['Ann']],
  ['gm', 'public', true, ['gm', 'Ann', 'Bo', 'Vic']],
  ['gm', 'gm', true, ['gm']],
  ['gm', 'blind', true, ['gm']],
  ['gm', 'self', true, ['gm']],
  ['Ann', 'public', false, ['gm', 'Ann']],
  ['Ann', 'self', false, ['Ann']],
  ['gm', 'public', false, ['gm', 'Ann', 'Bo', 'Vic']],
] as const;

for (const [roller, visibility, showDiceRolls, audience] of audiences) {
  const title = `${roller === 'gm' ? 'the GM' : 'a player'}, ${visibility}${showDiceRolls ? '' : ', rolls not shown'}`;
  test(`ROLL-1 ROLL-3 who sees a roll: ${title}`, () => {
    const { rolls, heardBy, view } = tavern({ showDiceRolls });
    const before = new Map(everybody.map((name) => [name, view(name)]));
    rolls(roller, { visibility, label: 'For luck' });
    expect(heardBy()).toEqual(audience);
    for (const name of everybody) {
      if ((audience as readonly string[]).includes(name)) expect(view(name).table.rolls).toHaveLength(1);
      else expect(view(name), `${name} sees no trace`).toEqual(before.get(name));
    }
  });
}

test('ROLL-1 a roll without a visibility is public', () => {
  const { rolls, heardBy } = tavern();
  expect(rolls('Ann').visibility).toBe('public');
  expect(heardBy()).toEqual(everybody);
});

test('ROLL-2 who rolls blind learns that they rolled, and neither dice nor total nor success', () => {
  const { given, outcome, rolls, view, seatId } = tavern();
  const { reply } = given.sends('gm', 'dice:request', {
    participantIds: [seatId('Ann')],
    notation: 'd20',
    difficulty: 1,
  });
  const requestId = String(reply.requestId);
  const known = rolls('Ann', { notation: 'd20', visibility: 'blind', requestId });
  expect(known).toMatchObject({ notation: 'd20', visibility: 'blind', terms: [], total: null, requestId });
  expect(known).not.toHaveProperty('success');
  expect(outcome.got('Ann', 'dice:rolled').roll).toEqual(known);
  expect(view('Ann').table.rolls).toEqual([known]);
  expect(outcome.got('gm', 'dice:rolled').roll).toMatchObject({
    id: known.id,
    total: expect.any(Number),
    success: true,
  });
});

test('ROLL-4 players roll as themselves or their character, the GM as anybody, spectators not at all', () => {
  const { rolls, tries } = tavern();
  expect(rolls('Ann', { as: 'Ann the Hero' }).as).toBe('Ann the Hero');
  expect(rolls('gm', { as: 'The dragon' }).as).toBe('The dragon');
  expect(tries('Ann', { as: 'Bo the Hero' })).toBe('NOT_ALLOWED as');
  expect(tries('Vic')).toBe('NOT_ALLOWED spectator');
  expect(tries('Stranger')).toBe('NOT_IN_SESSION');
});

test('ROLL-5 what cannot be rolled is refused with its position', () => {
  const { tries, outcome } = tavern();
  expect(tries('Ann', { notation: '2d6 + banana' })).toBe('DICE_INVALID');
  expect(outcome.refusal().details).toEqual({ position: 6 });
  expect(tries('Ann', { notation: 'd1!' })).toBe('DICE_INVALID');
  expect(outcome.refusal().details).toHaveProperty('position');
});

test('ROLL-5 a label comes with the roll or from the notation, and the one that comes with it goes first', () => {
  const { rolls } = tavern();
  expect(rolls('Ann', { notation: 'd6 # sneak' }).label).toBe('sneak');
  expect(rolls('Ann', { notation: 'd6 # sneak', label: 'hide' }).label).toBe('hide');
  expect(rolls('Ann', { notation: 'd6' })).not.toHaveProperty('label');
});

test('ROLL-6 a roll follows from the seed, the roller and the command it names', () => {
  const { rolls, state } = tavern();
  const { terms, total, commandId, userId } = rolls('Ann', { notation: '3d6' });
  expect(state().origin.diceSeed).toBe(diceSeedOfTests);
  const die = createDieSource({ seed: diceSeedOfTests, userId, commandId });
  const faces = [die(6), die(6), die(6)];
  expect(terms.flatMap(({ dice }) => dice.map(({ value }) => value))).toEqual(faces);
  expect(total).toBe(faces.reduce((sum, face) => sum + face));
});

test('ROLL-7 the newest fifty are shown, and rolls of others push none of them out', () => {
  const { rolls, view } = tavern();
  const first = rolls('Bo');
  for (let index = 0; index < 60; index += 1) rolls('Ann', { visibility: 'self' });
  expect(view('Bo').table.rolls.map(({ id }) => id)).toEqual([first.id]);
  expect(view('Ann').table.rolls).toHaveLength(50);
});

test('ROLL-4 dice are rolled in play', () => {
  const { given, when, outcome } = scenario();
  given.seated('Ann');
  when.sends('Ann', 'dice:roll', { notation: 'd6' });
  expect(outcome.why()).toBe('NOT_ALLOWED not-started');
});
