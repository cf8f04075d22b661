import type { Kysely } from 'kysely';
import type { Append, AppendResult, StoredCommit } from '../../log-store.ts';
import { whyNotMoved } from '../append-alone.ts';
import type { Schema } from '../schema.ts';
import type { Connections } from './pool.ts';

/**
 * One statement and one flush for many sessions. Heads are locked in the order of their ids, so that two nodes'
 * batches wait for each other instead of deadlocking; who waited finds the head moved and inserts nothing.
 */
const APPEND_GROUP = `
with batch as (
  select * from unnest($1::text[], $2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::text[], $9::text[]) as b ("sessionId", seq, at, "by", "commandId", fingerprint, reply, events, frames)
), locked as (
  select "sessionId" from heads where "sessionId" = any ($1::text[]) order by "sessionId" for update
), moved as (
  update heads set head = b.seq
  from batch b join locked l on l."sessionId" = b."sessionId"
  where heads."sessionId" = b."sessionId" and heads.head = b.seq - 1 and not exists (
    select 1 from commits c
    where c."sessionId" = b."sessionId" and c."by" = b."by" and c."commandId" = b."commandId")
  returning heads."sessionId"
)
insert into commits ("sessionId", seq, at, "by", "commandId", fingerprint, reply, events, frames)
select b."sessionId", b.seq, b.at, b."by", b."commandId", b.fingerprint, b.reply, b.events, b.frames
from batch b join moved m on m."sessionId" = b."sessionId"
returning "sessionId"`;

const COLUMNS = ['sessionId', 'seq', 'at', 'by', 'commandId', 'fingerprint', 'reply', 'events', 'frames'] as const;

export const appendGroup = async (
  { query }: Connections,
  db: Kysely<Schema>,
  appends: readonly Append[],
): Promise<readonly AppendResult[]> => {
  const values = COLUMNS.map((column: keyof StoredCommit) => appends.map(({ commit }) => commit[column]));
  const rows = await query({ name: 'append-group', text: APPEND_GROUP, values });
  const moved = new Set(rows.map(({ sessionId }) => sessionId));
  return Promise.all(
    appends.map(({ commit }): AppendResult | Promise<AppendResult> =>
      moved.has(commit.sessionId) ? { kind: 'committed' } : whyNotMoved(db, commit),
    ),
  );
};
