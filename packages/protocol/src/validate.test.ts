import { expect, it } from 'vitest';
import { z } from 'zod';
import { validate } from './validate.ts';

const seat = z.strictObject({ name: z.string().min(2), levels: z.array(z.int()).optional() });

function detailsOf(schema: z.ZodType, value: unknown) {
  const checked = validate(schema, value);
  return checked.ok ? null : checked.refusal.details;
}

it('hands on the value the schema makes of it', () => {
  expect(validate(z.object({ n: z.coerce.number().default(3) }), { n: '4' })).toEqual({ ok: true, value: { n: 4 } });
});

it('names each fault with its path', () => {
  const details = detailsOf(z.strictObject({ seats: z.array(seat) }), {
    seats: [{ name: 'Ann' }, { name: 'x', levels: [1, 'two'] }],
  });
  expect(Object.keys(details ?? {})).toEqual(['seats.1.name', 'seats.1.levels.1']);
});

it('names an unknown field with its own path, nested ones too', () => {
  const details = detailsOf(z.strictObject({ seat }), { seat: { name: 'Ann', isAdmin: true }, extra: 1, more: 2 });
  expect(details).toEqual({ 'seat.isAdmin': ['unknown field'], extra: ['unknown field'], more: ['unknown field'] });
});

it('collects what is wrong with one field', () => {
  const loud = z
    .string()
    .min(5, 'too short')
    .regex(/^[A-Z]+$/, 'not loud');
  expect(detailsOf(z.object({ loud }), { loud: 'ab' })).toEqual({ loud: ['too short', 'not loud'] });
});

it('calls a fault of the whole request by the empty path', () => {
  expect(Object.keys(detailsOf(seat, 'text') ?? {})).toEqual(['']);
});

it('is not led astray by names every object has', () => {
  const details = detailsOf(z.strictObject({}), JSON.parse('{"toString":1,"hasOwnProperty":1,"valueOf":1}'));
  expect(details).toEqual({
    toString: ['unknown field'],
    hasOwnProperty: ['unknown field'],
    valueOf: ['unknown field'],
  });
});

it('stays short however much is wrong', () => {
  const many = Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [`k${index}`, 1]));
  expect(Object.keys(detailsOf(seat, many) ?? {}).length).toBeLessThanOrEqual(21);
  expect(Object.keys(detailsOf(z.array(z.int()), new Array(5_000).fill('x')) ?? {})).toHaveLength(20);
});

it('refuses with the code of the table', () => {
  const checked = validate(seat, {});
  expect(checked).toMatchObject({ ok: false, refusal: { code: 'VALIDATION_FAILED' } });
});

it('refuses, rather than falls over, what is wrong in more places than the schema library can hand on', () => {
  const cells = Object.fromEntries(Array.from({ length: 199_000 }, (_, index) => [`k${index}`, { terrain: '' }]));
  const cell = z.strictObject({ terrain: z.string().min(1) });
  const checked = validate(z.strictObject({ maps: z.array(z.object({ cells: z.record(z.string(), cell) })) }), {
    maps: [{ cells }],
  });
  expect(checked).toMatchObject({ ok: false, refusal: { code: 'VALIDATION_FAILED' } });
  expect(JSON.stringify(checked).length).toBeLessThan(5_000);
});

it('lets a mistake of ours through as what it is', () => {
  const broken = z.string().refine(() => {
    throw new TypeError('ours');
  });
  expect(() => validate(broken, 'x')).toThrow('ours');
});
