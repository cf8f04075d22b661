/**
 * A process for crash tests: opens the embedded storage in the folder given, prints `ready`, then appends to a few
 * sessions at once for ever and prints `<session id> <seq>` for each commit once it was acknowledged.
 */
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { sampleCommit, startSession } from '../src/storage/contract/samples.ts';
import { openSqliteStorage } from '../src/storage/sql/sqlite/open-sqlite-storage.ts';

const PARALLEL_SESSIONS = 8;
const STDOUT = 1;

const dataDir = process.argv[2];
if (dataDir === undefined) throw new Error('usage: append-until-killed <data folder>');

const storage = await openSqliteStorage({ dataDir }).catch((error: Error) => {
  writeSync(STDOUT, `${error.name}: ${error.message}\n`);
  process.exit(1);
});
writeSync(STDOUT, 'ready\n');

const appendForEver = async (): Promise<never> => {
  const sessionId = await startSession(storage, {}, randomUUID());
  for (let seq = 2; ; seq += 1) {
    await storage.log.append({ commit: sampleCommit(sessionId, seq, { frames: 'x'.repeat(2_000) }) });
    writeSync(STDOUT, `${sessionId} ${seq}\n`);
  }
};
await Promise.all(Array.from({ length: PARALLEL_SESSIONS }, appendForEver));
