import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import { combatStart, combatUpdate, type NewCombatant } from '../../vocabulary/combat.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

function arena() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const starts = (...combatants: NewCombatant[]) => story.given.sends('gm', 'combat:start', { combatants });
  const fight = (name = 'Vic') => {
    const { combat } = story.view(name).table;
    if (combat === null) throw new Error(`${name} sees no fight`);
    return combat;
  };
  const idOf = (name: string) => fight('gm').combatants.find((one) => one.name === name)?.id ?? 'nobody';
  const turn = (name = 'Vic') => {
    const { round, active, combatants } = fight(name);
    return `${round} ${combatants.find(({ id }) => id === active)?.name ?? 'nobody'}`;
  };
  const updates = (name: string, change: Omit<CommandPayload<'combat:update'>, 'combatantId'>) =>
    story.given.sends('gm', 'combat:update', { combatantId: idOf(name), ...change });
  const tries: typeof story.when.sends = (...attempt) => story.when.sends(...attempt);
  return { ...story, starts, fight, idOf, turn, updates, tries };
}

const ann = { name: 'Ann', initiative: 15 } as const;
const rat = { name: 'Rat', initiative: 10, hitPoints: 4, armorClass: 11 } as const;
const cat = { name: 'Cat', initiative: 10 } as const;

test('COMBAT-1 combatants stand in order of initiative, equal ones as they were named', () => {
  const { starts, fight, outcome, turn } = arena();
  const { reply } = starts(rat, ann, cat);
  expect(fight().combatants.map(({ name }) => name)).toEqual(['Ann', 'Rat', 'Cat']);
  expect(turn()).toBe('1 Ann');
  expect(outcome.got('Vic', 'combat:updated').combat).toEqual(fight());
  expect(fight().id).toBe(reply.combatId);
});

test('COMBAT-1 who comes without an initiative has one from 1 to 20 thrown', () => {
  const { starts, fight } = arena();
  starts(...Array.from({ length: 40 }, (_, index) => ({ name: `Rat ${index}` })));
  const thrown = fight().combatants.map(({ initiative }) => initiative);
  expect(thrown.every((initiative) => Number.isInteger(initiative) && initiative >= 1 && initiative <= 20)).toBe(true);
  expect(new Set(thrown).size).toBeGreaterThan(5);
  expect(thrown).toEqual([...thrown].sort((left, right) => right - left));
});

test('COMBAT-2 a combatant takes hit points and hiding from its token where nothing else is said', () => {
  const { given, starts, fight, seatId } = arena();
  const place = (name: string, hidden: boolean) => {
    const payload = { mapId: 'cave', at: '0,0', name, kind: 'monster', hidden, hitPoints: 9 } as const;
    return String(given.sends('gm', 'token:create', payload).reply.tokenId) as NonNullable<NewCombatant['tokenId']>;
  };
  starts(
    { name: 'Ghost', tokenId: place('Ghost', true), initiative: 3 },
    { name: 'Wolf', tokenId: place('Wolf', true), initiative: 2, hidden: false, hitPoints: 5 },
    { name: 'Ann', participantId: seatId('Ann'), initiative: 1 },
  );
  expect(fight('gm').combatants).toMatchObject([
    { name: 'Ghost', hidden: true, hitPoints: 9 },
    { name: 'Wolf', hidden: false, hitPoints: 5 },
    { name: 'Ann', hidden: false, hitPoints: 17, armorClass: 15, participantId: seatId('Ann') },
  ]);
});

test('COMBAT-2 unknown seats and tokens, nobody at all, and characters as minions are refused', () => {
  const { tries, outcome } = arena();
  const start = (combatant: NewCombatant) => {
    tries('gm', 'combat:start', { combatants: [combatant] });
    return outcome.why();
  };
  expect(start({ name: 'X', participantId: uuidOf(999) as ParticipantId })).toBe('NOT_FOUND');
  expect(start({ name: 'X', tokenId: uuidOf(999) })).toBe('NOT_FOUND');
  const fits = (combatants: unknown) => combatStart.safeParse({ combatants }).success;
  expect(fits([])).toBe(false);
  expect(fits(Array.from({ length: 101 }, () => rat))).toBe(false);
  expect(fits([{ name: 'X', participantId: uuidOf(1), minion: true }])).toBe(false);
  expect(fits([{ name: 'X', minion: true }])).toBe(true);
  expect(combatUpdate.safeParse({ combatantId: uuidOf(1), initiative: 1_001 }).success).toBe(false);
});

test('COMBAT-3 one fight at a time, and none without one', () => {
  const { starts, tries, outcome } = arena();
  for (const [type, payload] of [
    ['combat:next-turn', {}],
    ['combat:end-turn', {}],
    ['combat:end', { outcome: 'fled' }],
    ['combat:auto-resolve', {}],
  ] as const) {
    tries('gm', type, payload as never);
    expect(outcome.why()).toBe('NOT_ALLOWED no-combat');
  }
  tries('gm', 'combat:update', { combatantId: uuidOf(1), hitPoints: 1 });
  expect(outcome.why()).toBe('NOT_FOUND');
  starts(rat);
  tries('gm', 'combat:start', { combatants: [cat] });
  expect(outcome.why()).toBe('NOT_ALLOWED combat-running');
});

test('COMBAT-4 the turn goes down the list and begins anew with the next round', () => {
  const { given, starts, turn } = arena();
  starts(ann, rat, cat);
  const turns = Array.from({ length: 4 }, () => {
    given.sends('gm', 'combat:next-turn', {});
    return turn();
  });
  expect(turns).toEqual(['1 Rat', '1 Cat', '2 Ann', '2 Rat']);
});

test('COMBAT-5 players end their own turn; everything else is refused with the same words', () => {
  const { given, starts, tries, outcome, turn, seatId } = arena();
  const tryToEnd = (name: string) => {
    tries(name, 'combat:end-turn', {});
    expect(outcome.why()).toBe('NOT_ALLOWED not-your-turn');
    return outcome.refusal();
  };
  const withoutFight = tryToEnd('Ann');
  starts({ ...rat, initiative: 30, hidden: true }, { ...ann, participantId: seatId('Ann') });
  expect(tryToEnd('Ann'), 'a hidden turn').toEqual(withoutFight);
  given.sends('gm', 'combat:next-turn', {});
  expect(tryToEnd('Bo'), 'somebody else’s turn').toEqual(withoutFight);
  given.sends('Ann', 'combat:end-turn', {});
  expect(turn('gm')).toBe('2 Rat');
  given.sends('gm', 'combat:end-turn', {});
  expect(turn('gm')).toBe('2 Ann');
  tries('Vic', 'combat:end-turn', {});
  expect(outcome.why()).toBe('NOT_ALLOWED spectator');
});

test('COMBAT-8 hit points and armour class are shown of characters only, and to the GM of all', () => {
  const { starts, fight, seatId } = arena();
  starts({ ...ann, participantId: seatId('Ann'), hitPoints: 99, armorClass: 99 }, { ...rat, minion: true });
  expect(fight('Bo').combatants).toEqual([
    {
      id: expect.any(String),
      name: 'Ann',
      participantId: seatId('Ann'),
      initiative: 15,
      hitPoints: 17,
      armorClass: 15,
      conditions: [],
    },
    { id: expect.any(String), name: 'Rat', initiative: 10, conditions: [], minion: true },
  ]);
  expect(fight('gm').combatants[1]).toMatchObject({ hitPoints: 4, armorClass: 11, hidden: false });
});

test('COMBAT-8 a wound in the fight is the character’s, and the other way round', () => {
  const { given, starts, updates, outcome, fight, seat, seatId } = arena();
  starts({ ...ann, participantId: seatId('Ann') }, rat);
  updates('Ann', { hitPoints: 5 });
  expect(outcome.receivedTypes('Vic')).toEqual(['character:updated', 'combat:updated']);
  expect(seat('Ann').character.hitPointsCurrent).toBe(5);
  given.sends('Ann', 'character:update', { participantId: seatId('Ann'), hitPointsCurrent: 9 });
  expect(outcome.receivedTypes('Vic')).toEqual(['character:updated', 'combat:updated']);
  expect(fight().combatants[0]).toMatchObject({ hitPoints: 9 });
  updates('Rat', { hitPoints: 1 });
  expect(outcome.received('Vic')).toEqual([]);
  expect(fight('gm').combatants[1]).toMatchObject({ hitPoints: 1 });
});

test('COMBAT-8 when the seat is gone, its combatant shows the numbers it was given', () => {
  const { given, starts, fight, seatId } = arena();
  starts({ ...ann, participantId: seatId('Ann'), hitPoints: 8 }, rat);
  given.sends('gm', 'participant:kick', { participantId: seatId('Ann') });
  expect(fight().combatants[0]).toMatchObject({ name: 'Ann', hitPoints: 8 });
  expect(fight().combatants[0]).not.toHaveProperty('armorClass');
});

test('COMBAT-9 the link to a token comes and goes with the sight of it', () => {
  const { given, starts, fight, outcome } = arena();
  const payload = { mapId: 'cave', at: '0,0', name: 'Rat', kind: 'monster' } as const;
  const tokenId = String(given.sends('gm', 'token:create', payload).reply.tokenId);
  starts({ ...rat, tokenId: tokenId as NonNullable<NewCombatant['tokenId']> });
  expect(fight().combatants[0]).not.toHaveProperty('tokenId');
  expect(fight('gm').combatants[0]).toMatchObject({ tokenId });
  given.sends('gm', 'hex:reveal', { mapId: 'cave', keys: ['0,0'], to: 'all' });
  expect(outcome.receivedTypes('Vic')).toEqual(['hex:revealed', 'combat:updated']);
  expect(fight().combatants[0]).toMatchObject({ tokenId });
  given.sends('gm', 'token:delete', { tokenId });
  expect(outcome.receivedTypes('Vic')).toEqual(['token:deleted', 'combat:updated']);
  expect(fight().combatants[0]).not.toHaveProperty('tokenId');
});

test('COMBAT-10 conditions and initiative reach everybody, and the order follows', () => {
  const { starts, updates, fight, turn, tries, outcome } = arena();
  starts(ann, rat);
  updates('Rat', { conditions: ['prone'], initiative: 20 });
  expect(fight().combatants).toMatchObject([{ name: 'Rat', conditions: ['prone'], initiative: 20 }, { name: 'Ann' }]);
  expect(turn(), 'the turn stays whose it was').toBe('1 Ann');
  updates('Rat', { conditions: ['prone'] });
  expect(outcome.received('Vic'), 'as it was').toEqual([]);
  tries('gm', 'combat:update', { combatantId: uuidOf(999), hitPoints: 1 });
  expect(outcome.why()).toBe('NOT_FOUND');
});

test('COMBAT-11 the end is told with outcome and experience', () => {
  const { given, starts, outcome, view, state } = arena();
  starts(ann, rat);
  given.sends('gm', 'combat:end', { outcome: 'victory', experience: 40 });
  expect(outcome.got('Vic', 'combat:updated')).toEqual({ combat: null, outcome: 'victory', experience: 40 });
  expect(view('Ann').table.combat).toBeNull();
  expect(state()).toMatchObject({ experienceEarned: 40, experienceUnseen: 0, combatsCompleted: { all: 1, shown: 1 } });
  starts(cat);
  given.sends('gm', 'combat:end', { outcome: 'negotiated' });
  expect(outcome.got('Ann', 'combat:updated')).toMatchObject({ outcome: 'negotiated', experience: 0 });
});

test('COMBAT-14 all but ending one’s own turn is the GM’s, and a fight needs play', () => {
  const { tries, outcome } = arena();
  for (const [type, payload] of [
    ['combat:start', { combatants: [rat] }],
    ['combat:next-turn', {}],
    ['combat:update', { combatantId: uuidOf(1) }],
    ['combat:end', { outcome: 'fled' }],
    ['combat:auto-resolve', {}],
  ] as const) {
    tries('Ann', type, payload as never);
    expect(outcome.why()).toBe('NOT_GM');
  }
  const lobby = scenario();
  lobby.when.sends('gm', 'combat:start', { combatants: [rat] });
  expect(lobby.outcome.why()).toBe('NOT_ALLOWED not-started');
});
