import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { S3Settings } from '../src/pictures/s3-picture-store.ts';
import { startChild } from './child-process.ts';

/** An S3-compatible server somebody else wrote, in a process of its own; it checks signatures. */
export type S3Server = AsyncDisposable & { readonly settings: S3Settings; readonly folder: string };

const bucket = 'pictures';

export async function startS3Server(): Promise<S3Server> {
  const folder = await mkdtemp(join(tmpdir(), 'moothall-s3-'));
  const child = startChild(fileURLToPath(new URL('./s3-process.ts', import.meta.url)), folder, bucket);
  const port = String((await child.lines[Symbol.asyncIterator]().next()).value);
  return {
    folder,
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket,
      region: 'us-east-1',
      // The one account this server has.
      accessKeyId: 'S3RVER',
      secretAccessKey: 'S3RVER',
    },
    [Symbol.asyncDispose]: async () => {
      await child.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
