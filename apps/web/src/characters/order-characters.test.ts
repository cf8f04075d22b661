import { expect, it } from 'vitest';
import { listCharacters } from './list-characters.ts';
import { orderCharacters } from './order-characters.ts';

const named = (name: string, level: number, className = 'Mage') => ({
  id: name,
  ownerId: 'me',
  name,
  class: className,
  level,
  hitPointsCurrent: 1,
  hitPointsMax: 1,
  armorClass: 10,
  avatarUrl: null,
  experience: 0,
  sheet: {},
  version: 'v',
  inSession: null,
});
const all = [named('Zoë', 1), named('ann', 3, 'Ärztin'), named('Bea 10', 3), named('Bea 9', 2)];
const names = (search: string, order: 'newest' | 'name' | 'level') =>
  orderCharacters(all, { search, order, language: 'de' }).map(({ name }) => name);

it('CHAR-13 a library is searched by name and class as plain text, and ordered as asked', () => {
  expect(names('', 'newest')).toEqual(['Zoë', 'ann', 'Bea 10', 'Bea 9']);
  expect(names('', 'name')).toEqual(['ann', 'Bea 9', 'Bea 10', 'Zoë']);
  expect(names('', 'level')).toEqual(['ann', 'Bea 10', 'Bea 9', 'Zoë']);
  expect(names(' ÄRZT ', 'newest')).toEqual(['ann']);
  expect(names('.*', 'newest')).toEqual([]);
});

it('CHAR-13 a library of several pages is shown whole; a refusal on the way is the answer', async () => {
  const asked: unknown[] = [];
  const answers = [
    { ok: true, data: { characters: [named('A', 1)] }, meta: { nextCursor: 'more' } },
    { ok: true, data: { characters: [named('B', 1)] } },
  ];
  const client = { call: async (...question: unknown[]) => answers[asked.push(question) - 1] };
  const whole = await listCharacters(client as never);
  expect(whole.ok && whole.data.characters.map(({ name }) => name)).toEqual(['A', 'B']);
  expect(asked).toEqual([
    ['listCharacters', { query: { limit: 100 } }],
    ['listCharacters', { query: { limit: 100, cursor: 'more' } }],
  ]);
  const refusal = { ok: false, error: { code: 'UNAVAILABLE' } };
  expect(await listCharacters({ call: async () => refusal } as never)).toBe(refusal);
});
