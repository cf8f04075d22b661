import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import {
  sampleAdventure,
  sampleCharacter,
  sampleCommit,
  sampleFeedback,
  sampleIndex,
  sampleInvite,
  sampleSeat,
  sampleTicket,
  startSession,
} from './samples.ts';

/** What erasing a person needs from a storage (contract 4, last line). */
export const describeErasure = (storage: () => Storage): void => {
  test('ACC-15 commits get other texts, all or those that are there, and keep everything else', async () => {
    const sessionId = await startSession(storage());
    const other = await startSession(storage());
    const second = sampleCommit(sessionId, 2);
    await storage().log.append({ commit: second });
    const texts = { events: '[{"type":"other"}]', frames: '[]', reply: null };
    await storage().log.rewriteCommits(sessionId, [
      { seq: 2, ...texts },
      { seq: 9, ...texts },
    ]);
    expect(await storage().log.read(sessionId, 1, 10)).toEqual([{ ...second, ...texts }]);
    expect(await storage().log.head(sessionId)).toBe(2);
    expect((await storage().log.read(other, 0, 10)).map(({ events }) => events)).not.toContain(texts.events);
    await storage().log.rewriteCommits(randomUUID(), [{ seq: 1, ...texts }]);
    // The retry memory is untouched: the same command is still known.
    expect(await storage().log.findVerdict(sessionId, 'somebody', second.commandId ?? '')).toMatchObject({ seq: 2 });
  });

  test('ACC-15 a snapshot is replaced also by one of the same place, and says from where a resume may begin', async () => {
    const sessionId = await startSession(storage());
    await storage().log.writeSnapshot(sessionId, { seq: 1, state: 'old' });
    expect(await storage().log.readSnapshot(sessionId)).toEqual({ seq: 1, state: 'old', resumeFrom: 0 });
    await storage().log.replaceSnapshot(sessionId, { seq: 1, state: 'new' }, '{"title":"another"}');
    expect(await storage().log.readSnapshot(sessionId)).toEqual({ seq: 1, state: 'new', resumeFrom: 1 });
    expect((await storage().log.findSession(sessionId))?.card).toBe('{"title":"another"}');
    await storage().log.writeSnapshot(sessionId, { seq: 5, state: 'later' });
    expect(await storage().log.readSnapshot(sessionId)).toEqual({ seq: 5, state: 'later', resumeFrom: 1 });
    await storage().log.replaceSnapshot(randomUUID(), { seq: 1, state: 'x' }, '{}');
  });

  test('ACC-15 whoever ever had a place in a session is remembered, until it is deleted', async () => {
    const [gmId, userId, stranger] = [randomUUID(), randomUUID(), randomUUID()];
    const sessionId = randomUUID();
    const index = sampleIndex({ gmId, seats: [sampleSeat({ userId })] });
    await storage().log.append({ commit: sampleCommit(sessionId, 1), index });
    await storage().log.append({ commit: sampleCommit(sessionId, 2), index: { ...index, seats: [] } });
    for (const person of [gmId, userId]) expect(await storage().log.listSessionsOf(person)).toEqual([sessionId]);
    expect(await storage().log.listSessionsOf(stranger)).toEqual([]);
    await storage().log.deleteSession(sessionId);
    expect(await storage().log.listSessionsOf(userId)).toEqual([]);
  });

  test('ACC-15 an erasure is noted once and stays noted until it is finished', async () => {
    const userId = randomUUID();
    await storage().records.beginErasure(userId, 1);
    await storage().records.beginErasure(userId, 2);
    expect((await storage().records.listErasures()).filter((id) => id === userId)).toEqual([userId]);
    await storage().records.finishErasure(userId);
    await storage().records.finishErasure(userId);
    expect(await storage().records.listErasures()).not.toContain(userId);
  });

  test('ACC-15 records of the person go, those of others and the sessions stay', async () => {
    const sessionId = await startSession(storage());
    const { records, log } = storage();
    const [userId, other] = [randomUUID(), randomUUID()];
    const rows = [userId, other].map((ownerId) => ({
      character: sampleCharacter({ ownerId }),
      adventure: sampleAdventure({ ownerId }),
      feedback: sampleFeedback(sessionId, { userId: ownerId }),
      ticket: sampleTicket(sessionId, { userId: ownerId, expiresAt: Number.MAX_SAFE_INTEGER }),
    }));
    for (const { character, adventure, feedback, ticket } of rows) {
      await records.insertCharacter(character);
      await records.insertAdventure(adventure);
      await records.insertFeedback(feedback);
      await records.insertTicket(ticket);
    }
    await records.eraseRecordsOf(userId);
    await records.eraseRecordsOf(userId);
    for (const [nth, { character, adventure, ticket }] of rows.entries()) {
      const isGone = nth === 0;
      expect((await records.findCharacter(character.id)) === null).toBe(isGone);
      expect((await records.findAdventure(adventure.id)) === null).toBe(isGone);
      expect((await records.takeTicket(ticket.tokenHash, ticket.kind, 0)) === null).toBe(isGone);
    }
    expect((await records.listFeedback(sessionId)).map((entry) => entry.userId)).toEqual([other]);
    expect(await records.listFeedbackOf(userId)).toEqual([]);
    expect(await records.listFeedbackOf(other)).toEqual([rows[1]?.feedback]);
    expect(await log.head(sessionId)).toBe(1);
  });

  test('ACC-15 an address is taken out of invites, however it was written', async () => {
    const sessionId = await startSession(storage());
    const { records } = storage();
    const email = `${randomUUID()}@example.org`;
    const mine = sampleInvite(sessionId, { email: email.toUpperCase() });
    const others = sampleInvite(sessionId, { email: `x${email}` });
    await records.insertInvite(mine);
    await records.insertInvite(others);
    await records.forgetAddress(email);
    expect(await records.findInvite(mine.tokenHash)).toEqual({ ...mine, email: null });
    expect(await records.findInvite(others.tokenHash)).toEqual(others);
  });
};
