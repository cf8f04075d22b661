import type { Kysely } from 'kysely';
import type { UploadStore } from '../upload-store.ts';
import type { Schema } from './schema.ts';

export type UploadReads = Pick<UploadStore, Extract<keyof UploadStore, `find${string}` | `list${string}`>>;

export const createUploadReads = (db: Kysely<Schema>): UploadReads => ({
  findUpload: async (id) =>
    (await db.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst()) ?? null,
  findUploadOf: async (ownerId, sha256) => {
    const query = db.selectFrom('uploads').selectAll().where('ownerId', '=', ownerId).where('sha256', '=', sha256);
    return (await query.executeTakeFirst()) ?? null;
  },
  listUploads: (ownerId, { limit, before }) =>
    db
      .selectFrom('uploads')
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
});
