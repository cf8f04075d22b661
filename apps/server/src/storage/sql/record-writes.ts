import type { Kysely, Transaction } from 'kysely';
import type { AdventureRecord, RecordStore } from '../record-store.ts';
import { createCallWrites } from './call-writes.ts';
import { createCampaignWrites } from './campaign-writes.ts';
import type { Engine } from './engine.ts';
import { unlessGone } from './log-writes.ts';
import type { Schema } from './schema.ts';
import { createUploadWrites, linkPictures } from './upload-writes.ts';
import { isForeignKeyViolation } from './violation.ts';

export type RecordWrites = Omit<RecordStore, `find${string}` | `list${string}`>;

export const createRecordWrites = (db: Kysely<Schema>, engine: Engine): RecordWrites => ({
  ...createAdventureWrites(db),
  ...createCharacterWrites(db, engine),
  ...createUploadWrites(db, engine),
  ...createInvitationWrites(db),
  ...createErasureWrites(db),
  ...createCallWrites(db),
  ...createCampaignWrites(db),
});

const createAdventureWrites = (
  db: Kysely<Schema>,
): Pick<RecordWrites, 'insertAdventure' | 'updateAdventure' | 'deleteAdventure'> => ({
  insertAdventure: (record) =>
    db.transaction().execute(async (trx) => {
      await trx.insertInto('adventures').values(withSearchText(record)).execute();
      await linkPictures(trx, record);
    }),
  updateAdventure: (record, expectedVersion) =>
    db.transaction().execute(async (trx) => {
      const query = trx.updateTable('adventures').set(withSearchText(record)).where('id', '=', record.id);
      const updated = await query
        .where((eb) => (expectedVersion === null ? eb.and([]) : eb('version', '=', expectedVersion)))
        .executeTakeFirst();
      if (updated.numUpdatedRows !== 1n) return false;
      await trx.deleteFrom('adventurePictures').where('adventureId', '=', record.id).execute();
      await linkPictures(trx, record);
      return true;
    }),
  deleteAdventure: async (id) => {
    const deleted = await db.deleteFrom('adventures').where('id', '=', id).executeTakeFirst();
    return deleted.numDeletedRows === 1n;
  },
});

const withSearchText = (record: AdventureRecord): Schema['adventures'] => ({
  ...record,
  searchText: `${record.title}\n${record.description}`.toLowerCase(),
});

const createCharacterWrites = (
  db: Kysely<Schema>,
  engine: Engine,
): Pick<RecordWrites, 'insertCharacter' | 'insertCharacters' | 'updateCharacter' | 'deleteCharacter'> => ({
  insertCharacter: async (record) => {
    await db.insertInto('characters').values(record).execute();
  },
  insertCharacters: async (records) => {
    if (records.length > 0) await db.insertInto('characters').values(records).execute();
  },
  updateCharacter: (record, expectedVersion) =>
    db.transaction().execute(async (trx) => {
      const found = await lockCharacter(trx, engine, record.id);
      if (found?.isHeld) return 'held';
      if (found?.version !== expectedVersion) return 'changed';
      await trx.updateTable('characters').set(record).where('id', '=', record.id).execute();
      return 'updated';
    }),
  deleteCharacter: (id) =>
    db.transaction().execute(async (trx) => {
      const found = await lockCharacter(trx, engine, id);
      if (found === null) return 'missing';
      if (found.isHeld) return 'held';
      await trx.deleteFrom('characters').where('id', '=', id).execute();
      return 'deleted';
    }),
});

/** Locked before the seats are looked at: an append that is seating it holds the row until its seat is visible. */
const lockCharacter = async (
  trx: Transaction<Schema>,
  engine: Engine,
  id: string,
): Promise<{ readonly version: string; readonly isHeld: boolean } | null> => {
  const query = trx.selectFrom('characters').select('version').where('id', '=', id);
  const found = await (engine === 'postgres' ? query.forUpdate() : query).executeTakeFirst();
  if (found === undefined) return null;
  const seats = trx.selectFrom('seats').select('sessionId').where('characterId', '=', id);
  const seat = await seats.where('holdsCharacter', '=', 1).executeTakeFirst();
  return { version: found.version, isHeld: seat !== undefined };
};

const createInvitationWrites = (
  db: Kysely<Schema>,
): Pick<RecordWrites, 'insertInvite' | 'revokeInvite' | 'insertFeedback' | 'insertTicket' | 'takeTicket'> => ({
  insertInvite: (record) => unlessGone(() => db.insertInto('invites').values(record).execute()),
  revokeInvite: async (sessionId, inviteId, at) => {
    const updated = await db
      .updateTable('invites')
      .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(at)) }))
      .where('id', '=', inviteId)
      .where('sessionId', '=', sessionId)
      .executeTakeFirst();
    return updated.numUpdatedRows === 1n;
  },
  insertFeedback: async (record) => {
    try {
      const inserting = db.insertInto('feedback').values(record);
      const conflict = inserting.onConflict((on) => on.columns(['sessionId', 'userId']).doNothing());
      return (await conflict.executeTakeFirst()).numInsertedOrUpdatedRows === 1n;
    } catch (error) {
      if (isForeignKeyViolation(error)) return false;
      throw error;
    }
  },
  insertTicket: (record) => unlessGone(() => db.insertInto('tickets').values(record).execute()),
  takeTicket: async (tokenHash, kind, now) => {
    const query = db.deleteFrom('tickets').where('tokenHash', '=', tokenHash).where('kind', '=', kind);
    const ticket = await query.returningAll().executeTakeFirst();
    return ticket !== undefined && ticket.expiresAt > now ? ticket : null;
  },
});

const createErasureWrites = (
  db: Kysely<Schema>,
): Pick<RecordWrites, 'beginErasure' | 'finishErasure' | 'forgetAddress' | 'eraseRecordsOf'> => ({
  beginErasure: async (userId, at) => {
    const inserting = db.insertInto('erasures').values({ userId, at });
    await inserting.onConflict((conflict) => conflict.doNothing()).execute();
  },
  finishErasure: async (userId) => {
    await db.deleteFrom('erasures').where('userId', '=', userId).execute();
  },
  forgetAddress: async (email) => {
    for (const table of ['invites', 'campaignInvites'] as const) {
      const query = db.updateTable(table).set({ email: null });
      await query.where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase())).execute();
    }
  },
  eraseRecordsOf: (userId) =>
    db.transaction().execute(async (trx) => {
      await trx.deleteFrom('characters').where('ownerId', '=', userId).execute();
      await trx.deleteFrom('adventures').where('ownerId', '=', userId).execute();
      await trx.deleteFrom('uploads').where('ownerId', '=', userId).execute();
      await trx.deleteFrom('feedback').where('userId', '=', userId).execute();
      await trx.deleteFrom('campaignBars').where('userId', '=', userId).execute();
      await trx.deleteFrom('tickets').where('userId', '=', userId).execute();
      await trx.deleteFrom('keptCalls').where('userId', '=', userId).execute();
    }),
});
