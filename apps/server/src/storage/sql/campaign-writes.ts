import type { Kysely, Transaction } from 'kysely';
import type { CampaignRecord, CampaignStore, MembersChange } from '../campaign-store.ts';
import type { CampaignReads } from './campaign-reads.ts';
import { unlessGone } from './log-writes.ts';
import type { Schema } from './schema.ts';

export type CampaignWrites = Omit<CampaignStore, keyof CampaignReads>;

/** Thrown inside a transaction so that all of it is undone. */
class InviteTaken extends Error {}

export const createCampaignWrites = (db: Kysely<Schema>): CampaignWrites => ({
  insertCampaign: ({ members, ...campaign }) =>
    db.transaction().execute(async (trx) => {
      const inserting = trx.insertInto('campaigns').values(campaign);
      const inserted = await inserting.onConflict((on) => on.column('id').doNothing()).executeTakeFirst();
      if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
      await trx
        .insertInto('campaignMembers')
        .values(members.map((member) => ({ campaignId: campaign.id, ...member })))
        .execute();
      return true;
    }),
  updateCampaign: (campaign, expectedVersion) => move(db, campaign.id, expectedVersion, campaign),
  changeCampaignMembers: async (change) => {
    try {
      return await db.transaction().execute((trx) => changeMembers(trx, change));
    } catch (error) {
      if (error instanceof InviteTaken) return 'taken';
      throw error;
    }
  },
  deleteCampaign: (id, expectedVersion, adventureVersion) =>
    db.transaction().execute(async (trx) => {
      const query = trx.deleteFrom('campaigns').where('id', '=', id).where('version', '=', expectedVersion);
      const deleted = await query.executeTakeFirst();
      if (deleted.numDeletedRows !== 1n) return false;
      const shared = trx.updateTable('adventures').where('campaignId', '=', id).where('visibility', '=', 'campaign');
      await shared.set({ visibility: 'private', campaignId: null, version: adventureVersion }).execute();
      return true;
    }),
  insertCampaignInvite: (record) => unlessGone(() => db.insertInto('campaignInvites').values(record).execute()),
  revokeCampaignInvite: async (campaignId, inviteId, at) => {
    const updated = await db
      .updateTable('campaignInvites')
      .set((eb) => ({ revokedAt: eb.fn.coalesce('revokedAt', eb.val(at)) }))
      .where('id', '=', inviteId)
      .where('campaignId', '=', campaignId)
      .executeTakeFirst();
    return updated.numUpdatedRows === 1n;
  },
});

/** Moves the campaign's row from one version to the next; on PostgreSQL it stays locked until the transaction ends. */
const move = async (
  db: Kysely<Schema>,
  id: string,
  expectedVersion: string,
  set: Partial<CampaignRecord>,
): Promise<boolean> => {
  const query = db.updateTable('campaigns').set(set).where('id', '=', id).where('version', '=', expectedVersion);
  return (await query.executeTakeFirst()).numUpdatedRows === 1n;
};

const changeMembers = async (trx: Transaction<Schema>, change: MembersChange): Promise<'changed' | 'moved'> => {
  const { campaignId, expectedVersion, version, at, put = [], remove, bar, inviteId } = change;
  if (!(await move(trx, campaignId, expectedVersion, { version }))) return 'moved';
  if (inviteId !== undefined && !(await useInvite(trx, campaignId, inviteId, at))) throw new InviteTaken();
  if (remove !== undefined) {
    const query = trx.deleteFrom('campaignMembers').where('campaignId', '=', campaignId);
    await query.where('userId', '=', remove).execute();
  }
  for (const member of put) {
    const { role } = member;
    const inserting = trx.insertInto('campaignMembers').values({ campaignId, ...member });
    await inserting.onConflict((on) => on.columns(['campaignId', 'userId']).doUpdateSet({ role })).execute();
  }
  if (bar !== undefined) {
    const inserting = trx.insertInto('campaignBars').values({ campaignId, userId: bar, at });
    await inserting.onConflict((on) => on.columns(['campaignId', 'userId']).doUpdateSet({ at })).execute();
  }
  return 'changed';
};

const useInvite = async (
  trx: Transaction<Schema>,
  campaignId: string,
  inviteId: string,
  at: number,
): Promise<boolean> => {
  const used = await trx
    .updateTable('campaignInvites')
    .set((eb) => ({ uses: eb('uses', '+', 1) }))
    .where('id', '=', inviteId)
    .where('campaignId', '=', campaignId)
    .where('revokedAt', 'is', null)
    .where('expiresAt', '>', at)
    .whereRef('uses', '<', 'maxUses')
    .executeTakeFirst();
  return used.numUpdatedRows === 1n;
};
