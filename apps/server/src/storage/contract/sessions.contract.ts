import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SessionFilter } from '../log-store.ts';
import type { Storage } from '../storage.ts';
import {
  sampleCommit,
  sampleFeedback,
  sampleIndex,
  sampleInvite,
  sampleSeat,
  sampleTicket,
  seatedCharacter,
  startSession,
} from './samples.ts';

/** Lists, deadlines and the end of a session. */
export const describeSessions = (storage: () => Storage): void => {
  const listed = async (filter: Omit<SessionFilter, 'limit'>): Promise<readonly string[]> =>
    (await storage().log.listSessions({ ...filter, limit: 100 })).map((summary) => summary.id);

  test('lists filter by everything a filter names, newest first', async () => {
    const adventureId = randomUUID();
    const campaignId = randomUUID();
    const [gmId, playerId, spectatorId] = [randomUUID(), randomUUID(), randomUUID()];
    const seats = [sampleSeat({ userId: playerId }), sampleSeat({ userId: spectatorId, role: 'spectator' })];
    const first = await startSession(storage(), { adventureId, gmId, seats, createdAt: 100 });
    const second = await startSession(storage(), { adventureId, campaignId, access: 'campaign', createdAt: 300 });
    const third = await startSession(storage(), { adventureId, status: 'completed', endedAt: 9, createdAt: 200 });

    expect(await listed({ adventureId })).toEqual([second, third, first]);
    expect(await listed({ campaignId })).toEqual([second]);
    expect(await listed({ adventureId, statuses: ['completed', 'cancelled'] })).toEqual([third]);
    expect(await listed({ adventureId, statuses: ['waiting'] })).toEqual([second, first]);
    expect(await listed({ adventureId, statuses: [] })).toEqual([]);
    expect(await listed({ gmId })).toEqual([first]);
    expect(await listed({ adventureId, notGmId: gmId })).toEqual([second, third]);
    expect(await listed({ playerId })).toEqual([first]);
    expect(await listed({ playerId: spectatorId })).toEqual([]);
    expect(await listed({ involvedId: spectatorId })).toEqual([first]);
    expect(await listed({ involvedId: gmId })).toEqual([first]);
    expect(await listed({ adventureId, access: 'campaign' })).toEqual([second]);
    expect(await listed({ adventureId, access: 'open', involvedId: playerId, statuses: ['waiting'] })).toEqual([first]);
  });

  test('CAMP-19 a list for one person leaves out live tables for the invited, but for their own and where they are invited', async () => {
    const campaignId = randomUUID();
    const [gmId, playerId] = [randomUUID(), randomUUID()];
    const given = { campaignId, access: 'invite' } as const;
    const open = await startSession(storage(), { campaignId, access: 'open', createdAt: 400 });
    const ended = await startSession(storage(), { ...given, status: 'completed', endedAt: 9, createdAt: 300 });
    const seats = [sampleSeat({ userId: playerId })];
    const live = await startSession(storage(), { ...given, gmId, seats, status: 'active', createdAt: 200 });
    const knownTo = (userId: string, invitedIds: readonly string[] = []) =>
      listed({ campaignId, knownTo: { userId, invitedIds } });
    expect(await knownTo(gmId)).toEqual([open, ended, live]);
    expect(await knownTo(playerId)).toEqual([open, ended, live]);
    expect(await knownTo(randomUUID(), [live])).toEqual([open, ended, live]);
    expect(await knownTo(randomUUID(), [open])).toEqual([open, ended]);
    expect(await knownTo(randomUUID())).toEqual([open, ended]);
  });

  test('pages follow each other without gap or repetition, also among equal times', async () => {
    const adventureId = randomUUID();
    const times = [100, 200, 200, 200, 300, 300, 400];
    for (const createdAt of times) await startSession(storage(), { adventureId, createdAt });
    const everything = await listed({ adventureId });
    expect(everything).toHaveLength(times.length);
    const paged: string[] = [];
    for (let before: SessionFilter['before']; ; ) {
      const filter: SessionFilter = { adventureId, limit: 2, ...(before === undefined ? {} : { before }) };
      const page = await storage().log.listSessions(filter);
      paged.push(...page.map((summary) => summary.id));
      before = page.at(-1);
      if (before === undefined) break;
    }
    expect(paged).toEqual(everything);
  });

  test('CAMP-18 sessions are listed by ids, and by any of several campaigns', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    const first = await startSession(storage(), { campaignId: one, createdAt: 1 });
    const second = await startSession(storage(), { campaignId: two, createdAt: 2, access: 'invite' });
    await startSession(storage(), { campaignId: randomUUID() });
    const listed = async (filter: object) =>
      (await storage().log.listSessions({ ...filter, limit: 9 })).map(({ id }) => id);
    expect(await listed({ campaignIds: [one, two, randomUUID()] })).toEqual([second, first]);
    expect(await listed({ campaignIds: [] })).toEqual([]);
    expect(await listed({ ids: [first, second, randomUUID()] })).toEqual([second, first]);
    expect(await listed({ ids: [first, second], access: 'invite' })).toEqual([second]);
    expect(await listed({ ids: [] })).toEqual([]);
  });

  test('deadlines come due in order, and only the empty pause outlives an index', async () => {
    const index = sampleIndex({
      deadlines: [
        { kind: 'expiring-notice', at: 20 },
        { kind: 'paused-timeout', at: 40 },
      ],
    });
    const sessionId = await startSession(storage(), index);
    await storage().log.setEmptyPause(sessionId, 10);
    expect(await storage().log.nextDeadline()).toBe(10);
    expect(await storage().log.dueDeadlines(20, 10)).toEqual([
      { sessionId, kind: 'empty-pause', at: 10 },
      { sessionId, kind: 'expiring-notice', at: 20 },
    ]);
    expect(await storage().log.dueDeadlines(40, 1)).toEqual([{ sessionId, kind: 'empty-pause', at: 10 }]);
    expect(await storage().log.dueDeadlines(9, 10)).toEqual([]);

    await storage().log.append({ commit: sampleCommit(sessionId, 2), index: { ...index, deadlines: [] } });
    expect(await storage().log.dueDeadlines(50, 10)).toEqual([{ sessionId, kind: 'empty-pause', at: 10 }]);
    await storage().log.setEmptyPause(sessionId, 30);
    expect(await storage().log.nextDeadline()).toBe(30);
    await storage().log.setEmptyPause(sessionId, null);
    expect(await storage().log.dueDeadlines(50, 10)).toEqual([]);
    await storage().log.setEmptyPause(randomUUID(), 1);
    expect(await storage().log.dueDeadlines(50, 10)).toEqual([]);
  });

  test('a deleted session leaves nothing behind and nothing of others goes with it', async () => {
    const { seat, characterId } = await seatedCharacter(storage());
    const index = sampleIndex({ seats: [seat], deadlines: [{ kind: 'waiting-timeout', at: 5 }] });
    const sessionId = await startSession(storage(), index);
    const otherId = await startSession(storage());
    const invite = sampleInvite(sessionId);
    const ticket = sampleTicket(sessionId);
    const otherTicket = sampleTicket(otherId);
    await storage().records.insertInvite(invite);
    for (const one of [ticket, otherTicket]) await storage().records.insertTicket(one);
    for (const id of [sessionId, otherId]) await storage().records.insertFeedback(sampleFeedback(id));
    await storage().log.writeSnapshot(sessionId, { seq: 1, state: '{}' });
    await storage().log.setEmptyPause(sessionId, 6);

    await storage().log.deleteSession(sessionId);
    await storage().log.deleteSession(sessionId);

    expect(await storage().log.head(sessionId)).toBeNull();
    expect(await storage().log.read(sessionId, 0, 10)).toEqual([]);
    expect(await storage().log.readSnapshot(sessionId)).toBeNull();
    expect(await storage().log.findSession(sessionId)).toBeNull();
    expect(await storage().log.findSessionByCode(index.code)).toBeNull();
    expect(await storage().log.listHeldCharacters([characterId])).toEqual([]);
    expect(await storage().log.dueDeadlines(10, 10)).toEqual([]);
    expect(await storage().records.findInvite(invite.tokenHash)).toBeNull();
    expect(await storage().records.listFeedback(sessionId)).toEqual([]);
    expect(await storage().records.takeTicket(ticket.tokenHash, 'socket', 0)).toBeNull();
    expect(await storage().records.deleteCharacter(characterId)).toBe('deleted');

    expect(await storage().log.head(otherId)).toBe(1);
    expect(await storage().records.listFeedback(otherId)).toHaveLength(1);
    expect(await storage().records.takeTicket(otherTicket.tokenHash, 'socket', 0)).toEqual(otherTicket);
  });

  test('what arrives after a session was deleted is dropped', async () => {
    const sessionId = await startSession(storage());
    await storage().log.deleteSession(sessionId);
    const invite = sampleInvite(sessionId);
    const ticket = sampleTicket(sessionId);
    await storage().records.insertInvite(invite);
    await storage().records.insertTicket(ticket);
    expect(await storage().records.insertFeedback(sampleFeedback(sessionId))).toBe(false);
    expect(await storage().log.append({ commit: sampleCommit(sessionId, 2) })).toEqual({ kind: 'moved', head: 0 });
    expect(await storage().records.findInvite(invite.tokenHash)).toBeNull();
    expect(await storage().records.listFeedback(sessionId)).toEqual([]);
    expect(await storage().records.takeTicket(ticket.tokenHash, 'socket', 0)).toBeNull();
  });
};
