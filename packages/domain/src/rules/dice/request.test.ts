import { expect, test } from 'vitest';
import { uuidOf } from '../../testing/cast.ts';
import { scenario } from '../../testing/scenario.ts';
import type { CommandPayload } from '../../vocabulary/command.ts';
import type { Roll } from '../../vocabulary/dice.ts';
import type { ParticipantId } from '../../vocabulary/ids.ts';

type Payload = CommandPayload<'dice:request'>;
const nobody = uuidOf(999) as ParticipantId;

function tavern() {
  const story = scenario({ settings: { allowSpectators: true } });
  story.given.seated('Ann', 'Bo', 'Cy');
  story.given.watches('Vic');
  story.given.started();
  const asks = (to: 'all' | readonly string[], more: Partial<Payload> = {}): string => {
    const participantIds = to === 'all' ? to : to.map(story.seatId);
    return String(
      story.given.sends('gm', 'dice:request', { notation: 'd20', ...more, participantIds }).reply.requestId,
    );
  };
  const answers = (name: string, requestId: string, more: Partial<CommandPayload<'dice:roll'>> = {}): Roll =>
    story.given.sends(name, 'dice:roll', { notation: 'd20', requestId, ...more }).reply.roll as Roll;
  const tries = (name: string, requestId: string, notation = 'd20') => {
    story.when.sends(name, 'dice:roll', { notation, requestId });
    return story.outcome.why();
  };
  const steers = (name: string) =>
    story.given.sends('gm', 'participant:take-control', { participantId: story.seatId(name) });
  return { ...story, asks, answers, tries, steers };
}

test('ASK-1 a request to all reaches everybody, one to some these and the GM', () => {
  const { asks, outcome, view, seatId } = tavern();
  asks('all', { difficulty: 12, label: 'Perception' });
  expect(outcome.got('Vic', 'dice:requested').request).toMatchObject({
    participantIds: ['Ann', 'Bo', 'Cy'].map(seatId),
    notation: 'd20',
    difficulty: 12,
    label: 'Perception',
  });
  const before = view('Cy');
  const requestId = asks(['Ann', 'Bo', 'Ann']);
  expect(outcome.got('Ann', 'dice:requested').request).toEqual({
    id: requestId,
    participantIds: ['Ann', 'Bo'].map(seatId),
    notation: 'd20',
  });
  for (const name of ['Cy', 'Vic']) expect(outcome.received(name)).toEqual([]);
  expect(view('Cy')).toEqual(before);
  expect(view('gm').table.requests).toHaveLength(2);
});

test('ASK-1 unknown participants and notations nobody can read are refused, and only the GM asks', () => {
  const { when, outcome } = tavern();
  const tries = (name: string, payload: Payload) => {
    when.sends(name, 'dice:request', payload);
    return outcome.why();
  };
  expect(tries('gm', { participantIds: [nobody], notation: 'd20' })).toBe('NOT_FOUND');
  expect(tries('gm', { participantIds: 'all', notation: 'd20 and more' })).toBe('DICE_INVALID');
  expect(outcome.refusal().details).toEqual({ position: 4 });
  expect(tries('Ann', { participantIds: [nobody], notation: 'd20' })).toBe('NOT_GM');
});

test('ASK-2 an answer is marked with its request and, where there is a difficulty, as success or failure', () => {
  const { asks, answers } = tavern();
  expect(answers('Ann', asks('all', { difficulty: 1 }))).toMatchObject({ success: true });
  expect(answers('Ann', asks(['Ann'], { difficulty: 21 }))).toMatchObject({ success: false });
  const open = asks('all');
  const answer = answers('Ann', open);
  expect(answer.requestId).toBe(open);
  expect(answer).not.toHaveProperty('success');
  const exact = answers('Bo', asks('all', { difficulty: 7, notation: '7' }), { notation: '7' });
  expect(exact.success, 'as much as is needed').toBe(true);
});

test('ASK-3 a request to others and an unknown one are refused alike', () => {
  const { given, outcome, asks, tries } = tavern();
  const requestId = asks(['Bo']);
  expect(tries('Ann', requestId)).toBe('NOT_FOUND');
  const refused = outcome.refusal();
  expect(tries('Ann', uuidOf(999))).toBe('NOT_FOUND');
  expect(outcome.refusal()).toEqual(refused);
  const all = asks('all');
  given.sends('gm', 'session:configure', { settings: { allowLateJoin: true } });
  given.joins('GuestDi');
  expect(tries('GuestDi', all), 'came later').toBe('NOT_FOUND');
});

test('ASK-4 one answer each, and a refused roll is none', () => {
  const { asks, answers, tries } = tavern();
  const requestId = asks('all');
  expect(tries('Ann', requestId, 'no dice')).toBe('DICE_INVALID');
  answers('Ann', requestId);
  expect(tries('Ann', requestId)).toBe('NOT_ALLOWED answered');
  answers('Bo', requestId, { visibility: 'blind' });
  expect(tries('Bo', requestId)).toBe('NOT_ALLOWED answered');
  answers('Cy', requestId, { visibility: 'self' });
  expect(tries('Cy', requestId)).toBe('NOT_ALLOWED answered');
});

test('ASK-4 a request could be answered again once fifty rolls had come after the answer', () => {
  const { given, asks, answers, tries } = tavern();
  const requestId = asks('all');
  answers('Ann', requestId);
  for (let index = 0; index < 55; index += 1) given.sends('Bo', 'dice:roll', { notation: 'd6' });
  expect(tries('Ann', requestId)).toBe('NOT_ALLOWED answered');
});

test('ASK-4 what was answered is remembered as long as the request is at hand', () => {
  const { asks, answers, tries, state } = tavern();
  const first = asks(['Ann']);
  answers('Ann', first);
  for (let index = 0; index < 20; index += 1) asks(['Ann']);
  expect(state().answers).toEqual({});
  expect(tries('Ann', first)).toBe('NOT_FOUND');
});

test('ASK-5 the GM answers for those they steer, and for nobody else', () => {
  const { asks, answers, tries, steers } = tavern();
  const requestId = asks(['Ann', 'Bo']);
  expect(tries('gm', requestId)).toBe('NOT_FOUND');
  steers('Cy');
  expect(tries('gm', requestId), 'Cy was not asked').toBe('NOT_FOUND');
  steers('Ann');
  steers('Bo');
  for (const as of ['Ann the Hero', 'Bo the Hero']) {
    expect(answers('gm', requestId, { as })).toMatchObject({ requestId, as });
  }
});
