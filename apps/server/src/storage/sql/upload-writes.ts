import { type Kysely, sql, type Transaction } from 'kysely';
import { pictureIdsIn } from '../picture-ids.ts';
import type { AdventureRecord } from '../record-store.ts';
import type { UploadInserted, UploadStore } from '../upload-store.ts';
import type { Engine } from './engine.ts';
import type { Schema } from './schema.ts';

type UploadWrites = Pick<UploadStore, 'insertUpload' | 'deleteUpload'>;

export const createUploadWrites = (db: Kysely<Schema>, engine: Engine): UploadWrites => ({
  insertUpload: (record, maxBytes) =>
    db.transaction().execute(async (trx): Promise<UploadInserted> => {
      const { ownerId, sha256, bytes } = record;
      // One after the other per person, so that two at once do not both find the last free place.
      if (engine === 'postgres') await sql`select pg_advisory_xact_lock(hashtext(${ownerId}))`.execute(trx);
      const own = trx.selectFrom('uploads').where('ownerId', '=', ownerId);
      const known = await own.selectAll().where('sha256', '=', sha256).executeTakeFirst();
      if (known !== undefined) return { kind: 'known', upload: known };
      const { used } = await own.select((eb) => eb.fn.sum<number | null>('bytes').as('used')).executeTakeFirstOrThrow();
      // PostgreSQL answers a sum of whole numbers as text.
      const usedBytes = Number(used ?? 0);
      if (usedBytes + bytes > maxBytes) return { kind: 'full', usedBytes };
      await trx.insertInto('uploads').values(record).execute();
      return { kind: 'stored' };
    }),
  deleteUpload: async (id) => {
    const deleted = await db.deleteFrom('uploads').where('id', '=', id).executeTakeFirst();
    return deleted.numDeletedRows === 1n;
  },
});

/** Rows a statement: both databases take far more parameters than these need. */
const linksAtOnce = 500;

/** Which pictures an adventure names, beside its document. */
export const linkPictures = async (trx: Transaction<Schema>, { id, document }: AdventureRecord): Promise<void> => {
  const rows = pictureIdsIn(document).map((pictureId) => ({ adventureId: id, pictureId }));
  for (let from = 0; from < rows.length; from += linksAtOnce) {
    const some = rows.slice(from, from + linksAtOnce);
    await trx.insertInto('adventurePictures').values(some).execute();
  }
};
