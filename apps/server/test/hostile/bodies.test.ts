import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fireAlone, longestOfLargeMs, report, type Shot } from './battery.ts';
import { badBodies, type RawBody, wrongTypes } from './corpus/bodies.ts';
import { adventureFiles, adventures, characterFiles, type Document, sheets } from './corpus/documents.ts';
import { formsOf } from './forms.ts';
import { countRows, type Hall, openHall, stillPlays } from './stage.ts';

/** Whole bodies that are wrong: as JSON, in size and depth, or as the document they want to be (quality 3). */
let hall: Hall;
beforeAll(async () => {
  hall = await openHall();
});
afterAll(() => hall[Symbol.asyncDispose]());

async function post(path: string, { body, contentType = 'application/json' }: RawBody) {
  const headers = { authorization: `Bearer ${hall.gm.token}`, 'content-type': contentType };
  const response = await fetch(`${hall.url}/api/v1${path}`, { method: 'POST', headers, body });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

test('HOST-7 no broken, deep, wide or poisoned body is taken by any form, or stops one', async () => {
  const doors = [
    '/characters',
    '/campaigns',
    '/adventures',
    '/adventures/import',
    '/characters/import',
    '/host/invites',
  ];
  const before = await countRows(hall);
  const shots: readonly Shot[] = doors.flatMap((door) =>
    badBodies.map((bad) => ({ what: `${door}: ${bad.what}`, fire: () => post(door, bad) })),
  );
  const tally = await fireAlone(shots);
  report('bodies', tally);
  expect(tally.taken).toBe(0);
  expect(await countRows(hall)).toEqual(before);
  await stillPlays(hall);
});

test('HOST-8 what is said to be something else than JSON is not read as JSON', async () => {
  const refused: string[] = [];
  for (const wrong of wrongTypes) {
    const answer = await post('/characters', wrong);
    if (answer.status !== 201) refused.push(`${answer.status} ${answer.body.error.code}`);
  }
  expect(new Set(refused)).toEqual(new Set(['415 UNSUPPORTED_MEDIA_TYPE']));
  expect(refused.length).toBeGreaterThanOrEqual(wrongTypes.length - 2);
});

const documents: readonly (readonly [string, string, readonly Document[]])[] = [
  ['adventure', '/adventures', adventures],
  ['adventure file', '/adventures/import', adventureFiles],
  ['sheet', '/characters', sheets],
  ['character file', '/characters/import', characterFiles],
];

describe.each(documents)('HOST-9 an %s', (what, path, list) => {
  test.each(list.map((document) => [document.what, document] as const))('%s', async (_name, { body, expected }) => {
    const before = await countRows(hall);
    const shot: Shot = {
      what: `${what} ${_name}`,
      fire: async () => {
        const answer = await hall.gm.call('POST', path, body());
        expect(answer.status, JSON.stringify(answer.body).slice(0, 300)).toBe(expected);
        return answer;
      },
    };
    const tally = await fireAlone([shot], longestOfLargeMs);
    if (tally.worstMs > 300) report(`${what} ${_name}`, tally);
    if (expected === 400) expect(await countRows(hall)).toEqual(before);
  });
});

test('HOST-9 afterwards all forms and tables work as before', async () => {
  for (const form of formsOf(hall)) expect((await form.send(form.body)).status, form.name).toBeLessThan(500);
  await stillPlays(hall);
});
