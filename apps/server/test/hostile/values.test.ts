import { afterAll, beforeAll, expect, test } from 'vitest';
import { fireMany, report, type Shot } from './battery.ts';
import { extraFields, numbersAsJson, wrongKinds } from './corpus/values.ts';
import { changesOf } from './forms.ts';
import { rawShots, shotsFor } from './shots.ts';
import { type Hall, openHall, stillPlays } from './stage.ts';

/** Every field of every form gets values it was not made for (quality 3). */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

// On a machine that does much else at the same time.
const patientlyMs = 400_000;
/** Of an adventure's two hundred fields each gets the first of them. */
const kindsForLarge = 6;

test('HOST-5 numbers that are none, and values of another kind, are refused or taken for what they are', {
  timeout: patientlyMs,
}, async () => {
  const numbers = shotsFor(hall, (form, field) =>
    field.kind === 'number' ? rawShots(form, field, numbersAsJson) : [],
  );
  const kinds = shotsFor(hall, (form, field) =>
    rawShots(form, field, form.isLarge ? wrongKinds.slice(0, kindsForLarge) : wrongKinds),
  );
  for (const [what, shots] of [
    ['numbers', numbers],
    ['wrong kinds', kinds],
  ] as const) {
    const tally = await fireMany(shots);
    report(what, tally);
    expect(tally.taken).toBeGreaterThan(0);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  await stillPlays(hall);
});

test('HOST-6 fields nobody asked for are refused in every form', { timeout: patientlyMs }, async () => {
  const shots: readonly Shot[] = changesOf(hall).flatMap((form) =>
    extraFields.map((name) => ({
      what: `${form.name} with ${JSON.stringify(name)}`,
      fire: () => form.send({ ...(form.body as object), [`${name}\u00a0x`]: true }),
    })),
  );
  const tally = await fireMany(shots);
  report('unknown fields', tally);
  expect(tally.taken).toBe(0);
});
