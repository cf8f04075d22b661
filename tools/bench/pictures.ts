import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildApps } from '../setup/build-apps.mjs';
import { row, spread } from './figures.ts';
import { openFoggedTable } from './fogged-table.ts';
import { type Person, signIn } from './person.ts';
import { bomb, heavyPng, photograph } from './picture-files.ts';
import { childRunning, forgetPeak, memoryBytes } from './process-memory.ts';
import { type LoopDelay, type ServerProcess, startProcess } from './server-process.ts';

/**
 * `npm run bench:pictures`: what it takes to open the largest pictures strangers may send, in the process that opens
 * them, and what everybody else notices of it: how late the event loop of the server is meanwhile.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);
// As many as the server receives at once, from as many people as that takes.
const people = 4;
const uploadsOfEach = 4;
// What the machine alone does to the event loop; whatever is worse than it is ours.
const idleMs = 3_000;
const mib = (bytes: number) => bytes / 2 ** 20;

type Measured = {
  readonly ms: number;
  readonly loop: LoopDelay;
  readonly serverMib: number;
  /** NaN: it did not run. */
  readonly pictureMib: number;
};
type Bench = { readonly server: ServerProcess; readonly gm: Person; readonly players: readonly Person[] };

async function measure({ pid, loopDelay }: ServerProcess, work: () => Promise<void>): Promise<Measured> {
  const worker = childRunning(pid, 'picture-worker');
  for (const one of [pid, worker]) if (one !== null) forgetPeak(one);
  await loopDelay();
  const begun = performance.now();
  await work();
  const ms = performance.now() - begun;
  const after = childRunning(pid, 'picture-worker');
  return {
    ms,
    loop: await loopDelay(),
    serverMib: mib(memoryBytes(pid, 'peak')),
    pictureMib: after === null ? Number.NaN : mib(memoryBytes(after, 'peak')),
  };
}

/** Answers the id of what was taken, or null, after checking that the answer is the one that is awaited. */
async function send({ server }: Bench, who: Person, bytes: Buffer, awaited: number): Promise<string | null> {
  const headers = { ...who.headers, 'content-type': 'image/png' };
  const response = await fetch(`${server.url}/api/v1/uploads`, {
    method: 'POST',
    headers,
    body: new Uint8Array(bytes),
  });
  const body = (await response.json()) as { data?: { upload: { id: string } } };
  if (response.status !== awaited) throw new Error(`an upload was answered ${response.status}`);
  return body.data?.upload.id ?? null;
}

/** Otherwise the same picture would be known the next time. */
async function forget({ server }: Bench, who: Person, id: string | null): Promise<void> {
  if (id !== null) await fetch(`${server.url}/api/v1/uploads/${id}`, { method: 'DELETE', headers: who.headers });
}

async function repeat(measureOnce: () => Promise<Measured>): Promise<readonly Measured[]> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measureOnce());
  return all;
}

function uploads(bench: Bench, bytes: Buffer, awaited = 201): Promise<readonly Measured[]> {
  return repeat(async () => {
    let id: string | null = null;
    const measured = await measure(bench.server, async () => {
      id = await send(bench, bench.gm, bytes, awaited);
    });
    await forget(bench, bench.gm, id);
    return measured;
  });
}

/** One after the other in the picture process; what is shown is the time until the last of them is answered. */
function crowds(bench: Bench, bytes: Buffer): Promise<readonly Measured[]> {
  return repeat(async () => {
    const sent: (readonly [Person, string | null])[] = [];
    const measured = await measure(bench.server, async () => {
      const all = bench.players.flatMap((who) => Array.from({ length: uploadsOfEach }, () => who));
      await Promise.all(all.map(async (who) => sent.push([who, await send(bench, who, bytes, 201)])));
    });
    for (const [who, id] of sent) await forget(bench, who, id);
    return measured;
  });
}

async function maps(bench: Bench, bytes: Buffer): Promise<readonly (readonly [string, readonly Measured[]])[]> {
  const { server, gm } = bench;
  const [player] = bench.players;
  const pictureId = await send(bench, gm, bytes, 201);
  if (player === undefined || pictureId === null) throw new Error('nobody to show a map to');
  const table = await openFoggedTable(server.url, { gm, player, pictureId });
  const look = async (): Promise<void> => {
    const response = await fetch(table.pictureUrl, player);
    if (response.status !== 200) throw new Error(`the picture of the map was answered ${response.status}`);
    await response.arrayBuffer();
  };
  const cold: Measured[] = [];
  const kept: Measured[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await table.revealOneMore();
    cold.push(await measure(server, look));
    kept.push(await measure(server, look));
  }
  return [
    ['fogged map of 200 x 200, 4,096 pixels wide, first', cold],
    ['the same again', kept],
  ];
}

function report(what: string, all: readonly Measured[]): void {
  const of = (pick: (one: Measured) => number, digits = 0) => spread(all.map(pick), digits);
  const loop = (['p50', 'p99', 'max'] as const).map((which) => of(({ loop: delay }) => delay[which], 1));
  const rows: readonly (readonly [string, string])[] = [
    ['answered after, ms', of(({ ms }) => ms)],
    ['event loop of the server late p50 / p99 / max, ms', loop.join(' / ')],
    ['its longest work in one go, ms', of(({ loop: { workMs } }) => workMs, 1)],
    ['peak memory of the server, MiB', of(({ serverMib }) => serverMib)],
    ['peak memory of the picture process, MiB', of(({ pictureMib }) => pictureMib)],
  ];
  process.stdout.write(`\n${what}\n${rows.map(([name, value]) => row(`  ${name}`, value)).join('')}`);
}

async function openBench(server: ServerProcess): Promise<Bench> {
  const account = (name: string) =>
    signIn(server.url, 'sign-up/email', { name, email: `${name}@example.org`, password: 'correct horse battery' });
  const bench = {
    server,
    gm: await account('gwen'),
    players: await Promise.all(Array.from({ length: people }, (_one, at) => account(`player${at}`))),
  };
  // The process starts with the first picture.
  await forget(bench, bench.gm, await send(bench, bench.gm, await photograph(400, 400), 201));
  return bench;
}

async function main(): Promise<void> {
  await buildApps();
  const dataDir = await mkdtemp(join(tmpdir(), 'moothall-bench-'));
  const script = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));
  const environment = { DATA_DIR: dataDir, RATE_LIMITS: 'off', LOG_LEVEL: 'error', SAMPLE_DATA: 'false' };
  try {
    await using server = await startProcess(script, environment);
    const bench = await openBench(server);
    const jpeg = await photograph();
    const png = await heavyPng();
    const small = bomb();
    process.stdout.write(`${rounds} rounds: median (least-most)\n`);
    report(`nothing for ${idleMs} ms`, await repeat(() => measure(server, () => setTimeout(idleMs))));
    report(`a JPEG of 40 megapixels, ${mib(jpeg.length).toFixed(1)} MiB`, await uploads(bench, jpeg));
    report(`a PNG of ${mib(png.length).toFixed(1)} MiB`, await uploads(bench, png));
    report(`a bomb: PNG of 30,000 x 30,000 in ${small.length} bytes, refused`, await uploads(bench, small, 413));
    for (const [what, all] of await maps(bench, jpeg)) report(what, all);
    const smaller = await photograph(3_464, 2_308);
    report(`${people * uploadsOfEach} JPEGs of 8 megapixels at once, the last of them`, await crowds(bench, smaller));
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

await main();
