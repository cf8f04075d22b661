import type { ParticipantView, View } from '@moothall/domain';
import { describe, expect, it } from 'vitest';
import { emptyView } from '../testing/views.ts';
import { readChatInput } from './slash-command.ts';

const seat = (id: string, player: string, character: string) =>
  ({ id, user: { id: player, name: player }, character: { name: character } }) as unknown as ParticipantView;

const empty = emptyView();
const view: View = {
  ...empty,
  session: {
    ...empty.session,
    participants: [
      seat('seat-1', 'Anna', 'Ylva'),
      seat('seat-2', 'Cleo', 'Ylva the Grey'),
      seat('seat-3', 'Dora', 'Rook'),
      seat('seat-4', 'Rook', 'Sam'),
    ],
  },
};
const read = (text: string) => readChatInput(text, view);

describe('slash commands', () => {
  it('sends what has no slash as it is, trimmed, and nothing for blanks', () => {
    expect(read('  hello / there ')).toEqual({ kind: 'send', payload: { text: 'hello / there' } });
    expect(read(' \n ')).toEqual({ kind: 'nothing' });
  });

  it.each([
    ['/me bows', { text: 'bows', kind: 'emote' }],
    ['/ooc pizza?', { text: 'pizza?', kind: 'ooc' }],
    ['/desc Rain falls', { text: 'Rain falls', kind: 'announcement' }],
    ['/as "Old Tom" Go away', { text: 'Go away', as: 'Old Tom' }],
    ['/as „Old Tom“ Go away', { text: 'Go away', as: 'Old Tom' }],
    ['/as Tom Go away', { text: 'Go away', as: 'Tom' }],
    ['/w gm I lie', { text: 'I lie', to: ['gm'] }],
    ['/W Bert I lie', { text: 'I lie', to: ['gm'] }],
    ['/w Game Master I lie', { text: 'I lie', to: ['gm'] }],
    ['/w anna psst', { text: 'psst', to: ['seat-1'] }],
    ['/w ylva psst', { text: 'psst', to: ['seat-1'] }],
    ['/w Ylva the Grey psst', { text: 'psst', to: ['seat-2'] }],
    ['/w "Ylva the Grey" psst', { text: 'psst', to: ['seat-2'] }],
  ])('%s', (text, payload) => {
    expect(read(text)).toEqual({ kind: 'send', payload });
  });

  it.each([
    ['/whisper anna psst', 'unknown-command'],
    [' /wanna psst', 'unknown-command'],
    ['/', 'unknown-command'],
    ['//', 'unknown-command'],
    ['/constructor x', 'unknown-command'],
    ['/r', 'text-missing'],
    ['/gmroll  ', 'text-missing'],
    ['/rr 1d20', 'unknown-command'],
    ['/blind roll', 'unknown-command'],
    ['/me', 'text-missing'],
    ['/w anna', 'text-missing'],
    ['/as Tom', 'text-missing'],
    ['/as "" hello', 'name-missing'],
    ['/w', 'name-missing'],
    ['/w Zoe psst', 'name-unknown'],
    ['/w rook psst', 'name-ambiguous'],
  ])('L7 %s is a fault for its author, never a line', (text, fault) => {
    expect(read(text)).toMatchObject({ kind: 'fault', fault });
  });

  it.each([
    ['/r 2d6+3 # claws', 'public', '2d6+3 # claws'],
    ['/roll d20', 'public', 'd20'],
    ['/GMROLL d20', 'gm', 'd20'],
    ['/blindroll adv+2', 'blind', 'adv+2'],
    ['/selfroll   d%', 'self', 'd%'],
  ])('1.10 %s is a roll, never a line', (text, visibility, notation) => {
    expect(read(text)).toEqual({ kind: 'roll', payload: { notation, visibility } });
  });

  it('lists what there is', () => {
    const names = ['/r', '/gmroll', '/blindroll', '/selfroll', '/w', '/me', '/ooc', '/as', '/desc', '/help'];
    expect(read('/help')).toMatchObject({ kind: 'help', commands: names.map((command) => ({ command })) });
  });
});
