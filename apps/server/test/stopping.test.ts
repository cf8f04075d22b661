import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { samplePictureIds } from '../src/samples/sample-pictures.ts';
import { freePort } from './disposable-server.ts';
import { fetchPicture, plainPicture, upload } from './pictures.ts';
import { signUp } from './wire-client.ts';

/** A server that is stopped while it works on pictures, as hosts stop one: by a signal. */
const main = fileURLToPath(new URL('../src/main.ts', import.meta.url));

type Stopped = { readonly code: number | null; readonly complaints: string; readonly lines: readonly string[] };
type Running = {
  readonly url: string;
  readonly child: ChildProcess;
  /** Its stderr ends when the last process that shares it is gone. */
  readonly stopped: Promise<Stopped>;
};
type Host = AsyncDisposable & { readonly dataDir: string; readonly start: () => Promise<Running> };

async function keepHost(): Promise<Host> {
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-stopping-'));
  const port = String(await freePort());
  const environment = { DATA_DIR: dataDir, PORT: port, RATE_LIMITS: 'off', LOG_LEVEL: 'warn' };
  const started: ChildProcess[] = [];
  const start = async (): Promise<Running> => {
    const child = spawn(process.execPath, ['--import', 'tsx', main], {
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that all of it can be told at once.
      detached: true,
    });
    started.push(child);
    const lines: string[] = [];
    const complaints = text(child.stderr);
    const exited = once(child, 'exit');
    const ready = new Promise<void>((resolve, reject) => {
      void exited.then(async () => reject(new Error(await complaints)));
      createInterface({ input: child.stdout }).on('line', (line) => {
        if (line.includes('is ready')) resolve();
        lines.push(line);
      });
    });
    await ready;
    const stopped = Promise.all([exited, complaints]).then(([[code], complained]) => ({
      code,
      complaints: complained,
      lines: lines.slice(1),
    }));
    return { url: `http://127.0.0.1:${port}`, child, stopped };
  };
  const dispose = async () => {
    for (const child of started) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  };
  return { dataDir, start, [Symbol.asyncDispose]: dispose };
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
}

/** The largest drawing: it takes longest. */
const mapUrl = `/api/v1/uploads/${samplePictureIds['map-wendle-vale']}`;

/**
 * Somebody who waits for the map. A portrait comes first: a server that runs from source builds what it starts as
 * processes with the first picture, and a built one does not.
 */
async function askForMap(url: string): Promise<{ readonly asked: Promise<unknown> }> {
  const host = await signUp(url, 'Hanna');
  await fetchPicture(url, host, `/api/v1/uploads/${samplePictureIds.linnet}`);
  return { asked: fetchPicture(url, host, mapUrl).catch(() => null) };
}

type Moment = {
  readonly when: string;
  readonly isThere: (dataDir: string) => Promise<boolean>;
  readonly told: string;
  readonly target: (pid: number) => number;
};

const working = async (dataDir: string) =>
  (await readdir(join(dataDir, 'pictures-work')).catch(() => [])).filter((name) => name.startsWith('work-'));
const moments: readonly Moment[] = [
  {
    when: 'begins to be drawn',
    isThere: async (dataDir) => (await working(dataDir)).length > 0,
    told: 'alone',
    target: (pid) => pid,
  },
  {
    when: 'is drawn and not yet encoded',
    isThere: async (dataDir) => (await filesBelow(join(dataDir, 'pictures-work'))).some((name) => /drawn/.test(name)),
    // As a terminal and most service managers do.
    told: 'with all its processes',
    target: (pid) => -pid,
  },
];

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

it.each(moments)(
  'PIC-19 a server told to stop when a picture $when, $told, ends quietly and leaves nothing half drawn',
  async ({ isThere, target }) => {
    await using host = await keepHost();
    const { url, child, stopped } = await host.start();
    const { asked } = await askForMap(url);
    await until(() => isThere(host.dataDir));
    process.kill(target(child.pid ?? 0), 'SIGTERM');
    expect(await stopped).toEqual({ code: 0, complaints: '', lines: [] });
    await asked;
    expect(await filesBelow(join(host.dataDir, 'pictures-work'))).toEqual([]);
    // Whether it was finished or not: what is there is whole, and a later start serves it.
    for (const file of await filesBelow(join(host.dataDir, 'pictures'))) {
      expect(file).toMatch(/\.webp$/);
      await sharp(await readFile(file), { failOn: 'warning' })
        .raw()
        .toBuffer();
    }
    const again = await host.start();
    const served = await fetchPicture(again.url, await signUp(again.url, 'Pia'), mapUrl);
    expect(served.status).toBe(200);
    await sharp(served.bytes, { failOn: 'warning' }).raw().toBuffer();
  },
);

it('PIC-19 a server that is killed takes the process that draws with it, and nobody complains that its folder is gone', async () => {
  await using host = await keepHost();
  const { url, child, stopped } = await host.start();
  const { asked } = await askForMap(url);
  await until(async () => (await working(host.dataDir)).length > 0);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await rm(host.dataDir, { recursive: true, force: true });
  expect(await stopped).toEqual({ code: null, complaints: '', lines: [] });
  await asked;
});

it('PIC-19 an upload that is being encoded when the server stops leaves nothing behind, and is not blamed for it', async () => {
  await using host = await keepHost();
  const { url, child, stopped } = await host.start();
  const picture = await plainPicture(6_000, 6_000, 'jpeg');
  await (await askForMap(url)).asked;
  const sent = upload(url, await signUp(url, 'Pia'), picture).catch(() => null);
  // The folder it arrived in, and the one it is made in.
  await until(async () => (await working(host.dataDir)).length === 2);
  child.kill('SIGTERM');
  expect(await stopped).toEqual({ code: 0, complaints: '', lines: [] });
  await sent;
  expect(await filesBelow(join(host.dataDir, 'pictures-work'))).toEqual([]);
});
