import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { SessionIndex } from '../log-store.ts';
import type { Storage } from '../storage.ts';
import {
  kindsOf,
  sampleCommit,
  sampleIndex,
  sampleInvite,
  sampleSeat,
  seatedCharacter,
  startSession,
} from './samples.ts';

/** L10: rows that may belong to one session only, and races for them. */
export const describeUniqueRows = (storage: () => Storage): void => {
  const tryStart = (index: Partial<SessionIndex>) => {
    const sessionId = randomUUID();
    return storage().log.append({ commit: sampleCommit(sessionId, 1), index: sampleIndex(index) });
  };

  test('L10 a code belongs to one live session, and is free again once that one ended', async () => {
    const code = randomUUID();
    const firstId = await startSession(storage(), { code });
    expect(await tryStart({ code })).toEqual({ kind: 'taken', what: 'code' });
    expect((await storage().log.findSessionByCode(code))?.id).toBe(firstId);
    const ended = sampleIndex({ code, status: 'cancelled', endedAt: 5 });
    await storage().log.append({ commit: sampleCommit(firstId, 2), index: ended });
    expect(await storage().log.findSessionByCode(code)).toBeNull();
    const secondId = await startSession(storage(), { code });
    expect((await storage().log.findSessionByCode(code))?.id).toBe(secondId);
  });

  test('L10 a rotated code stops at once', async () => {
    const code = randomUUID();
    const index = sampleIndex({ code });
    const sessionId = await startSession(storage(), index);
    await storage().log.append({ commit: sampleCommit(sessionId, 2), index: { ...index, code: `${code}-new` } });
    expect(await storage().log.findSessionByCode(code)).toBeNull();
    expect((await storage().log.findSessionByCode(`${code}-new`))?.id).toBe(sessionId);
  });

  test('L10 a GM has one live session per adventure', async () => {
    const pair = { adventureId: randomUUID(), gmId: randomUUID() };
    const firstId = await startSession(storage(), pair);
    expect(await tryStart(pair)).toEqual({ kind: 'taken', what: 'adventure' });
    expect(await tryStart({ ...pair, status: 'completed', endedAt: 7 })).toEqual({ kind: 'committed' });
    expect(await tryStart({ ...pair, gmId: randomUUID() })).toEqual({ kind: 'committed' });
    const ended = sampleIndex({ ...pair, status: 'completed', endedAt: 5 });
    await storage().log.append({ commit: sampleCommit(firstId, 2), index: ended });
    expect(await tryStart(pair)).toEqual({ kind: 'committed' });
  });

  test('L10 of 20 sessions started at once with one code exactly one gets it', async () => {
    const code = randomUUID();
    const results = await Promise.all(Array.from({ length: 20 }, () => tryStart({ code })));
    expect(kindsOf(results)).toEqual(['committed', ...Array.from({ length: 19 }, () => 'taken')]);
  });

  test('L10 a character is held by one session, and free once let go', async () => {
    const { seat, characterId } = await seatedCharacter(storage());
    const firstId = await startSession(storage(), { seats: [seat], status: 'active', card: '{"title":"Held"}' });
    const held = { characterId, sessionId: firstId, status: 'active', card: '{"title":"Held"}' };
    expect(await storage().log.listHeldCharacters([characterId, randomUUID()])).toEqual([held]);
    expect(await storage().log.listHeldCharacters([])).toEqual([]);
    expect(await tryStart({ seats: [seat] })).toEqual({ kind: 'taken', what: 'character' });
    expect(await tryStart({ seats: [{ ...seat, holdsCharacter: false }] })).toEqual({ kind: 'committed' });
    const kept = sampleIndex({ seats: [{ ...seat, status: 'inactive' }] });
    expect(await storage().log.append({ commit: sampleCommit(firstId, 2), index: kept })).toEqual({
      kind: 'committed',
    });
    const left = sampleIndex({ seats: [{ ...seat, status: 'left', holdsCharacter: false }] });
    await storage().log.append({ commit: sampleCommit(firstId, 3), index: left });
    expect(await storage().log.listHeldCharacters([characterId])).toEqual([]);
    expect(await tryStart({ seats: [seat] })).toEqual({ kind: 'committed' });
  });

  test('L10 a character that does not exist cannot be held', async () => {
    const seat = sampleSeat({ characterId: randomUUID(), holdsCharacter: true });
    expect(await tryStart({ seats: [seat] })).toEqual({ kind: 'taken', what: 'character' });
  });

  test('L10 of 10 sessions seating one character at once exactly one gets it', async () => {
    const { seat } = await seatedCharacter(storage());
    const results = await Promise.all(Array.from({ length: 10 }, () => tryStart({ seats: [seat] })));
    expect(kindsOf(results)).toEqual(['committed', ...Array.from({ length: 9 }, () => 'taken')]);
  });

  test('L10 two sessions that swap characters at once both get an answer', async () => {
    const one = await seatedCharacter(storage());
    const two = await seatedCharacter(storage());
    const seats = [one.seat, two.seat];
    const results = await Promise.all([tryStart({ seats }), tryStart({ seats: seats.toReversed() })]);
    expect(kindsOf(results)).toEqual(['committed', 'taken']);
  });

  test('L10 seating and deleting a character at once: exactly one of them happens, 20 rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { seat, characterId } = await seatedCharacter(storage());
      const [appended, deleted] = await Promise.all([
        tryStart({ seats: [seat] }),
        storage().records.deleteCharacter(characterId),
      ]);
      expect([appended.kind, deleted]).toEqual(
        appended.kind === 'committed' ? ['committed', 'held'] : ['taken', 'deleted'],
      );
      expect((await storage().records.findCharacter(characterId)) === null).toBe(deleted === 'deleted');
    }
  });

  test('CHAR-17 seating and changing a character at once: the table has the change, or the record refuses it, 20 rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { seat, characterId } = await seatedCharacter(storage());
      const record = await storage().records.findCharacter(characterId);
      if (record === null) throw new Error('the character was stored');
      const { version } = record;
      const sessionId = randomUUID();
      const seating = {
        commit: sampleCommit(sessionId, 1),
        index: sampleIndex({ seats: [seat] }),
        expected: [{ characterId, version }],
      };
      const [appended, changed] = await Promise.all([
        storage().log.append(seating),
        storage().records.updateCharacter({ ...record, level: 9, version: randomUUID() }, version),
      ]);
      expect([appended.kind, changed]).toEqual(
        appended.kind === 'committed' ? ['committed', 'held'] : ['stale', 'updated'],
      );
      expect((await storage().records.findCharacter(characterId))?.level === 9).toBe(changed === 'updated');
    }
  });

  test('L10 an invite is used as often as it says, also in a race', async () => {
    const invitingId = await startSession(storage());
    const invite = sampleInvite(invitingId, { maxUses: 3 });
    await storage().records.insertInvite(invite);
    let committed = 0;
    for (let seq = 2; committed < 3; seq += 1) {
      const uses = Array.from({ length: 5 }, () =>
        storage().log.append({ commit: sampleCommit(invitingId, seq), inviteId: invite.id }),
      );
      committed += kindsOf(await Promise.all(uses)).filter((kind) => kind === 'committed').length;
      expect((await storage().records.findInvite(invite.tokenHash))?.uses).toBe(committed);
    }
    const late = { commit: sampleCommit(invitingId, 5), inviteId: invite.id };
    expect(await storage().log.append(late)).toEqual({ kind: 'taken', what: 'invite' });
    expect(await storage().log.head(invitingId)).toBe(4);
  });

  test('L10 a revoked, expired, foreign or unknown invite is taken', async () => {
    const sessionId = await startSession(storage());
    const at = sampleCommit(sessionId, 2).at;
    const revoked = sampleInvite(sessionId, { revokedAt: 5 });
    const expired = sampleInvite(sessionId, { expiresAt: at });
    const foreign = sampleInvite(await startSession(storage()));
    for (const invite of [revoked, expired, foreign]) await storage().records.insertInvite(invite);
    for (const inviteId of [revoked.id, expired.id, foreign.id, randomUUID()]) {
      const result = await storage().log.append({ commit: sampleCommit(sessionId, 2), inviteId });
      expect(result).toEqual({ kind: 'taken', what: 'invite' });
    }
  });
};
