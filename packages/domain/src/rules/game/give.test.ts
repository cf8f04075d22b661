import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

type Receiver = 'party' | ParticipantId;

function camp() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const add = (name: string, quantity: number, holder: string | null = null): string => {
    const holderId = holder === null ? {} : { holderId: story.seatId(holder) };
    const { reply } = story.given.sends('gm', 'game:update', { addInventory: [{ name, quantity, ...holderId }] });
    return (reply.itemIds as readonly string[])[0] ?? 'none';
  };
  const receiver = (to: string): Receiver => (to === 'party' ? to : story.seatId(to));
  const gives = (name: string, itemId: string, quantity: number, to: string) =>
    story.given.sends(name, 'inventory:give', { itemId, quantity, to: receiver(to) });
  const tries = (name: string, itemId: string, quantity: number, to: Receiver) => {
    story.when.sends(name, 'inventory:give', { itemId, quantity, to });
    return story.outcome.why();
  };
  const things = () => {
    const { inventory } = story.view('Vic').table.game;
    const holder = (id: string | undefined) =>
      story.state().roster.participants.find((seat) => seat.id === id)?.user.name ?? 'party';
    return inventory.map(({ name, quantity, holderId }) => `${quantity} ${name} ${holder(holderId)}`).sort();
  };
  return { ...story, add, gives, tries, things };
}

test('GIVE-1 players pass on what they hold and what the party holds, and give it back', () => {
  const { add, gives, things, outcome } = camp();
  const rope = add('Rope', 1);
  gives('Ann', rope, 1, 'Ann');
  expect(things()).toEqual(['1 Rope Ann']);
  expect(outcome.reply()).toEqual({ itemIds: [rope] });
  gives('Ann', rope, 1, 'Bo');
  gives('Bo', rope, 1, 'party');
  expect(things()).toEqual(['1 Rope party']);
  expect(outcome.got('Vic', 'game:updated').changes.updateInventory).toHaveLength(1);
});

test('GIVE-1 what somebody else holds is theirs; the GM passes on anything', () => {
  const { add, gives, tries, things, seatId } = camp();
  const rope = add('Rope', 1, 'Bo');
  expect(tries('Ann', rope, 1, seatId('Ann'))).toBe('NOT_ALLOWED not-yours');
  expect(tries('Vic', rope, 1, seatId('Ann'))).toBe('NOT_ALLOWED spectator');
  expect(tries('Stranger', rope, 1, seatId('Ann'))).toBe('NOT_IN_SESSION');
  gives('gm', rope, 1, 'Ann');
  expect(things()).toEqual(['1 Rope Ann']);
});

test('GIVE-2 a part becomes a thing of its own, and like things are joined', () => {
  const { add, gives, things, outcome } = camp();
  const coins = add('Coin', 10);
  gives('Ann', coins, 4, 'Ann');
  expect(things()).toEqual(['4 Coin Ann', '6 Coin party']);
  expect(outcome.got('Bo', 'game:updated').changes).toMatchObject({
    addInventory: [{ name: 'Coin', quantity: 4 }],
    updateInventory: [{ id: coins, quantity: 6 }],
  });
  gives('Bo', coins, 6, 'Ann');
  expect(things()).toEqual(['10 Coin Ann']);
  expect(outcome.got('Bo', 'game:updated').changes).toMatchObject({ removeInventory: [coins] });
  const others = add('Coin', 3);
  gives('Bo', others, 1, 'Ann');
  expect(things()).toEqual(['11 Coin Ann', '2 Coin party']);
});

test('GIVE-2 what has the same name and is something else stays apart', () => {
  const { given, add, gives, things, view, seatId } = camp();
  const ring = add('Ring', 1, 'Ann');
  given.sends('gm', 'game:update', { addInventory: [{ name: 'Ring', description: 'Cursed', holderId: seatId('Bo') }] });
  gives('Ann', ring, 1, 'Bo');
  expect(things()).toEqual(['1 Ring Bo', '1 Ring Bo']);
  expect(view('Ann').table.game.inventory.map(({ description }) => description)).toEqual([undefined, 'Cursed']);
});

test('GIVE-3 more than there are, unknown things and unknown receivers are refused; to its holder it is nothing', () => {
  const { add, gives, tries, outcome, seatId } = camp();
  const rope = add('Rope', 2, 'Ann');
  expect(tries('Ann', rope, 3, seatId('Bo'))).toBe('NOT_ALLOWED too-many');
  expect(tries('Ann', uuidOf(999), 1, seatId('Bo'))).toBe('NOT_FOUND');
  expect(tries('Ann', rope, 1, uuidOf(999) as ParticipantId)).toBe('NOT_FOUND');
  gives('Ann', rope, 2, 'Ann');
  expect(outcome.happened()).toEqual([]);
});

test('GIVE-1 things change hands in play only', () => {
  const { given, when, outcome } = scenario();
  given.seated('Ann');
  when.sends('Ann', 'inventory:give', { itemId: uuidOf(1), quantity: 1, to: 'party' });
  expect(outcome.why()).toBe('NOT_ALLOWED not-started');
});
