import { randomUUID } from 'node:crypto';
import { createServer, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { startS3Server } from '../../test/s3-server.ts';
import { describePictureStore } from './picture-store.contract.ts';
import { PicturesUnavailable } from './picture-store.ts';
import { createS3PictureStore, type S3Settings } from './s3-picture-store.ts';

describePictureStore('pictures in an S3-compatible service', async () => {
  const server = await startS3Server();
  return { store: createS3PictureStore(server.settings), [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
});

const quick = { answerMs: 300, retryMs: 1 };
const key = { uploadId: randomUUID(), size: 'full' } as const;

test('the service checks what we sign: a wrong secret, key or bucket is unavailable, by the name the service gives it', async () => {
  await using server = await startS3Server();
  const cases: readonly (readonly [Partial<S3Settings>, RegExp])[] = [
    [{ secretAccessKey: 'wrong' }, /403 \(SignatureDoesNotMatch\)/],
    [{ accessKeyId: 'nobody' }, /403 \(InvalidAccessKeyId\)/],
  ];
  for (const [wrong, said] of cases) {
    const store = createS3PictureStore({ ...server.settings, ...wrong }, quick);
    for (const ask of [() => store.put(key, Buffer.from('x')), () => store.get(key), () => store.delete(key)]) {
      const refused = await ask().catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(PicturesUnavailable);
      expect(String(refused)).toMatch(said);
    }
  }
  const elsewhere = createS3PictureStore({ ...server.settings, bucket: 'none' }, quick);
  await expect(elsewhere.put(key, Buffer.from('x'))).rejects.toThrow(/404 \(NoSuchBucket\)/);
});

/** Answers each request by what comes next in the list; the last one for ever. */
async function answering(...answers: readonly RequestListener[]) {
  let asked = 0;
  const server = createServer((request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    request.resume();
    answer?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const settings = { bucket: 'b', region: 'r', accessKeyId: 'a', secretAccessKey: 's' };
  return {
    store: createS3PictureStore({ endpoint: `http://127.0.0.1:${port}/`, ...settings }, quick),
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const status =
  (code: number, body = ''): RequestListener =>
  (_request, response) =>
    void response.writeHead(code, { 'content-length': body.length }).end(body);
const hangUp: RequestListener = (request) => void request.socket.destroy();
const silent: RequestListener = () => {};

describe('a service that stumbles', () => {
  test.each([
    ['answers 500', status(500)],
    ['is slowed down', status(503, '<Error><Code>SlowDown</Code></Error>')],
    ['limits us', status(429)],
    ['hangs up', hangUp],
    ['is silent', silent],
  ])('%s, and is asked again', async (_name, stumble) => {
    await using service = await answering(stumble, stumble, status(200, 'picture'));
    const found = await service.store.get(key);
    expect(found === null ? null : await text(found.stream)).toBe('picture');
    expect(service.asked()).toBe(3);
  });

  test.each([
    ['answers 500 for ever', status(500), 3],
    ['hangs up for ever', hangUp, 3],
    ['is silent for ever', silent, 3],
    ['refuses', status(403, '<Error><Code>AccessDenied</Code></Error>'), 1],
    [
      'leads elsewhere',
      (_request, response) => void response.writeHead(307, { location: 'http://127.0.0.1:9/' }).end(),
      3,
    ],
  ] satisfies [string, RequestListener, number][])('%s, and is unavailable', async (_name, stumble, times) => {
    await using service = await answering(stumble);
    await expect(service.store.put(key, Buffer.from('x'))).rejects.toBeInstanceOf(PicturesUnavailable);
    expect(service.asked()).toBe(times);
  });
});
