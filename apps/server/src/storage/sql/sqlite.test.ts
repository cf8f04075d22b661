import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../../../test/child-process.ts';
import { describeAccounts } from '../contract/accounts.contract.ts';
import { sampleAdventure, sampleCommit, startSession } from '../contract/samples.ts';
import { describeStorage } from '../storage.contract.ts';
import { StorageRefused, StorageUnavailable } from '../storage.ts';
import { openSqliteStorage } from './sqlite/open-sqlite-storage.ts';
import { defaultWorkerUrl } from './sqlite/worker-url.ts';

const temporaryFolder = async () => {
  const path = await mkdtemp(join(tmpdir(), 'moothall-sqlite-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true }) };
};

describeStorage('sqlite', async () => {
  const folder = await temporaryFolder();
  return {
    open: () => openSqliteStorage({ dataDir: folder.path }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
});

describe('sqlite', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let storage: Awaited<ReturnType<typeof openSqliteStorage>>;
  beforeAll(async () => {
    folder = await temporaryFolder();
    storage = await openSqliteStorage({ dataDir: folder.path });
  });
  afterAll(async () => {
    await storage.close();
    await folder[Symbol.asyncDispose]();
  });
  describeAccounts(() => storage.accounts);

  test('interactive transactions do not cross the thread', async () => {
    const transaction = storage.accounts.db.transaction().execute(async () => {});
    await expect(transaction).rejects.toThrow('transaction: false');
  });
});

test('a second storage on one data folder is refused, in this process and from another one', async () => {
  await using folder = await temporaryFolder();
  const storage = await openSqliteStorage({ dataDir: folder.path });
  const sessionId = await startSession(storage);
  const second = openSqliteStorage({ dataDir: folder.path });
  await expect(second).rejects.toThrow(/Another Moothall is running on the data folder .*DATA_DIR/);
  await expect(second).rejects.toBeInstanceOf(StorageRefused);
  await using child = startChild('append-until-killed.ts', folder.path);
  for await (const line of child.lines) expect(line).toMatch(/^StorageRefused: Another Moothall is running/);
  expect(await storage.log.head(sessionId)).toBe(1);
  await storage.close();
  const third = await openSqliteStorage({ dataDir: folder.path });
  expect(await third.log.head(sessionId)).toBe(1);
  await third.close();
});

test('L1 nothing acknowledged is missing after the process was killed while writing, 4 rounds', async () => {
  await using folder = await temporaryFolder();
  const acknowledged = new Map<string, number>();
  for (const killAfter of [1, 40, 300, 700]) {
    await using child = startChild('append-until-killed.ts', folder.path);
    let seen = 0;
    for await (const line of child.lines) {
      const [sessionId = '', seq] = line.split(' ');
      if (seq === undefined) {
        expect(line).toBe('ready');
        continue;
      }
      acknowledged.set(sessionId, Number(seq));
      seen += 1;
      if (seen === killAfter) await child.kill();
    }
    expect(seen).toBeGreaterThanOrEqual(killAfter);
    const storage = await openSqliteStorage({ dataDir: folder.path });
    for (const [sessionId, seq] of acknowledged) {
      const log = await storage.log.read(sessionId, 0, 10_000);
      expect(log.length).toBeGreaterThanOrEqual(seq);
      expect(log.map((commit) => commit.seq)).toEqual(log.map((_, position) => position + 1));
      expect(await storage.log.head(sessionId)).toBe(log.length);
    }
    await storage.close();
  }
});

test('bundled, the database thread is the file sqlite-worker.js beside the server', async () => {
  const built = await defaultWorkerUrl();
  // Beside the worker built for tests, where the import of libsql finds its package.
  const outdir = await mkdtemp(fileURLToPath(new URL('./bundle-', built)));
  await using _ = { [Symbol.asyncDispose]: () => rm(outdir, { recursive: true }) };
  await build({
    entryPoints: {
      main: fileURLToPath(new URL('../../../test/append-until-killed.ts', import.meta.url)),
      'sqlite-worker': fileURLToPath(new URL('./sqlite/worker.ts', import.meta.url)),
    },
    bundle: true,
    external: ['libsql', 'esbuild'],
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outdir,
  });
  await using child = startChild(join(outdir, 'main.js'), join(outdir, 'data'));
  for await (const line of child.lines) {
    expect(line).toBe('ready');
    break;
  }
});

test('an older program refuses the data of a newer one, and data it does not know', async () => {
  await using folder = await temporaryFolder();
  const alter = async (column: string, value: string): Promise<number> => {
    const { default: Libsql } = await import('libsql');
    const db = new Libsql(join(folder.path, 'moothall.db'));
    db.prepare(`update migrations set ${column} = ${value} where version = 1`).run();
    const { known } = db.prepare('select count(*) as known from migrations').get() as { known: number };
    db.prepare(`insert into migrations select version + ${known}, name, checksum, "appliedAt" from migrations`).run();
    db.close();
    return known;
  };
  await (await openSqliteStorage({ dataDir: folder.path })).close();
  const known = await alter('checksum', `'other'`);
  const newer = openSqliteStorage({ dataDir: folder.path });
  const message = `newer version of Moothall: its schema is ${2 * known}, this version knows up to ${known}`;
  await expect(newer).rejects.toThrow(message);
  await expect(newer).rejects.toBeInstanceOf(StorageRefused);
});

test('adventures of an earlier version get their outline with the schema', async () => {
  await using folder = await temporaryFolder();
  const first = await openSqliteStorage({ dataDir: folder.path });
  const document = JSON.stringify({ recommendedPlayers: { min: 2, max: 5 }, estimatedDurationMinutes: 45, nodes: [] });
  const adventure = sampleAdventure({ document });
  await first.records.insertAdventure(adventure);
  await first.close();
  const { default: Libsql } = await import('libsql');
  const db = new Libsql(join(folder.path, 'moothall.db'));
  db.exec(
    'alter table adventures drop column outline; drop table "keptCalls"; delete from migrations where version >= 7',
  );
  db.close();
  const second = await openSqliteStorage({ dataDir: folder.path });
  const found = await second.records.findAdventure(adventure.id);
  expect(JSON.parse(found?.outline ?? '')).toEqual({
    recommendedPlayers: { min: 2, max: 5 },
    estimatedDurationMinutes: 45,
  });
  await second.close();
});

test('a file that is no database is refused', async () => {
  await using folder = await temporaryFolder();
  await writeFile(join(folder.path, 'moothall.db'), 'not a database'.repeat(1_000));
  const opening = openSqliteStorage({ dataDir: folder.path });
  await expect(opening).rejects.toThrow(/cannot be opened: file is not a database/);
  await expect(opening).rejects.toBeInstanceOf(StorageRefused);
});

test('a failed flush is never retried: it is reported once as fatal, and everything is refused from there on', async () => {
  await using folder = await temporaryFolder();
  const failing = `
    import { parentPort } from 'node:worker_threads';
    parentPort.postMessage({ kind: 'ready', epoch: 1 });
    const failure = { kind: 'fatal', message: 'disk I/O error', code: 'SQLITE_IOERR_FSYNC' };
    parentPort.on('message', ({ id }) => parentPort.postMessage({ kind: 'failure', id, failure }));`;
  const fatal: Error[] = [];
  const storage = await openSqliteStorage({
    dataDir: folder.path,
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(failing)}`),
    onFatal: (error) => fatal.push(error),
  });
  const appending = storage.log.append({ commit: sampleCommit('s', 2) });
  await expect(appending).rejects.toBeInstanceOf(StorageUnavailable);
  await expect(storage.log.append({ commit: sampleCommit('s', 2) })).rejects.toBeInstanceOf(StorageUnavailable);
  await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
  expect(fatal.map((error) => error.message)).toEqual(['disk I/O error']);
  await storage.close();
});
