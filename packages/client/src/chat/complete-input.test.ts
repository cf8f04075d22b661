import type { ParticipantView, View } from '@moothall/domain';
import { describe, expect, it } from 'vitest';
import { emptyView } from '../testing/views.ts';
import { completeChatInput } from './complete-input.ts';
import { readChatInput } from './slash-command.ts';

const seat = (id: string, player: string, character: string) =>
  ({ id, user: { id: player, name: player }, character: { name: character } }) as unknown as ParticipantView;
const empty = emptyView();
const participants = [seat('seat-1', 'Anna', 'Ylva'), seat('seat-2', 'Cleo', 'Ylva the Grey')];
const view: View = { ...empty, session: { ...empty.session, participants } };
const texts = (input: string) => completeChatInput(input, view).map(({ text }) => text);

describe('completing a line of chat', () => {
  it.each(['', 'hello', 'gm', '/me bows', '/w', '/w Anna psst', '/nothing'])('%j has nothing to add', (input) => {
    expect(texts(input)).toEqual([]);
  });

  it('offers commands from the slash on', () => {
    expect(texts('/')).toHaveLength(8);
    expect(texts('/S')).toEqual(['/selfroll ']);
    expect(texts('/gm')).toEqual(['/gmroll ']);
  });

  it('offers names for a whisper, each once and without regard to case', () => {
    expect(texts('/w ')).toEqual([
      '/w gm ',
      '/w Bert ',
      '/w Game Master ',
      '/w Anna ',
      '/w Ylva ',
      '/w Cleo ',
      '/w Ylva the Grey ',
    ]);
    expect(texts('/w yl')).toEqual(['/w Ylva ', '/w Ylva the Grey ']);
    expect(texts('/W "Ylva t')).toEqual(['/w Ylva the Grey ']);
  });

  it('L7 what is taken is read as a whisper to that person', () => {
    for (const text of texts('/w ')) {
      expect(readChatInput(`${text}psst`, view)).toMatchObject({ kind: 'send', payload: { text: 'psst' } });
    }
  });
});
