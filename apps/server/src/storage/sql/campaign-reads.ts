import type { Kysely } from 'kysely';
import type { CampaignMemberRecord, CampaignStore, StoredCampaign } from '../campaign-store.ts';
import type { Schema } from './schema.ts';

export type CampaignReads = Pick<
  CampaignStore,
  | 'findCampaign'
  | 'findCampaignRole'
  | 'listCampaigns'
  | 'listCampaignIdsOf'
  | 'findCampaignBar'
  | 'findCampaignInvite'
  | 'listCampaignInvites'
>;

/** Every method is one statement, so that it sees one moment. */
export const createCampaignReads = (db: Kysely<Schema>): CampaignReads => ({
  findCampaign: async (id) => {
    const rows = await db
      .selectFrom('campaigns')
      .innerJoin('campaignMembers as member', 'member.campaignId', 'campaigns.id')
      .selectAll('campaigns')
      .select(['member.userId', 'member.role', 'member.joinedAt'])
      .where('campaigns.id', '=', id)
      .orderBy('member.joinedAt')
      .orderBy('member.userId')
      .execute();
    return storedCampaign(rows);
  },
  findCampaignRole: async (campaignId, userId) => {
    const query = db.selectFrom('campaignMembers').select('role').where('campaignId', '=', campaignId);
    return (await query.where('userId', '=', userId).executeTakeFirst())?.role ?? null;
  },
  listCampaigns: async (userId, { limit, before }) => {
    const rows = await db
      .selectFrom('campaigns')
      .innerJoin('campaignMembers as mine', 'mine.campaignId', 'campaigns.id')
      .selectAll('campaigns')
      .select('mine.role')
      .select((eb) =>
        eb
          .selectFrom('campaignMembers as member')
          .whereRef('member.campaignId', '=', 'campaigns.id')
          .select((count) => count.fn.countAll<number>().as('count'))
          .as('memberCount'),
      )
      .where('mine.userId', '=', userId)
      .where((eb) =>
        before === undefined
          ? eb.and([])
          : eb(eb.refTuple('campaigns.createdAt', 'campaigns.id'), '<', eb.tuple(before.createdAt, before.id)),
      )
      .orderBy('campaigns.createdAt', 'desc')
      .orderBy('campaigns.id', 'desc')
      .limit(limit)
      .execute();
    return rows.map(({ memberCount, ...row }) => ({ ...row, memberCount: Number(memberCount) }));
  },
  listCampaignIdsOf: async (userId) => {
    const query = db.selectFrom('campaignMembers').select('campaignId').where('userId', '=', userId);
    return (await query.execute()).map(({ campaignId }) => campaignId);
  },
  findCampaignBar: async (campaignId, userId) => {
    const query = db.selectFrom('campaignBars').select('at').where('campaignId', '=', campaignId);
    return (await query.where('userId', '=', userId).executeTakeFirst())?.at ?? null;
  },
  ...createCampaignInviteReads(db),
});

const createCampaignInviteReads = (
  db: Kysely<Schema>,
): Pick<CampaignReads, 'findCampaignInvite' | 'listCampaignInvites'> => ({
  findCampaignInvite: async (tokenHash) =>
    (await db.selectFrom('campaignInvites').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()) ?? null,
  listCampaignInvites: (campaignId) =>
    db
      .selectFrom('campaignInvites')
      .selectAll()
      .where('campaignId', '=', campaignId)
      .orderBy('createdAt', 'desc')
      .orderBy('id', 'desc')
      .execute(),
});

/** One row per member; a campaign always has one. */
const storedCampaign = (rows: readonly (Schema['campaigns'] & CampaignMemberRecord)[]): StoredCampaign | null => {
  const [first] = rows;
  if (first === undefined) return null;
  const { userId: _user, role: _role, joinedAt: _joined, ...campaign } = first;
  return { ...campaign, members: rows.map(({ userId, role, joinedAt }) => ({ userId, role, joinedAt })) };
};
