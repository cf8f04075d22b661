import { expect, test } from 'vitest';
import { userIdOf, uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import { audienceKey } from '../../vocabulary/audience.ts';
import { chatSend } from '../../vocabulary/chat.ts';
import type { ParticipantId, UserId } from '../../vocabulary/ids.ts';

function table() {
  const story = scenario({ settings: { allowSpectators: true, allowLateJoin: true } });
  story.given.seated('Ann', 'Bo', 'Cy');
  story.given.watches('Vic');
  return story;
}

const texts = (story: ReturnType<typeof scenario>, name: string) => story.view(name).table.chat.map(({ text }) => text);

test('CHAT-1 a public line reaches everybody, spectators too, in any live status', () => {
  const { given, outcome } = table();
  given.sends('Ann', 'chat:send', { text: 'Hello', kind: 'ooc' });
  for (const name of ['gm', 'Bo', 'Vic']) {
    expect(outcome.got(name, 'chat:posted').message).toMatchObject({
      userId: userIdOf('Ann'),
      kind: 'ooc',
      text: 'Hello',
    });
  }
  expect(outcome.reply()).toEqual({ messageId: outcome.got('Ann', 'chat:posted').message.id });
});

test('CHAT-2 a whisper reaches those named and its sender; not the GM unless named', () => {
  const story = table();
  const { given, outcome, seatId } = story;
  given.sends('Ann', 'chat:send', { text: 'psst', to: [seatId('Bo'), seatId('Bo')] });
  expect(outcome.got('Bo', 'chat:posted').message.to).toEqual([seatId('Bo')]);
  expect(outcome.receivedTypes('Ann')).toEqual(['chat:posted']);
  for (const name of ['gm', 'Cy', 'Vic']) expect(outcome.received(name)).toEqual([]);
  given.sends('Ann', 'chat:send', { text: 'GM?', to: ['gm'] });
  expect(outcome.receivedTypes('gm')).toEqual(['chat:posted']);
  expect(outcome.received('Bo')).toEqual([]);
  expect(texts(story, 'gm')).toEqual(['GM?']);
  expect(texts(story, 'Ann')).toEqual(['psst', 'GM?']);
});

test('CHAT-3 gmReadsWhispers opens whispers sent while it is on, to nobody else, and none from before', () => {
  const story = table();
  const { given, outcome, seatId } = story;
  const whisper = (text: string) => given.sends('Ann', 'chat:send', { text, to: [seatId('Bo')] });
  whisper('before');
  given.sends('gm', 'session:configure', { settings: { gmReadsWhispers: true } });
  expect(outcome.got('Cy', 'session:updated').settings).toMatchObject({ gmReadsWhispers: true });
  whisper('during');
  expect(outcome.received('Cy')).toEqual([]);
  given.sends('gm', 'session:configure', { settings: { gmReadsWhispers: false } });
  whisper('after');
  expect(texts(story, 'gm')).toEqual(['during']);
  expect(texts(story, 'Bo')).toEqual(['before', 'during', 'after']);
});

test('CHAT-4 whispering to somebody unknown is NOT_FOUND', () => {
  const { when, outcome } = table();
  when.sends('Ann', 'chat:send', { text: 'who?', to: [uuidOf(5) as ParticipantId] });
  expect(outcome.refused()).toBe('NOT_FOUND');
});

test('CHAT-5 only the GM announces, and to everybody', () => {
  const { given, when, outcome, seatId } = table();
  given.sends('gm', 'chat:send', { text: 'Night falls', kind: 'announcement' });
  when.sends('gm', 'chat:send', { text: 'Night', kind: 'announcement', to: [seatId('Ann')] });
  expect(outcome.refusal().details).toEqual({ reason: 'announcement-to-some' });
  for (const name of ['Ann', 'Vic']) {
    when.sends(name, 'chat:send', { text: 'Night', kind: 'announcement' });
    expect(outcome.refusal()).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'announcement' } });
  }
});

test('CHAT-6 the GM speaks as anybody, players as their character, spectators as themselves and aloud', () => {
  const { given, when, outcome, seatId } = table();
  given.sends('gm', 'chat:send', { text: 'Grr', as: 'Wolf' });
  expect(outcome.got('Ann', 'chat:posted').message.as).toBe('Wolf');
  given.sends('Ann', 'chat:send', { text: 'Aha', as: 'Ann the Hero' });
  when.sends('Ann', 'chat:send', { text: 'Grr', as: 'Wolf' });
  expect(outcome.refusal().details).toEqual({ reason: 'as' });
  when.sends('Vic', 'chat:send', { text: 'Grr', as: 'Wolf' });
  expect(outcome.refusal().details).toEqual({ reason: 'spectator' });
  when.sends('Vic', 'chat:send', { text: 'psst', to: [seatId('Ann')] });
  expect(outcome.refusal().details).toEqual({ reason: 'spectator' });
});

test('CHAT-7 outsiders are not heard', () => {
  const { when, outcome } = table();
  when.sends('Stranger', 'chat:send', { text: 'Hello?' });
  expect(outcome.refused()).toBe('NOT_IN_SESSION');
});

test('CHAT-8 SECRET-7 everybody sees the newest hundred lines they may hear; whispers of others push none out', () => {
  const story = table();
  const { given, seatId } = story;
  for (let line = 1; line <= 105; line += 1) {
    given.sends('Ann', 'chat:send', { text: `line ${line}` });
    given.sends('Ann', 'chat:send', { text: `whisper ${line}`, to: [seatId('Bo')] });
  }
  expect(texts(story, 'Cy')).toEqual(Array.from({ length: 100 }, (_, index) => `line ${index + 6}`));
  expect(texts(story, 'Bo')).toHaveLength(100);
  expect(texts(story, 'Bo').slice(-2)).toEqual(['line 105', 'whisper 105']);
  given.joins('Ed');
  expect(texts(story, 'Ed'), 'late joiners read what was public').toHaveLength(100);
});

test('CHAT-9 text is 1 to 4,000 characters of text; the recipients are named people', () => {
  const parses = (payload: unknown) => chatSend.safeParse(payload).success;
  expect(parses({ text: 'x'.repeat(4_000) })).toBe(true);
  for (const text of ['', '   ', 'x'.repeat(4_001), 'a\u0000b', 'a\ud800b']) expect(parses({ text })).toBe(false);
  expect(parses({ text: 'x', to: [] })).toBe(false);
  expect(parses({ text: 'x', to: ['all'] })).toBe(false);
  expect(parses({ text: 'x', kind: 'system' })).toBe(false);
  expect(parses({ text: 'x', colour: 'red' })).toBe(false);
});

test('CHAT-10 no user id can be mistaken for the public channel or for two people', () => {
  const people = (...ids: readonly string[]) => ids as readonly UserId[];
  expect(audienceKey(people('public'))).not.toBe(audienceKey('public'));
  expect(audienceKey(people('a b', 'c'))).not.toBe(audienceKey(people('a', 'b c')));
  expect(audienceKey(people('b', 'a'))).toBe(audienceKey(people('a', 'b')));
});
