import { afterAll, beforeAll, expect, test } from 'vitest';
import { fireAlone, fireMany, report } from './battery.ts';
import { markdownBombs, slowTexts } from './corpus/slow-texts.ts';
import { someTexts, texts } from './corpus/texts.ts';
import { type Form, formsOf } from './forms.ts';
import type { Field } from './schema-fields.ts';
import { shotsFor, textShots } from './shots.ts';
import { countRows, type Hall, openHall, stillPlays } from './stage.ts';

/** Every text field of every form gets hostile texts (quality 3). */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

test('HOST-1 the forms are attacked with bodies that are good but for one field', async () => {
  for (const form of formsOf(hall)) {
    const { status, body } = await form.send(form.body);
    expect(body.error?.code, `${form.name}: ${JSON.stringify(body.error?.details)}`).not.toBe('VALIDATION_FAILED');
    expect(status, form.name).toBeLessThan(500);
  }
  await stillPlays(hall);
});

// On a machine that does much else at the same time.
const patientlyMs = 400_000;
const isHashed = (form: Form, field: Field) => form.name === 'changeEmail' && field.path[0] === 'password';
/** What changes a thing takes the same fields as what makes it. */
const isChange = (form: Form) => form.name.startsWith('change') || form.name === 'writeState';

test('HOST-2 HOST-16 every text goes into every text field of the ordinary forms', {
  timeout: patientlyMs,
}, async () => {
  const quick = texts.filter((text) => text.length < 8_000);
  const before = await countRows(hall);
  const shots = shotsFor(hall, (form, field) => {
    if (form.isLarge || (field.kind !== 'text' && field.kind !== 'word')) return [];
    const isShort = field.kind === 'word' || isChange(form) || isHashed(form, field);
    return textShots(form, field, isShort ? someTexts : quick);
  });
  const tally = await fireMany(shots);
  report('texts in fields', tally);
  expect(tally.taken).toBeGreaterThan(0);
  const after = await countRows(hall);
  const grown = Object.keys(before).reduce((sum, list) => sum + (after[list] ?? 0) - (before[list] ?? 0), 0);
  expect(grown).toBeLessThanOrEqual(tally.taken);
  await stillPlays(hall);
});

test('HOST-3 some of every kind go into every text of an adventure, wherever it is', {
  timeout: patientlyMs,
}, async () => {
  const isText = ({ kind }: Field) => kind === 'text' || kind === 'word';
  const shots = shotsFor(hall, (form, field) =>
    isText(field) && form.isLarge ? textShots(form, field, someTexts) : [],
  );
  const tally = await fireMany(shots);
  report('texts in adventures', tally);
  expect(tally.taken).toBeGreaterThan(0);
  await stillPlays(hall);
});

test('HOST-4 no long run of anything holds up the others', { timeout: patientlyMs }, async () => {
  const long = [...slowTexts, ...markdownBombs];
  const shots = shotsFor(hall, (form, field) => {
    const isAttacked = field.kind === 'text' || (field.kind === 'word' && !isChange(form));
    return isAttacked && !isHashed(form, field) && !form.isLarge ? textShots(form, field, long) : [];
  });
  report('long runs', await fireAlone(shots));
  await stillPlays(hall);
});
