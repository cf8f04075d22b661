import { expect, it } from 'vitest';
import { errorAnswer, jsonAnswer } from '../testing/fake-server.ts';
import type { FetchAnswer } from './fetch.ts';
import type { SendFileInit } from './send-file.ts';
import { memoryTokenStore } from './token-store.ts';
import { createUploadPicture } from './upload-picture.ts';

function doorOf(answer: FetchAnswer | Error) {
  const sent: { url: string; init: SendFileInit }[] = [];
  const tokenStore = memoryTokenStore();
  tokenStore.write('token');
  const upload = createUploadPicture({ baseUrl: 'http://table.test/', tokenStore }, async (url, init) => {
    sent.push({ url, init });
    init.onProgress?.(0.5);
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { sent, upload };
}

const png = new Blob(['picture'], { type: 'image/png' });

it('sends the bytes as they are, says how far it is, and opens the envelope', async () => {
  const { sent, upload } = doorOf(jsonAnswer(201, { success: true, data: { upload: { id: 'u' } } }));
  const shares: number[] = [];
  expect(await upload(png, { onProgress: (share) => shares.push(share) })).toEqual({
    ok: true,
    data: { upload: { id: 'u' } },
  });
  expect(shares).toEqual([0.5]);
  expect(sent[0]?.url).toBe('http://table.test/api/v1/uploads');
  expect(sent[0]?.init).toMatchObject({
    file: png,
    headers: { 'content-type': 'image/png', authorization: 'Bearer token' },
  });
});

it('refuses what cannot be taken without sending it', async () => {
  const { sent, upload } = doorOf(jsonAnswer(201, {}));
  const text = await upload(new Blob(['x'], { type: 'text/html' }));
  expect(text).toMatchObject({ ok: false, error: { code: 'UNSUPPORTED_MEDIA_TYPE', httpStatus: 415 } });
  const huge = await upload(new Blob([new Uint8Array(20 * 1_024 * 1_024 + 1)], { type: 'image/webp' }));
  expect(huge).toMatchObject({ ok: false, error: { code: 'PAYLOAD_TOO_LARGE', httpStatus: 413 } });
  expect(sent).toEqual([]);
});

it('a refusal keeps its code, a lost connection is UNAVAILABLE', async () => {
  expect(await doorOf(errorAnswer(403, 'GUESTS_NOT_ALLOWED')).upload(png)).toMatchObject({
    ok: false,
    error: { code: 'GUESTS_NOT_ALLOWED' },
  });
  expect(await doorOf(new Error('cut')).upload(png)).toMatchObject({
    ok: false,
    error: { code: 'UNAVAILABLE', httpStatus: 0 },
  });
});
