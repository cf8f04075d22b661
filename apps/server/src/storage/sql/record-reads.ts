import { type Expression, type Kysely, type SqlBool, sql } from 'kysely';
import type { RecordStore } from '../record-store.ts';
import type { Schema } from './schema.ts';

export type RecordReads = Pick<
  RecordStore,
  | 'findAdventure'
  | 'listAdventures'
  | 'findCharacter'
  | 'listCharacters'
  | 'findInvite'
  | 'listInvites'
  | 'listFeedback'
  | 'listFeedbackOf'
  | 'listErasures'
>;

export const createRecordReads = (db: Kysely<Schema>): RecordReads => ({
  findAdventure: async (id) => (await adventures(db).where('id', '=', id).executeTakeFirst()) ?? null,
  listAdventures: ({ q, ...equal }, { limit, before }) =>
    adventures(db)
      .where((eb) => {
        const wanted = Object.entries(equal).filter(([, value]) => value !== undefined);
        const conditions: Expression<SqlBool>[] = wanted.map(([column, value]) =>
          eb(column as keyof typeof equal, '=', value),
        );
        if (q !== undefined) conditions.push(sql<SqlBool>`${eb.ref('searchText')} like ${containing(q)} escape '\\'`);
        if (before !== undefined) {
          conditions.push(eb(eb.refTuple('createdAt', 'id'), '<', eb.tuple(before.createdAt, before.id)));
        }
        return eb.and(conditions);
      })
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  findCharacter: async (id) =>
    (await db.selectFrom('characters').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
  listCharacters: (ownerId, { limit, before }) =>
    db
      .selectFrom('characters')
      .selectAll()
      .where('ownerId', '=', ownerId)
      .where((eb) =>
        before === undefined
          ? eb.and([])
          : eb(eb.refTuple('createdAt', 'id'), '<', eb.tuple(before.createdAt, before.id)),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .limit(limit)
      .execute(),
  findInvite: async (tokenHash) =>
    (await db.selectFrom('invites').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()) ?? null,
  listInvites: (sessionId) =>
    db
      .selectFrom('invites')
      .selectAll()
      .where('sessionId', '=', sessionId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  ...createFeedbackReads(db),
});

const createFeedbackReads = (
  db: Kysely<Schema>,
): Pick<RecordReads, 'listFeedback' | 'listFeedbackOf' | 'listErasures'> => ({
  listFeedback: (sessionId) =>
    db
      .selectFrom('feedback')
      .selectAll()
      .where('sessionId', '=', sessionId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  listFeedbackOf: (userId) =>
    db
      .selectFrom('feedback')
      .selectAll()
      .where('userId', '=', userId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  listErasures: async () => {
    const rows = await db.selectFrom('erasures').select('userId').orderBy('at').execute();
    return rows.map(({ userId }) => userId);
  },
});

/** Everything but the search text, which is nobody's business. */
const adventures = (db: Kysely<Schema>) =>
  db
    .selectFrom('adventures')
    .select(['id', 'ownerId', 'title', 'description', 'visibility', 'campaignId', 'document', 'version'])
    .select(['createdAt', 'updatedAt']);

const containing = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
