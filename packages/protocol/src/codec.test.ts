import { describe, expect, it } from 'vitest';
import { adventureBounds, adventureFileBounds, frameBounds, parseJson } from './codec.ts';

const refused = (text: string, bounds = frameBounds) => {
  const parsed = parseJson(text, bounds);
  return parsed.ok ? null : parsed.refusal;
};
const nested = (depth: number, open: string, close: string) => open.repeat(depth) + close.repeat(depth);

describe('JSON from outside', () => {
  it('is handed on as it is when it keeps the bounds', () => {
    const value = { a: [1, null, true, 'ü\u{1f3b2}', {}], 'a.b': { toString: 1, hasOwnProperty: 2 } };
    expect(parseJson(JSON.stringify(value), frameBounds)).toEqual({ ok: true, value });
    expect(parseJson('"just text"', frameBounds)).toEqual({ ok: true, value: 'just text' });
  });

  it.each(['', '{', '{"a":1,}', "{'a':1}", 'NaN', 'undefined', '[1]]', '\u0000', '{"a":"\n"}', '// {}'])(
    'is refused when it is not JSON: %j',
    (text) => {
      expect(refused(text)).toMatchObject({ code: 'VALIDATION_FAILED', details: { '': ['not valid JSON'] } });
    },
  );

  it('never repeats what was sent', () => {
    expect(JSON.stringify(refused('<script>alert(1)</script>'))).not.toContain('script');
    expect(JSON.stringify(refused(JSON.stringify({ a: '<script>\u0000' })))).not.toContain('script');
  });

  it('may be 32 deep and no deeper, counted with the innermost value', () => {
    expect(refused(nested(32, '[', ']'))).toBeNull();
    expect(refused(nested(33, '[', ']'))?.message).toBe('nested deeper than 32');
    expect(refused(`${nested(31, '{"a":', '}').replace('{"a":}', '{"a":1}')}`)).toBeNull();
    expect(refused(nested(32, '{"a":', '}').replace('{"a":}', '{"a":1}'))?.message).toBe('nested deeper than 32');
  });

  it('survives depth bombs without a stack to overflow', () => {
    expect(refused(nested(4_000, '[', ']'))?.message).toBe('nested deeper than 32');
    expect(refused(nested(4_000, '{"a":', '}').replace('{"a":}', '{"a":1}'))?.message).toBe('nested deeper than 32');
    expect(refused(nested(200_000, '[', ']'))?.code).toBe('VALIDATION_FAILED');
  });

  it('may hold 10,000 values and not one more; an adventure 400,000', () => {
    const list = (values: number) => JSON.stringify(new Array(values - 1).fill(0));
    expect(refused(list(10_000))).toBeNull();
    expect(refused(list(10_001))?.message).toBe('more than 10000 values');
    expect(refused(list(10_001), adventureBounds)).toBeNull();
    expect(refused(list(400_001), adventureBounds)?.message).toBe('more than 400000 values');
    const members = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`k${index}`, 0]));
    expect(refused(JSON.stringify(members))?.message).toBe('more than 10000 values');
  });

  it('may hold strings and names of 16,384 units and not one more', () => {
    expect(refused(JSON.stringify('x'.repeat(16_384)))).toBeNull();
    expect(refused(JSON.stringify('x'.repeat(16_385)))?.message).toBe('a string is longer than 16384');
    expect(refused(JSON.stringify({ ['x'.repeat(16_385)]: 1 }))?.message).toBe('a string is longer than 16384');
  });

  it('lets the pictures of an adventure file be longer, and nothing else of it', () => {
    const long = 'x'.repeat(16_385);
    const refusedFile = (file: unknown) => refused(JSON.stringify(file), adventureFileBounds)?.message ?? null;
    expect(refusedFile({ pictures: { a: { data: long } } })).toBeNull();
    expect(refusedFile({ pictures: { a: { data: 'x'.repeat(8_388_609) } } })).toBe('a string is longer than 8388608');
    const tooLong = 'a string is longer than 16384';
    expect(refusedFile({ adventure: { pictures: long } })).toBe(tooLong);
    expect(refusedFile({ data: { pictures: { a: { data: long } } } })).toBeNull();
    expect(refusedFile({ a: { data: { pictures: { a: { data: long } } } } })).toBe(tooLong);
    expect(refusedFile({ data: { adventure: long, pictures: {} } })).toBe(tooLong);
    expect(refusedFile({ pictures: { [long]: 1 } })).toBe(tooLong);
    expect(refusedFile([long])).toBe(tooLong);
    expect(refusedFile({ pictures: { a: { data: `${long}\u0000` } } })).toBe(
      'a string contains characters that are not text',
    );
  });

  it.each(['__proto__', 'constructor', 'prototype'])('has no member called %s, however deep or written', (name) => {
    expect(refused(`{"a":[{"${name}":{"isAdmin":true}}]}`)?.message).toBe(`"${name}" is not allowed as a name`);
    const escaped = [...name].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
    expect(refused(`{"${escaped}":1}`)?.message).toBe(`"${name}" is not allowed as a name`);
    expect(refused(JSON.stringify(name))).toBeNull();
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
  });

  it.each([
    ['NUL', 'a\\u0000b'],
    ['a lone high surrogate', 'a\\ud800b'],
    ['a lone low surrogate', 'a\\udc00b'],
    ['surrogates in the wrong order', '\\udc00\\ud800'],
  ])('has no %s, in strings or in names', (_what, text) => {
    expect(refused(`["${text}"]`)?.message).toContain('not text');
    expect(refused(`{"${text}":1}`)?.message).toContain('not text');
  });

  it('keeps whole surrogate pairs', () => {
    expect(parseJson('"\\ud83c\\udfb2"', frameBounds)).toEqual({ ok: true, value: '🎲' });
  });
});
