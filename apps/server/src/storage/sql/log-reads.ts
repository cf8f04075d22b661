import type { Expression, ExpressionBuilder, Kysely, SqlBool } from 'kysely';
import { LIVE_STATUSES } from '../live-status.ts';
import type { HeldCharacter, LogStore, SessionFilter } from '../log-store.ts';
import { findVerdict } from './append-alone.ts';
import type { Schema } from './schema.ts';
import { toSessionSummary } from './session-row.ts';

export type LogReads = Pick<
  LogStore,
  | 'head'
  | 'read'
  | 'readFrames'
  | 'findVerdict'
  | 'readSnapshot'
  | 'readPin'
  | 'findSession'
  | 'findSessionByCode'
  | 'listSessions'
  | 'listHeldCharacters'
  | 'dueDeadlines'
  | 'nextDeadline'
  | 'listSessionsOf'
>;

/** Every method is one statement, so that it sees one moment. */
export const createLogReads = (db: Kysely<Schema>): LogReads => ({
  head: async (sessionId) => {
    const row = await db.selectFrom('heads').select('head').where('sessionId', '=', sessionId).executeTakeFirst();
    return row?.head ?? null;
  },
  read: (sessionId, after, limit) => tail(db, sessionId, after).selectAll().limit(limit).execute(),
  readFrames: (sessionId, after, limit) =>
    tail(db, sessionId, after).select(['seq', 'at', 'by', 'frames']).limit(limit).execute(),
  findVerdict: async (sessionId, by, commandId) => (await findVerdict(db, { sessionId, by, commandId })) ?? null,
  readSnapshot: async (sessionId) => {
    const query = db.selectFrom('snapshots').select(['seq', 'state', 'resumeFrom']).where('sessionId', '=', sessionId);
    return (await query.executeTakeFirst()) ?? null;
  },
  readPin: async (digest) => {
    const row = await db.selectFrom('pins').select('document').where('digest', '=', digest).executeTakeFirst();
    return row?.document ?? null;
  },
  findSession: async (sessionId) => {
    const row = await summaries(db).where('id', '=', sessionId).executeTakeFirst();
    return row === undefined ? null : toSessionSummary(row);
  },
  findSessionByCode: async (code) => {
    const query = summaries(db).where('code', '=', code).where('status', 'in', LIVE_STATUSES);
    const row = await query.executeTakeFirst();
    return row === undefined ? null : toSessionSummary(row);
  },
  listSessions: async (filter) => {
    if ([filter.statuses, filter.campaignIds, filter.ids].some((wanted) => wanted?.length === 0)) return [];
    const query = summaries(db).where((eb) => eb.and(conditions(eb, filter)));
    const rows = await query.orderBy('createdAt', 'desc').orderBy('id', 'desc').limit(filter.limit).execute();
    return rows.map(toSessionSummary);
  },
  listHeldCharacters: (characterIds) => listHeldCharacters(db, characterIds),
  dueDeadlines: (now, limit) =>
    db.selectFrom('deadlines').selectAll().where('at', '<=', now).orderBy('at').limit(limit).execute(),
  listSessionsOf: async (userId) => {
    const rows = await db.selectFrom('sessionPeople').select('sessionId').where('userId', '=', userId).execute();
    return rows.map(({ sessionId }) => sessionId);
  },
  nextDeadline: async () => {
    const row = await db.selectFrom('deadlines').select('at').orderBy('at').limit(1).executeTakeFirst();
    return row?.at ?? null;
  },
});

const listHeldCharacters = async (
  db: Kysely<Schema>,
  characterIds: readonly string[],
): Promise<readonly HeldCharacter[]> => {
  if (characterIds.length === 0) return [];
  const rows = await db
    .selectFrom('seats')
    .innerJoin('gameSessions', 'gameSessions.id', 'seats.sessionId')
    .select(['seats.characterId', 'seats.sessionId', 'gameSessions.status', 'gameSessions.card'])
    .where('seats.characterId', 'in', characterIds)
    .where('seats.holdsCharacter', '=', 1)
    .execute();
  return rows.flatMap(({ characterId, ...seat }) => (characterId === null ? [] : [{ characterId, ...seat }]));
};

const tail = (db: Kysely<Schema>, sessionId: string, after: number) =>
  db.selectFrom('commits').where('sessionId', '=', sessionId).where('seq', '>', after).orderBy('seq');

const summaries = (db: Kysely<Schema>) =>
  db
    .selectFrom('gameSessions')
    .innerJoin('heads', 'heads.sessionId', 'gameSessions.id')
    .selectAll('gameSessions')
    .select('heads.head');

type Tables = Pick<Schema, 'gameSessions' | 'heads'>;

const conditions = (
  eb: ExpressionBuilder<Schema, keyof Tables>,
  filter: SessionFilter,
): readonly Expression<SqlBool>[] => {
  const { statuses, campaignIds, ids, playerId, involvedId, knownTo, before } = filter;
  const equal = (['adventureId', 'campaignId', 'gmId', 'access'] as const).flatMap((column) => {
    const wanted = filter[column];
    return wanted === undefined ? [] : [eb(column, '=', wanted)];
  });
  const seatOf = (userId: string) =>
    eb.selectFrom('seats').select('seats.sessionId').where('seats.userId', '=', userId);
  return [
    ...equal,
    ...(filter.notGmId === undefined ? [] : [eb('gmId', '!=', filter.notGmId)]),
    ...(statuses === undefined ? [] : [eb('status', 'in', statuses)]),
    ...(campaignIds === undefined ? [] : [eb('campaignId', 'in', campaignIds)]),
    ...(ids === undefined ? [] : [eb('id', 'in', ids)]),
    ...(playerId === undefined ? [] : [eb('id', 'in', seatOf(playerId).where('seats.role', '=', 'player'))]),
    ...(involvedId === undefined ? [] : [eb.or([eb('gmId', '=', involvedId), eb('id', 'in', seatOf(involvedId))])]),
    ...(knownTo === undefined
      ? []
      : [
          eb.or([
            eb('access', '!=', 'invite'),
            eb('endedAt', 'is not', null),
            eb('gmId', '=', knownTo.userId),
            eb('id', 'in', seatOf(knownTo.userId)),
            ...(knownTo.invitedIds.length === 0 ? [] : [eb('id', 'in', knownTo.invitedIds)]),
          ]),
        ]),
    ...(before === undefined ? [] : [eb(eb.refTuple('createdAt', 'id'), '<', eb.tuple(before.createdAt, before.id))]),
  ];
};
