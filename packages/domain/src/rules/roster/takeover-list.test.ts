import { expect, test } from 'vitest';
import { scenario } from '../../testing/scenario.ts';

function steered() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.started();
  const participantId = story.seatId('Ann');
  story.given.sends('gm', 'participant:take-control', { participantId });
  const list = () => {
    story.given.connects('Ann');
    return story.outcome.got('Ann', 'participant:control-returned').actions;
  };
  return { ...story, participantId, list };
}

test('TAKE-6 the list has what everybody saw done in the character’s name', () => {
  const { given, list, participantId } = steered();
  const as = 'Ann the Hero';
  given.sends('gm', 'chat:send', { text: 'I open the door', as });
  given.sends('gm', 'dice:roll', { notation: '3', as });
  given.sends('gm', 'character:update', { participantId, hitPointsCurrent: 4, sheet: { notes: 'wounded' } });
  const { reply } = given.sends('gm', 'game:update', {
    addInventory: [{ name: 'Coin', quantity: 5, holderId: participantId }],
  });
  const [itemId = ''] = reply.itemIds as readonly string[];
  given.sends('gm', 'inventory:give', { itemId, quantity: 2, to: 'party' });
  expect(list().map(({ type, description }) => `${type}: ${description}`)).toEqual([
    'chat:send: I open the door',
    'dice:roll: 3 = 3',
    'character:update: hitPointsCurrent: 4, sheet',
    'inventory:give: passed on: Coin (2)',
  ]);
});

test('TAKE-6 a wound in a fight is on it', () => {
  const { given, list, state, participantId } = steered();
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Ann', participantId }] });
  const combatantId = state().combat?.combatants[0]?.id ?? '';
  given.sends('gm', 'combat:update', { combatantId, hitPoints: 2 });
  expect(list()).toMatchObject([{ type: 'character:update', description: 'hitPointsCurrent: 2' }]);
});

test('TAKE-6 SECRET-6 a change of the character that changed nothing was told later, though nobody saw it', () => {
  const { given, outcome, list, state, participantId } = steered();
  given.sends('gm', 'character:update', { participantId, hitPointsCurrent: 17, armorClass: 15 });
  expect(outcome.received('Bo')).toEqual([]);
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Ann', participantId, hidden: true }] });
  const combatantId = state().combat?.combatants[0]?.id ?? '';
  given.sends('gm', 'combat:update', { combatantId, hitPoints: 17 });
  expect(list()).toEqual([]);
});

test('TAKE-6 what was secret, and what was done under another name, is not on it', () => {
  const { given, list, seatId } = steered();
  const as = 'Ann the Hero';
  given.sends('gm', 'dice:roll', { notation: 'd6', as, visibility: 'gm' });
  given.sends('gm', 'dice:roll', { notation: 'd6', as: 'Bo the Hero' });
  given.sends('gm', 'dice:roll', { notation: 'd6' });
  given.sends('gm', 'chat:send', { text: 'Psst', as, to: [seatId('Bo')] });
  given.sends('gm', 'chat:send', { text: 'Grr', as: 'Dragon' });
  given.sends('Bo', 'dice:roll', { notation: 'd6' });
  expect(list()).toEqual([]);
});

test('TAKE-7 the list has the newest two hundred', () => {
  const { given, list } = steered();
  for (let index = 0; index < 205; index += 1) {
    given.sends('gm', 'chat:send', { text: `Line ${index}`, as: 'Ann the Hero' });
  }
  const actions = list();
  expect(actions).toHaveLength(200);
  expect(actions[0]).toMatchObject({ description: 'Line 5' });
});
