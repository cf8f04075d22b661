import { expect, test } from 'vitest';
import { scenario } from './testing/scenario.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const turns = (name: string) => story.view(name).table.game.turnHistory;
  const lines = (name: string, type?: string) =>
    turns(name).flatMap((turn) => (type === undefined || turn.type === type ? [turn.content] : []));
  return { ...story, turns, lines };
}

test('TURN-1 scenes, the choices that led there, rolls, fights and changes of status make the history', () => {
  const { given, turns, lines, seat } = table();
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  given.sends('Ann', 'dice:roll', { notation: 'd6', label: 'Luck' });
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Rat' }] });
  given.sends('gm', 'combat:end', { outcome: 'fled' });
  given.paused();
  given.sends('gm', 'session:resume', {});
  given.ended();
  expect(lines('Vic')).toEqual([
    'The hall',
    'Session active',
    'Take the key',
    'The shelf',
    'd6 (Luck)',
    'Combat begins',
    'Combat ends: fled',
    'Session paused',
    'Session active',
    'Session completed',
  ]);
  const [roll] = turns('gm').filter(({ type }) => type === 'roll');
  expect(roll).toMatchObject({
    actorId: seat('Ann').user.id,
    actorName: 'Ann the Hero',
    metadata: { total: expect.any(Number) },
  });
  expect(turns('Bo')[2]).toMatchObject({ type: 'decision', metadata: { choiceId: 'take' } });
});

test('TURN-1 the newest hundred are kept, and what others may not know pushes none of them out', () => {
  const { given, lines } = table();
  for (let index = 0; index < 110; index += 1) given.sends('Bo', 'dice:roll', { notation: 'd4', visibility: 'self' });
  expect(lines('Bo')).toHaveLength(100);
  expect(lines('Ann')).toEqual(['The hall', 'Session active']);
});

test('TURN-2 a line has the same id for everybody, and ids are as other ids', () => {
  const { given, turns } = table();
  given.sends('gm', 'node:choose', { choiceId: 'take' });
  const ids = (name: string) => turns(name).map(({ id }) => id);
  expect(ids('gm')).toEqual(ids('Vic'));
  expect(new Set(ids('gm')).size).toBe(4);
  for (const id of ids('gm')) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('TURN-3 a roll’s line reaches whoever the roll reaches, and a blind one’s roller without the total', () => {
  const { given, turns, lines } = table();
  given.sends('Ann', 'dice:roll', { notation: 'd6', visibility: 'gm', label: 'one' });
  given.sends('Ann', 'dice:roll', { notation: 'd6', visibility: 'blind', label: 'two', as: 'Ann the Hero' });
  given.sends('gm', 'dice:roll', { notation: 'd6', visibility: 'self', label: 'three' });
  expect(lines('gm', 'roll')).toEqual(['d6 (one)', 'd6 (two)', 'd6 (three)']);
  expect(lines('Ann', 'roll')).toEqual(['d6 (one)', 'd6 (two)']);
  for (const name of ['Bo', 'Vic']) expect(lines(name, 'roll')).toEqual([]);
  const blind = (name: string) => turns(name).find(({ content }) => content === 'd6 (two)')?.metadata;
  expect(blind('gm')).toHaveProperty('total');
  expect(blind('Ann')).not.toHaveProperty('total');
});

test('TURN-4 a fight begins for players with its first visible turn, and one they never saw is not in their history', () => {
  const { given, lines } = table();
  given.sends('gm', 'combat:start', {
    combatants: [
      { name: 'Ghost', initiative: 9, hidden: true },
      { name: 'Rat', initiative: 1 },
    ],
  });
  expect([lines('gm', 'combat'), lines('Vic', 'combat')]).toEqual([['Combat begins'], []]);
  given.sends('gm', 'combat:next-turn', {});
  expect(lines('Vic', 'combat')).toEqual(['Combat begins']);
  given.sends('gm', 'combat:end', { outcome: 'victory' });
  given.sends('gm', 'combat:start', { combatants: [{ name: 'Ghost', hidden: true }] });
  given.sends('gm', 'combat:end', { outcome: 'defeat' });
  expect(lines('Vic', 'combat')).toEqual(['Combat begins', 'Combat ends: victory']);
  expect(lines('gm', 'combat')).toHaveLength(4);
});
