import type { Kysely } from 'kysely';
import type { Append, AppendResult } from '../../log-store.ts';
import { whyNotMoved } from '../append-alone.ts';
import type { Schema } from '../schema.ts';
import type { Database } from './database.ts';

const MOVE_HEAD = `update heads set head = ? where "sessionId" = ? and head = ? and not exists (
  select 1 from commits where "sessionId" = ? and "by" = ? and "commandId" = ?)`;

const INSERT_COMMIT = `insert into commits
  ("sessionId", seq, at, "by", "commandId", fingerprint, reply, events, frames) values (?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** Many sessions' commits in one transaction and one flush; `db` is a Kysely instance over `database`. */
export const appendGroup = (
  database: Database,
  db: Kysely<Schema>,
  appends: readonly Append[],
): Promise<readonly AppendResult[]> =>
  db.transaction().execute(async (trx) => {
    const results: AppendResult[] = [];
    for (const { commit } of appends) {
      const { sessionId, seq, at, by, commandId, fingerprint, reply, events, frames } = commit;
      const moved = database.execute(MOVE_HEAD, [seq, sessionId, seq - 1, sessionId, by, commandId]);
      if (moved.changes === 1) {
        database.execute(INSERT_COMMIT, [sessionId, seq, at, by, commandId, fingerprint, reply, events, frames]);
        results.push({ kind: 'committed' });
      } else results.push(await whyNotMoved(trx, commit));
    }
    return results;
  });
