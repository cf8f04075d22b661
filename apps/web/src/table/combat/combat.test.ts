import { describe, expect, it } from 'vitest';
import { type FightRow, newFight } from './new-fight.ts';
import { type Combat, turnPlace } from './turn-place.ts';

const row = (over: Partial<FightRow>): FightRow => ({
  ...{ key: 'k', from: { kind: 'free' }, chosen: true, name: 'Wolf', copies: '1', hidden: false, minion: false },
  ...{ initiative: '', hitPoints: '', armorClass: '' },
  ...over,
});

describe('1.11 a new fight', () => {
  it('leaves initiative out where it is to be rolled', () => {
    expect(newFight([row({})])).toEqual([{ name: 'Wolf' }]);
  });

  it('numbers copies', () => {
    const wolves = newFight([row({ copies: '3', hitPoints: '7', armorClass: '12', minion: true, hidden: true })]);
    expect(wolves).toEqual(
      ['Wolf 1', 'Wolf 2', 'Wolf 3'].map((name) => ({
        name,
        hitPoints: 7,
        armorClass: 12,
        minion: true,
        hidden: true,
      })),
    );
  });

  it('a character brings its own numbers and is no minion', () => {
    const seat = { kind: 'seat', participantId: 'p' } as const;
    expect(newFight([row({ from: seat, name: 'Mira', initiative: '−2', hitPoints: '9', minion: true })])).toEqual([
      { name: 'Mira', participantId: 'p', initiative: -2 },
    ]);
  });

  it('leaves out who was not chosen or has no name, and what is no number', () => {
    const token = { kind: 'token', tokenId: 't' } as const;
    expect(newFight([row({ chosen: false }), row({ name: ' ' }), row({ from: token, hitPoints: 'many' })])).toEqual([
      { name: 'Wolf', tokenId: 't' },
    ]);
  });
});

describe('1.11 whose turn it is', () => {
  const combatant = (id: string, participantId?: string) => ({
    ...{ id, name: id, initiative: 1, conditions: [] },
    ...(participantId === undefined ? {} : { participantId }),
  });
  const fight = (active: string | null): Combat => ({
    ...{ id: 'f', round: 1, active },
    combatants: [combatant('a', 'anna'), combatant('wolf'), combatant('b', 'ben')],
  });

  it.each([
    ['a', 'anna', 'now'],
    ['a', 'ben', 'later'],
    ['wolf', 'ben', 'next'],
    ['b', 'anna', 'next'],
    [null, 'anna', 'later'],
    ['a', 'cleo', undefined],
    ['a', null, undefined],
  ] as const)('while %s acts, %s acts %s', (active, participantId, place) => {
    expect(turnPlace(fight(active), participantId)).toBe(place);
  });
});
