import type { Client } from '@moothall/client';
import { expect, it } from 'vitest';
import { importPictures, type Portrayed } from './import-pictures.ts';

type Refusal = { readonly code: string; readonly details?: object };

/** Refuses the uploads named by their bytes; everything else succeeds. */
function library(refusals: Readonly<Record<string, Refusal>> = {}, isGuest = false) {
  const asked: string[] = [];
  const client = {
    account: { state: () => ({ profile: { isGuest } }) },
    uploadPicture: async (file: Blob) => {
      const text = await file.text();
      asked.push(`upload ${text} as ${file.type}`);
      const error = refusals[text];
      return error === undefined ? { ok: true, data: { upload: { id: `of-${text}` } } } : { ok: false, error };
    },
    call: async (_name: string, { params, body }: { params: { id: string }; body: { avatarUrl: string } }) => {
      asked.push(`${params.id} ${body.avatarUrl}`);
      return params.id === 'gone' ? { ok: false, error: { code: 'NOT_FOUND' } } : { ok: true, data: {} };
    },
  };
  return { client: client as unknown as Client, asked };
}

const person = (id: string, bytes: string): Portrayed => ({
  id,
  name: id.toUpperCase(),
  picture: { contentType: 'image/webp', data: btoa(bytes) },
});

it('CHAR-16 each portrait is sent and set, the same one is sent once', async () => {
  const { client, asked } = library();
  expect(await importPictures(client, [person('a', 'one'), person('b', 'two'), person('c', 'one')])).toEqual([]);
  expect(asked).toEqual([
    'upload one as image/webp',
    'a /api/v1/uploads/of-one',
    'upload two as image/webp',
    'b /api/v1/uploads/of-two',
    'c /api/v1/uploads/of-one',
  ]);
});

it('CHAR-16 a bad picture, and a character that is gone, keep nobody else from theirs', async () => {
  const { client, asked } = library({ bad: { code: 'VALIDATION_FAILED' }, odd: { code: 'UNSUPPORTED_MEDIA_TYPE' } });
  const damaged = { ...person('d', ''), picture: { contentType: 'image/png', data: 'A' } };
  const people = [person('a', 'bad'), person('b', 'odd'), damaged, person('gone', 'one'), person('c', 'two')];
  expect(await importPictures(client, people)).toEqual([
    { name: 'A', why: 'unreadable' },
    { name: 'B', why: 'unreadable' },
    { name: 'D', why: 'unreadable' },
    { name: 'GONE', why: 'failed' },
  ]);
  expect(asked.at(-1)).toBe('c /api/v1/uploads/of-two');
});

it.each([
  ['rate', { code: 'RATE_LIMITED' }],
  ['full', { code: 'NOT_ALLOWED', details: { reason: 'storage-full' } }],
  ['failed', { code: 'UNAVAILABLE' }],
] as const)(
  'CHAR-16 after a refusal for all (%s) nothing more is sent; what was sent before still counts',
  async (why, refusal) => {
    const { client, asked } = library({ two: refusal });
    const people = [person('a', 'one'), person('b', 'two'), person('c', 'three'), person('d', 'one')];
    expect(await importPictures(client, people)).toEqual([
      { name: 'B', why },
      { name: 'C', why },
    ]);
    expect(asked.filter((line) => line.startsWith('upload'))).toHaveLength(2);
    expect(asked.at(-1)).toBe('d /api/v1/uploads/of-one');
  },
);

it('CHAR-16 for a guest nothing is sent', async () => {
  const { client, asked } = library({}, true);
  expect(await importPictures(client, [person('a', 'one')])).toEqual([{ name: 'A', why: 'guest' }]);
  expect(asked).toEqual([]);
});
