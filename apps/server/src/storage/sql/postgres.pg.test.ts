import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type DisposablePostgres, startPostgres } from '../../../test/disposable-postgres.ts';
import { describeAccounts } from '../contract/accounts.contract.ts';
import { kindsOf, sampleCommit, sampleIndex, sampleInvite, startSession } from '../contract/samples.ts';
import { describeStorage } from '../storage.contract.ts';
import { StorageRefused, StorageUnavailable } from '../storage.ts';
import { openPostgresStorage } from './postgres/open-postgres-storage.ts';

describeStorage('postgres', async () => {
  const postgres = await startPostgres();
  return {
    open: () => openPostgresStorage(postgres),
    [Symbol.asyncDispose]: () => postgres[Symbol.asyncDispose](),
  };
});

describe('postgres', () => {
  let postgres: DisposablePostgres;
  let storage: Awaited<ReturnType<typeof openPostgresStorage>>;
  let otherNode: Awaited<ReturnType<typeof openPostgresStorage>>;
  beforeAll(async () => {
    postgres = await startPostgres();
    // At once: two nodes of a new installation race for the migrations.
    [storage, otherNode] = await Promise.all([openPostgresStorage(postgres), openPostgresStorage(postgres)]);
  });
  afterAll(async () => {
    await storage.close();
    await otherNode.close();
    await postgres[Symbol.asyncDispose]();
  });
  const query = async (text: string): Promise<readonly Record<string, unknown>[]> => {
    const client = new Client({ connectionString: postgres.url });
    await client.connect();
    return (await client.query(text).finally(() => client.end())).rows;
  };

  describeAccounts(() => storage.accounts);

  test('nodes that start at once migrate once and share the epoch', async () => {
    expect(otherNode.epoch).toBe(storage.epoch);
    const rows = await query('select version from migrations order by version');
    expect(rows.map(({ version }) => version)).toEqual(rows.map((_, index) => index + 1));
  });

  test('L3 of two nodes that append the same positions of many sessions, one wins each, 30 rounds', async () => {
    const ids = await Promise.all(Array.from({ length: 30 }, () => startSession(storage)));
    for (let seq = 2; seq <= 31; seq += 1) {
      const attempts = [...ids, ...ids.toReversed()].map((id, position) => {
        const node = position < ids.length ? storage : otherNode;
        const index = position % 7 === 0 ? { index: sampleIndex() } : {};
        return node.log.append({ commit: sampleCommit(id, seq), ...index });
      });
      const kinds = kindsOf(await Promise.all(attempts));
      expect(kinds).toEqual([...ids.map(() => 'committed'), ...ids.map(() => 'moved')]);
    }
    for (const id of ids) expect(await otherNode.log.read(id, 0, 100)).toHaveLength(31);
  });

  test('L10 an invite is spent once by two nodes at once, 20 rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const sessionId = await startSession(storage);
      const invite = sampleInvite(sessionId);
      await storage.records.insertInvite(invite);
      const attempts = [storage, otherNode].map((node) =>
        node.log.append({ commit: sampleCommit(sessionId, 2), inviteId: invite.id }),
      );
      expect(kindsOf(await Promise.all(attempts))).toEqual(['committed', 'moved']);
      expect((await otherNode.records.findInvite(invite.tokenHash))?.uses).toBe(1);
    }
  });

  test('L10 a session deleted by one node while the other appends is gone whole or not at all, 20 rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const sessionId = await startSession(storage);
      const index = { index: sampleIndex() };
      const appends = [2, 3].map((seq) => otherNode.log.append({ commit: sampleCommit(sessionId, seq), ...index }));
      await storage.log.deleteSession(sessionId);
      await Promise.all(appends);
      expect(await storage.log.head(sessionId)).toBeNull();
      expect(await storage.log.read(sessionId, 0, 10)).toEqual([]);
      expect(await storage.log.findSession(sessionId)).toBeNull();
    }
  });

  test('one commit the database will not take harms no other of its batch', async () => {
    const ids = await Promise.all(Array.from({ length: 10 }, () => startSession(storage)));
    const appends = ids.map((id, position) =>
      storage.log.append({ commit: sampleCommit(id, 2, position === 5 ? { events: '\u0000' } : {}) }),
    );
    const results = await Promise.allSettled(appends);
    expect(results.map((result) => result.status)).toEqual(
      ids.map((_, position) => (position === 5 ? 'rejected' : 'fulfilled')),
    );
  });

  test('L1 a batch whose connection is cut is looked up and finished, 30 rounds', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => startSession(storage)));
    let cuts = 0;
    for (let seq = 2; seq <= 31; seq += 1) {
      const commits = ids.map((id) => sampleCommit(id, seq, { frames: 'x'.repeat(20_000) }));
      const appending = Promise.allSettled(commits.map((commit) => storage.log.append({ commit })));
      const cut = await query(`select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'moothall' and state = 'active'`);
      cuts += cut.length;
      const results = await appending;
      for (const [position, commit] of commits.entries()) {
        const stored = await otherNode.log.read(commit.sessionId, seq - 1, 1);
        const result = results[position];
        if (result?.status === 'fulfilled') {
          expect(result.value).toEqual({ kind: 'committed' });
          expect(stored).toEqual([commit]);
        } else {
          expect(result?.reason).toBeInstanceOf(StorageUnavailable);
          if (stored.length === 0) await storage.log.append({ commit });
        }
      }
    }
    expect(cuts).toBeGreaterThan(0);
  });

  test('an older program refuses the data of a newer one', async () => {
    const known = (await query('select version from migrations')).length;
    await query(`insert into migrations values (${known + 1}, 'from the future', 'x', 0)`);
    const opening = openPostgresStorage(postgres);
    await expect(opening).rejects.toBeInstanceOf(StorageRefused);
    const message = `newer version of Moothall: its schema is ${known + 1}, this version knows up to ${known}`;
    await expect(opening).rejects.toThrow(message);
    await query(`delete from migrations where version = ${known + 1}`);
  });
});

test('a database that goes away is unavailable, comes back by itself, and has everything acknowledged', async () => {
  await using postgres = await startPostgres();
  const storage = await openPostgresStorage(postgres);
  const ids = await Promise.all(Array.from({ length: 10 }, () => startSession(storage)));
  const acknowledged = new Map(ids.map((id) => [id, 1]));
  let stopped = false;
  const appendUntilStopped = async (id: string): Promise<void> => {
    for (let seq = 2; ; seq += 1) {
      try {
        expect((await storage.log.append({ commit: sampleCommit(id, seq) })).kind).toBe('committed');
        acknowledged.set(id, seq);
      } catch (error) {
        expect(error).toBeInstanceOf(StorageUnavailable);
        expect(stopped).toBe(true);
        return;
      }
    }
  };
  const writers = ids.map(appendUntilStopped);
  await vi.waitUntil(() => [...acknowledged.values()].every((seq) => seq > 20), { timeout: 20_000 });
  stopped = true;
  await postgres.stop();
  await Promise.all(writers);
  await expect(storage.check()).rejects.toBeInstanceOf(StorageUnavailable);
  await expect(storage.log.head('x')).rejects.toBeInstanceOf(StorageUnavailable);
  await expect(storage.records.insertAdventure({} as never)).rejects.toBeInstanceOf(StorageUnavailable);

  await postgres.start();
  await vi.waitUntil(
    () =>
      storage.check().then(
        () => true,
        () => false,
      ),
    { timeout: 20_000 },
  );
  for (const [id, seq] of acknowledged) {
    const log = await storage.log.read(id, 0, 100_000);
    expect(log.length).toBeGreaterThanOrEqual(seq);
    expect(log.map((commit) => commit.seq)).toEqual(log.map((_, position) => position + 1));
    expect(await storage.log.append({ commit: sampleCommit(id, log.length + 1) })).toEqual({ kind: 'committed' });
  }
  await storage.close();
});

test('settings that lose acknowledged commits are refused by name', async () => {
  await using postgres = await startPostgres();
  const client = new Client({ connectionString: postgres.url });
  await client.connect();
  const [{ name } = { name: '' }] = (await client.query('select current_database() as name')).rows;
  await client.query(`alter database "${name}" set synchronous_commit = off`);
  await client.end();
  const opening = openPostgresStorage(postgres);
  await expect(opening).rejects.toBeInstanceOf(StorageRefused);
  await expect(opening).rejects.toThrow(/synchronous_commit = off/);
});

test('an address nobody listens at is unavailable, a database that does not exist is refused', async () => {
  await using postgres = await startPostgres();
  const missing = new URL(postgres.url);
  missing.pathname = `/${randomUUID()}`;
  await expect(openPostgresStorage({ url: missing.href })).rejects.toThrow(/check DATABASE_URL/);
  await postgres.stop();
  await expect(openPostgresStorage(postgres)).rejects.toBeInstanceOf(StorageUnavailable);
  await postgres.start();
});
