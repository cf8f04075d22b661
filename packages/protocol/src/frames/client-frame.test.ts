import { type CommandType, commandPayloads, passingPayloads } from '@moothall/domain';
import { commandSamples } from '@moothall/domain/testing';
import { describe, expect, it } from 'vitest';
import { readClientFrame, readCommand } from './client-frame.ts';

const uuid = '11111111-1111-4111-8111-111111111111';

const read = (frame: unknown) => readClientFrame(typeof frame === 'string' ? frame : JSON.stringify(frame));

describe.each(Object.entries(commandSamples))('%s', (type, payload) => {
  it('is read with an id', () => {
    expect(read({ type, payload, id: 'c1' })).toEqual({
      id: 'c1',
      frame: { ok: true, value: { kind: 'command', id: 'c1', command: { type, payload } } },
    });
  });

  it('is refused without an id, and with a field it does not know, by its path', () => {
    expect(read({ type, payload })).toMatchObject({ id: undefined, frame: { refusal: { details: { id: {} } } } });
    const extra = read({ type, payload: { ...payload, isAdmin: true }, id: 'c1' });
    expect(extra).toMatchObject({ id: 'c1', frame: { refusal: { details: { isAdmin: ['unknown field'] } } } });
  });

  it.each([null, 'text', 7, [], [payload]])('is refused with %j for a payload', (wrong) => {
    const isLikeNone = wrong === null && commandPayloads[type as CommandType].safeParse({}).success;
    expect(read({ type, payload: wrong, id: 'c1' }).frame.ok).toBe(isLikeNone);
  });
});

const passing = {
  ping: {},
  activity: { kind: 'typing' },
  'presence:idle': { idle: true },
  pointer: { mapId: 'woods', at: '0,0' },
  'token:dragging': { tokenId: uuid, at: '-1,2' },
};

it.each(Object.entries(passing))('%s needs no id, and keeps one that is given', (type, payload) => {
  expect(read({ type, payload }).frame).toEqual({
    ok: true,
    value: { kind: 'passing', id: undefined, type, payload },
  });
  expect(read({ type, payload, id: 'p' })).toMatchObject({ id: 'p', frame: { ok: true, value: { id: 'p' } } });
  expect(read({ type, payload: { ...payload, x: 1 } }).frame.ok).toBe(false);
});

it('has passing samples for all passing types', () => {
  expect(Object.keys(passingPayloads).sort()).toEqual(Object.keys(passing).sort());
});

it('takes an absent payload for an empty one', () => {
  expect(read({ type: 'session:start', id: 'c1' }).frame.ok).toBe(true);
  expect(readCommand('session:start', undefined)).toEqual({ ok: true, value: { type: 'session:start', payload: {} } });
});

it.each(['toString', '__proto__', 'constructor', 'batch', 'ack', '', 'CHAT:SEND'])('knows no command %j', (type) => {
  const { frame } = read(JSON.stringify({ type, payload: {}, id: 'c1' }));
  expect(frame).toMatchObject({ ok: false, refusal: { code: 'VALIDATION_FAILED', details: { type: {} } } });
});

it('answers under the id whatever else is wrong with the frame', () => {
  expect(read({ type: 7, id: 'c1' }).id).toBe('c1');
  expect(read({ type: 'ping', id: 'c1', extra: true })).toMatchObject({ id: 'c1', frame: { ok: false } });
  expect(read({ id: 'c1' })).toMatchObject({ id: 'c1', frame: { ok: false } });
});

it('a frame with a NUL, a forbidden name or too much in it was answered without its id, and its sender waited for ever', () => {
  const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
  for (const payload of ['{"text":"nul\\u0000"}', '{"__proto__":1}', `{"text":${deep}}`]) {
    const text = `{"type":"chat:send","payload":${payload},"id":"c1"}`;
    expect(read(text)).toMatchObject({ id: 'c1', frame: { ok: false, refusal: { code: 'VALIDATION_FAILED' } } });
  }
});

it.each([{ id: 7 }, { id: '' }, { id: 'x'.repeat(65) }, { id: null }, { id: {} }])('takes no %j for an id', (part) => {
  expect(read({ type: 'session:start', payload: {}, ...part })).toMatchObject({ id: undefined, frame: { ok: false } });
});

it.each(['[]', '"x"', 'null', '7', '{}', '{', ''])('refuses %j, which is no frame', (text) => {
  expect(read(text)).toMatchObject({ id: undefined, frame: { ok: false, refusal: { code: 'VALIDATION_FAILED' } } });
});

it('accepts ids of 1 to 64 characters', () => {
  for (const id of ['x', 'x'.repeat(64)]) expect(read({ type: 'session:start', payload: {}, id }).frame.ok).toBe(true);
});
