import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { StoredCampaign } from '../campaign-store.ts';
import type { Storage } from '../storage.ts';
import { sampleCampaign, sampleCampaignInvite, sampleInvite, startSession } from './samples.ts';

/** Invites to campaigns, and whose invites to sessions name an address. */
export const describeCampaignInvites = (storage: () => Storage): void => {
  const insert = async (): Promise<StoredCampaign> => {
    const campaign = sampleCampaign();
    await storage().records.insertCampaign(campaign);
    return campaign;
  };
  /** Comes in by an invite, however often others are faster. */
  const enter = async (campaignId: string, inviteId: string, at: number): Promise<'changed' | 'taken'> => {
    for (;;) {
      const campaign = await storage().records.findCampaign(campaignId);
      if (campaign === null) return 'taken';
      const outcome = await storage().records.changeCampaignMembers({
        campaignId,
        expectedVersion: campaign.version,
        version: randomUUID(),
        at,
        put: [{ userId: randomUUID(), role: 'player', joinedAt: at }],
        inviteId,
      });
      if (outcome !== 'moved') return outcome;
    }
  };

  test('CAMP-11 invites are found by digest, listed newest first, and revoked once', async () => {
    const { records } = storage();
    const { id } = await insert();
    const [old, young] = [1, 2].map((createdAt) => sampleCampaignInvite(id, { createdAt, email: 'a@example.org' }));
    if (old === undefined || young === undefined) throw new Error('two were made');
    await records.insertCampaignInvite(old);
    await records.insertCampaignInvite(young);
    await records.insertCampaignInvite(sampleCampaignInvite((await insert()).id));
    expect(await records.findCampaignInvite(old.tokenHash)).toEqual(old);
    expect(await records.findCampaignInvite(randomUUID())).toBeNull();
    expect(await records.listCampaignInvites(id)).toEqual([young, old]);
    expect(await records.revokeCampaignInvite(id, old.id, 5)).toBe(true);
    expect(await records.revokeCampaignInvite(id, old.id, 9)).toBe(true);
    expect(await records.findCampaignInvite(old.tokenHash)).toEqual({ ...old, revokedAt: 5 });
    expect(await records.revokeCampaignInvite(randomUUID(), young.id, 5)).toBe(false);
    expect(await records.revokeCampaignInvite(id, randomUUID(), 5)).toBe(false);
  });

  test('CAMP-11 an invite for a campaign that was deleted meanwhile leaves nothing behind', async () => {
    const invite = sampleCampaignInvite(randomUUID());
    await storage().records.insertCampaignInvite(invite);
    expect(await storage().records.findCampaignInvite(invite.tokenHash)).toBeNull();
  });

  test('CAMP-13 an invite is used as often as it says, also in a race', async () => {
    const { id } = await insert();
    const invite = sampleCampaignInvite(id, { maxUses: 3 });
    await storage().records.insertCampaignInvite(invite);
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => enter(id, invite.id, 1)));
    expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(3);
    expect((await storage().records.findCampaignInvite(invite.tokenHash))?.uses).toBe(3);
    expect((await storage().records.findCampaign(id))?.members).toHaveLength(4);
  });

  test('CAMP-13 a revoked, expired, foreign or unknown invite changes nothing, not even the version', async () => {
    const { records } = storage();
    const campaign = await insert();
    const at = 1_750_000_000_000;
    const revoked = sampleCampaignInvite(campaign.id, { revokedAt: 5 });
    const expired = sampleCampaignInvite(campaign.id, { expiresAt: at });
    const foreign = sampleCampaignInvite((await insert()).id);
    for (const invite of [revoked, expired, foreign]) await records.insertCampaignInvite(invite);
    for (const inviteId of [revoked.id, expired.id, foreign.id, randomUUID()])
      expect(await enter(campaign.id, inviteId, at)).toBe('taken');
    expect(await records.findCampaign(campaign.id)).toEqual(campaign);
  });

  test('CAMP-18 sessions are found by an address that a usable invite as player names', async () => {
    const { records } = storage();
    const email = `${randomUUID()}@example.org`;
    const now = 1_750_000_000_000;
    const invited = await startSession(storage());
    const unfit = [
      { revokedAt: 1 },
      { expiresAt: now },
      { uses: 1 },
      { role: 'spectator' },
      { email: `x${email}` },
    ] as const;
    for (const given of unfit)
      await records.insertInvite(sampleInvite(await startSession(storage()), { email, ...given }));
    for (const written of [email, email.toUpperCase()])
      await records.insertInvite(sampleInvite(invited, { email: written }));
    expect(await records.listSessionsInviting(email, now, 9)).toEqual([invited]);
    expect(await records.listSessionsInviting(email.toUpperCase(), now, 9)).toEqual([invited]);
    expect(await records.listSessionsInviting(`${randomUUID()}@example.org`, now, 9)).toEqual([]);
  });

  test('CAMP-10 an erased address is taken out of invites to campaigns, and so is that somebody was removed', async () => {
    const { records } = storage();
    const campaign = await insert();
    const email = `${randomUUID()}@example.org`;
    const invite = sampleCampaignInvite(campaign.id, { email: email.toUpperCase() });
    await records.insertCampaignInvite(invite);
    await records.forgetAddress(email);
    expect(await records.findCampaignInvite(invite.tokenHash)).toEqual({ ...invite, email: null });
    const userId = randomUUID();
    const { id: campaignId, version: expectedVersion } = campaign;
    await records.changeCampaignMembers({ campaignId, expectedVersion, version: randomUUID(), at: 7, bar: userId });
    await records.eraseRecordsOf(userId);
    expect(await records.findCampaignBar(campaignId, userId)).toBeNull();
  });
};
