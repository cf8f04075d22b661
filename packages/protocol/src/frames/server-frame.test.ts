import { passingEventPayloads, type ViewEvent, viewEventPayloads } from '@moothall/domain';
import { expect, it } from 'vitest';
import { type BatchFrame, eventFrames, eventsOf, isDurable, passingFrames, type ServerFrame } from './server-frame.ts';

const stamp = { at: '2026-01-01T00:00:00.000Z', cursor: 'c' };
const one: ViewEvent = { type: 'session:expiring', payload: { at: '2026-01-02T00:00:00.000Z' } };
const batch: BatchFrame = { type: 'batch', ...stamp, payload: { events: [one, one] } };

it('has a frame for every event there is', () => {
  expect(Object.keys(eventFrames)).toEqual(Object.keys(viewEventPayloads));
  expect(Object.keys(passingFrames)).toEqual(Object.keys(passingEventPayloads));
});

it('finds the events of a commit, one or many', () => {
  expect(eventsOf(batch)).toEqual([one, one]);
  expect(eventsOf({ ...one, ...stamp })).toMatchObject([one]);
});

it('tells durable frames from passing ones', () => {
  const pong: ServerFrame = { type: 'pong', payload: { cursor: 'c', serverTime: stamp.at } };
  expect([batch, { ...one, ...stamp }, pong].map(isDurable)).toEqual([true, true, false]);
});

it('accepts a durable frame only with its stamp', () => {
  const schema = eventFrames['session:expiring'];
  expect(schema?.safeParse({ ...one, ...stamp }).success).toBe(true);
  expect(schema?.safeParse(one).success).toBe(false);
});
