import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import type { RecordStore } from '../record-store.ts';
import { type CampaignReads, createCampaignReads } from './campaign-reads.ts';
import type { Schema } from './schema.ts';
import { createUploadReads, type UploadReads } from './upload-reads.ts';

export type RecordReads = CampaignReads &
  UploadReads &
  Pick<
    RecordStore,
    | 'findAdventure'
    | 'listAdventures'
    | 'listAdventuresWithPicture'
    | 'findCharacter'
    | 'listCharacters'
    | 'findInvite'
    | 'listInvites'
    | 'listSessionsInviting'
    | 'listFeedback'
    | 'listFeedbackOf'
    | 'listErasures'
  >;

export const createRecordReads = (db: Kysely<Schema>): RecordReads => ({
  findAdventure: async (id) =>
    (await adventureHeads(db).select('document').where('id', '=', id).executeTakeFirst()) ?? null,
  listAdventures: ({ q, sharedWith, ...equal }, { limit, before }) =>
    adventureHeads(db)
      .where((eb) => {
        const wanted = Object.entries(equal).filter(([, value]) => value !== undefined);
        const conditions: Expression<SqlBool>[] = wanted.map(([column, value]) =>
          eb(column as keyof typeof equal, '=', value),
        );
        if (q !== undefined) conditions.push(sql<SqlBool>`${eb.ref('searchText')} like ${containing(q)} escape '\\'`);
        if (sharedWith !== undefined) conditions.push(isShared(eb, sharedWith));
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
  listAdventuresWithPicture: (pictureId, ownerId) =>
    adventureHeads(db)
      .where('ownerId', '=', ownerId)
      .where('id', 'in', (eb) =>
        eb.selectFrom('adventurePictures').select('adventureId').where('pictureId', '=', pictureId),
      )
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  ...createInviteReads(db),
  ...createFeedbackReads(db),
  ...createCampaignReads(db),
  ...createUploadReads(db),
});

const createInviteReads = (
  db: Kysely<Schema>,
): Pick<RecordReads, 'findInvite' | 'listInvites' | 'listSessionsInviting'> => ({
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
  listSessionsInviting: async (email, now, limit) => {
    const rows = await db
      .selectFrom('invites')
      .select('sessionId')
      .distinct()
      .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
      .where('role', '=', 'player')
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .whereRef('uses', '<', 'maxUses')
      .limit(limit)
      .execute();
    return rows.map(({ sessionId }) => sessionId);
  },
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

/** Everything but the text, which may be 8 MiB long, and the search text, which is nobody's business. */
const adventureHeads = (db: Kysely<Schema>) =>
  db
    .selectFrom('adventures')
    .select(['id', 'ownerId', 'title', 'description', 'visibility', 'campaignId', 'outline', 'version'])
    .select(['createdAt', 'updatedAt']);

/** The campaign is theirs too, and its owner still a GM of it. */
const isShared = (eb: ExpressionBuilder<Schema, 'adventures'>, userId: string): Expression<SqlBool> =>
  eb.and([
    eb('adventures.visibility', '=', 'campaign'),
    eb(
      'adventures.campaignId',
      'in',
      eb.selectFrom('campaignMembers as mine').select('mine.campaignId').where('mine.userId', '=', userId),
    ),
    eb.exists(
      eb
        .selectFrom('campaignMembers as owner')
        .select('owner.userId')
        .whereRef('owner.campaignId', '=', 'adventures.campaignId')
        .whereRef('owner.userId', '=', 'adventures.ownerId')
        .where('owner.role', '=', 'gm'),
    ),
  ]);

const containing = (text: string): string => `%${text.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
