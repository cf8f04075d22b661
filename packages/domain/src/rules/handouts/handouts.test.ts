import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import { handoutShow } from '../../vocabulary/handout.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

const nobody = uuidOf(999) as ParticipantId;

function study() {
  const story = scenario({ settings: { allowSpectators: true, allowLateJoin: true } });
  story.given.seated('Ann', 'Bo');
  story.given.watches('Vic');
  story.given.started();
  const shows = (text: string, to: 'all' | readonly string[]) =>
    story.given.sends('gm', 'handout:show', { text, to: to === 'all' ? to : to.map(story.seatId) });
  const texts = (name: string) => story.view(name).table.handouts.map(({ text }) => text);
  return { ...story, shows, texts };
}

test('HAND-1 a handout to all reaches everybody, latecomers too', () => {
  const { given, shows, outcome, texts } = study();
  const { reply } = shows('A letter', 'all');
  expect(outcome.got('Vic', 'handout:shown').handout).toEqual({ id: reply.handoutId, text: 'A letter' });
  given.joins('Cy');
  for (const name of ['gm', 'Ann', 'Vic', 'Cy']) expect(texts(name)).toEqual(['A letter']);
});

test('HAND-1 one to some reaches these and the GM, and leaves no trace with the others', () => {
  const { shows, outcome, view, texts } = study();
  const before = [view('Ann'), view('Vic')];
  shows('For Bo', ['Bo', 'Bo']);
  expect([outcome.received('Ann'), outcome.received('Vic')]).toEqual([[], []]);
  expect([view('Ann'), view('Vic')]).toEqual(before);
  for (const name of ['gm', 'Bo']) expect(texts(name)).toEqual(['For Bo']);
});

test('HAND-2 a handout shows something to somebody there is', () => {
  const { given, when, outcome, view } = study();
  given.sends('gm', 'handout:show', { pictureId: uuidOf(5), to: 'all' });
  expect(view('Ann').table.handouts).toEqual([{ id: expect.any(String), pictureId: uuidOf(5) }]);
  when.sends('gm', 'handout:show', { text: 'Hello', to: [nobody] });
  expect(outcome.why()).toBe('NOT_FOUND');
  when.sends('Ann', 'handout:show', { text: 'Hello', to: [nobody] });
  expect(outcome.why()).toBe('NOT_GM');
  const payloads: readonly unknown[] = [{ to: 'all' }, { text: '', to: 'all' }, { text: 'x', to: [] }];
  for (const payload of payloads) expect(handoutShow.safeParse(payload).success).toBe(false);
});

test('HAND-3 who left finds theirs on coming back; the newest fifty are at hand', () => {
  const { given, shows, texts } = study();
  given.leaves('Bo');
  shows('While away', ['Bo']);
  given.joins('Bo');
  expect(texts('Bo')).toEqual(['While away']);
  for (let index = 0; index < 50; index += 1) shows(`Page ${index}`, ['Bo']);
  expect(texts('Bo')).toHaveLength(50);
  expect(texts('Bo')).not.toContain('While away');
  expect(texts('Ann')).toEqual([]);
});

test('BACK-1 a backdrop stands before everybody until it is taken away', () => {
  const { given, when, outcome, view } = study();
  const show = (backdropId: CommandPayload<'backdrop:show'>['backdropId']) =>
    given.sends('gm', 'backdrop:show', { backdropId });
  show('storm');
  expect(outcome.got('Vic', 'backdrop:shown').backdrop).toMatchObject({ id: 'storm', name: 'Storm' });
  expect(view('Ann')).toMatchObject({ table: { backdrop: { id: 'storm' } }, session: { activeBackdropId: 'storm' } });
  show(null);
  expect(view('Ann')).toMatchObject({ table: { backdrop: null }, session: { activeBackdropId: null } });
  when.sends('gm', 'backdrop:show', { backdropId: 'noon' });
  expect(outcome.why()).toBe('NOT_FOUND');
  when.sends('Ann', 'backdrop:show', { backdropId: 'noon' });
  expect(outcome.why()).toBe('NOT_GM');
});
