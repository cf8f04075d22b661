import { expect, it } from 'vitest';
import { chatLines } from './chat-lines.ts';

type Sources = Parameters<typeof chatLines>[0];
type Line = Sources['chat']['lines'][number];

const at = (minute: number) => `2026-01-01T20:${String(minute).padStart(2, '0')}:00.000Z`;
const url = (name: string) => `/api/v1/uploads/${name}`;

function seat(name: string, faces: { readonly portrait: string | null; readonly own: string | null }) {
  const user = { id: name, name, avatarUrl: faces.own };
  return { id: `seat-${name}`, user, character: { name: `Sir ${name}`, avatarUrl: faces.portrait } };
}

const session = {
  id: 's1',
  gm: { id: 'gm', name: 'Tobias', avatarUrl: url('tobias') },
  participants: [
    seat('Mira', { portrait: url('mira-portrait'), own: url('mira') }),
    seat('Jory', { portrait: null, own: url('jory') }),
    seat('Otto', { portrait: null, own: null }),
  ],
} as unknown as Sources['session'];

function line(userId: string, more: Partial<Line> = {}): Line {
  return { id: `${userId}-${JSON.stringify(more)}`, at: at(0), userId, kind: 'say', text: 'Hm.', ...more } as Line;
}

function shown(lines: readonly Line[], more: Partial<Sources> = {}) {
  const people = { Vera: { userName: 'Vera', avatarUrl: url('vera') } };
  const sources = { session, people, userId: 'Mira', someone: 'Somebody', own: [], ...more };
  return chatLines({ ...sources, chat: { lines, pending: more.chat?.pending ?? [] } });
}

const facesOf = (...lines: Line[]) => shown(lines).map(({ author, face }) => [author, face]);
const follows = (...lines: Line[]) => shown(lines).map((message) => message.follows === true);

it('CHAT-11 the portrait in character, the player else; the GM as themselves; initials for everybody else', () => {
  const here = (name: string) => `${url(name)}?session=s1`;
  expect(
    facesOf(
      line('Mira'),
      line('Mira', { kind: 'ooc' }),
      line('Mira', { as: 'Mira' }),
      line('Mira', { kind: 'ooc', as: 'Sir Mira' }),
      line('Jory', { kind: 'emote' }),
      line('Otto'),
      line('gm'),
      line('gm', { as: 'Sir Mira' }),
      line('left'),
      line('Vera'),
      line('Vera', { as: 'A voice' }),
    ),
  ).toEqual([
    ['Sir Mira', here('mira-portrait')],
    ['Mira', here('mira')],
    ['Mira', here('mira')],
    ['Sir Mira', here('mira-portrait')],
    ['Sir Jory', here('jory')],
    ['Sir Otto', null],
    ['Tobias', here('tobias')],
    ['Sir Mira', null],
    ['Somebody', null],
    ['Vera', here('vera')],
    ['A voice', null],
  ]);
});

it('CHAT-12 one speaker in a row stands under one face, until somebody else speaks or time passes', () => {
  expect(follows(line('Mira'), line('Mira'), line('Otto'), line('Mira'))).toEqual([false, true, false, false]);
  expect(follows(line('Mira'), line('Mira', { at: at(5) }), line('Mira', { at: at(11) }))).toEqual([
    false,
    true,
    false,
  ]);
});

it('CHAT-12 another manner, other listeners and two who left are not taken for one', () => {
  const aside = line('Mira', { to: ['gm'] });
  expect(follows(line('Mira'), line('Mira', { kind: 'ooc' }), aside, line('Mira'))).toEqual(Array(4).fill(false));
  expect(follows(line('left'), line('gone'))).toEqual([false, false]);
  const loud = line('gm', { kind: 'announcement' });
  expect(follows(loud, loud)).toEqual([false, false]);
});

it('CHAT-12 what is on its way goes on; what was refused says again who spoke', () => {
  const pending = [{ id: 'p', text: 'And?', pending: true }] as const;
  const [said, under] = shown([line('Mira')], { chat: { lines: [], pending } });
  expect([said?.follows, under?.follows]).toEqual([undefined, true]);
  const refused = { id: 'o', at: at(1), kind: 'say', text: 'No.', refused: 'Too fast.' } as const;
  expect(shown([line('Mira')], { own: [refused] }).at(-1)).toMatchObject({ author: 'Sir Mira', refused: 'Too fast.' });
  expect(shown([line('Mira')], { own: [refused] }).at(-1)?.follows).toBeUndefined();
});
