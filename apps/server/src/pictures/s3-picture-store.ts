import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { nameOfKey, type PictureKey, type PictureStore, PicturesUnavailable } from './picture-store.ts';

export type S3Settings = {
  /** Of the service, not of the bucket: buckets are addressed by path, as every compatible service can. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
};

export type S3Patience = {
  /** Until the answer begins. */
  readonly answerMs: number;
  /** Before the second try; twice as long before each further one. */
  readonly retryMs: number;
};

const patient: S3Patience = { answerMs: 15_000, retryMs: 200 };
const triesMax = 3;

type Asked = {
  readonly method: 'PUT' | 'GET' | 'DELETE';
  readonly url: string;
  readonly body?: Uint8Array<ArrayBuffer>;
};

/** Pictures as objects of one bucket of any S3-compatible service. */
export function createS3PictureStore(settings: S3Settings, patience: S3Patience = patient): PictureStore {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3' });
  const root = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
  const urlOf = (key: PictureKey): string => `${root}/${nameOfKey(key)}`;
  const ask = (asked: Asked): Promise<Response> => askUntilAnswered(client, asked, patience);
  return {
    put: async (key, bytes) => {
      // A copy of its own: what was handed in may be a view of something larger.
      const answer = await ask({ method: 'PUT', url: urlOf(key), body: new Uint8Array(bytes) });
      await expectDone(answer, [200, 201, 204]);
    },
    get: async (key) => {
      const answer = await ask({ method: 'GET', url: urlOf(key) });
      if (answer.status === 404) {
        await answer.body?.cancel();
        return null;
      }
      const length = answer.headers.get('content-length');
      if (answer.status !== 200 || answer.body === null || length === null) throw await unavailable(answer);
      // The same stream under the two names Node has for its type.
      return { bytes: Number(length), stream: Readable.fromWeb(answer.body as ReadableStream) };
    },
    delete: async (key) => expectDone(await ask({ method: 'DELETE', url: urlOf(key) }), [200, 204, 404]),
  };
}

/** Everything asked here may be asked again: a second PUT or DELETE changes nothing. */
async function askUntilAnswered(client: AwsClient, asked: Asked, { answerMs, retryMs }: S3Patience): Promise<Response> {
  let fault: unknown;
  for (let tries = 0; tries < triesMax; tries += 1) {
    if (tries > 0) await new Promise((resolve) => setTimeout(resolve, retryMs * 2 ** (tries - 1)));
    try {
      const answer = await askOnce(client, asked, answerMs);
      if (answer.status < 500 && answer.status !== 429) return answer;
      fault = await unavailable(answer);
    } catch (error) {
      fault = error;
    }
  }
  if (fault instanceof PicturesUnavailable) throw fault;
  throw new PicturesUnavailable('the S3 service does not answer', { cause: fault });
}

async function askOnce(client: AwsClient, { method, url, body }: Asked, answerMs: number): Promise<Response> {
  const headers = {
    // Signed along: over plain HTTP too nobody changes a byte on the way unnoticed.
    'x-amz-content-sha256': createHash('sha256')
      .update(body ?? '')
      .digest('hex'),
    ...(body === undefined ? {} : { 'content-type': 'image/webp' }),
  };
  const signed = await client.sign(url, { method, headers, ...(body === undefined ? {} : { body }) });
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(new Error('no answer in time')), answerMs);
  try {
    return await fetch(signed, { signal: controller.signal, redirect: 'error' });
  } finally {
    clearTimeout(timer);
  }
}

async function expectDone(answer: Response, statuses: readonly number[]): Promise<void> {
  if (!statuses.includes(answer.status)) throw await unavailable(answer);
  await answer.body?.cancel();
}

/** The service's own code (`AccessDenied`, `NoSuchBucket`) helps the host; it names no secret. */
async function unavailable(answer: Response): Promise<PicturesUnavailable> {
  const text = await answer.text().catch(() => '');
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/.exec(text)?.[1] ?? 'no code';
  return new PicturesUnavailable(`the S3 service answered ${answer.status} (${code})`);
}
