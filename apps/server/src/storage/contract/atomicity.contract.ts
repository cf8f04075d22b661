import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Append, CharacterWriteBack } from '../log-store.ts';
import type { Storage } from '../storage.ts';
import {
  sampleCharacter,
  sampleCommit,
  sampleIndex,
  sampleInvite,
  sampleSeat,
  seatedCharacter,
  startSession,
} from './samples.ts';

const sampleWriteBack = (characterId: string): CharacterWriteBack => ({
  characterId,
  changes: { hitPointsCurrent: 3, hitPointsMax: 30, armorClass: 18, sheet: '{"scars":1}' },
  experienceGained: 150,
  version: 'after the session',
});

/** L8: a commit with everything that belongs to it is written whole or not at all. */
export const describeAtomicity = (storage: () => Storage): void => {
  test('L8 commit, index, invite use and character write-back are written together', async () => {
    const before = sampleIndex({ deadlines: [{ kind: 'waiting-timeout', at: 9e12 }] });
    const sessionId = await startSession(storage(), before);
    const { seat, characterId } = await seatedCharacter(storage());
    const invite = sampleInvite(sessionId);
    await storage().records.insertInvite(invite);
    const after = sampleIndex({
      code: before.code,
      status: 'active',
      access: 'invite',
      locked: true,
      campaignId: randomUUID(),
      participantCount: 2,
      maxPlayers: 3,
      seats: [seat, sampleSeat({ role: 'spectator', participantId: null })],
      bannedUserIds: ['eve', 'mallory'],
      deadlines: [{ kind: 'expiring-notice', at: 9e12 + 1 }],
    });
    const characters = [sampleWriteBack(characterId)];
    const append: Append = { commit: sampleCommit(sessionId, 2), index: after, inviteId: invite.id, characters };
    expect(await storage().log.append(append)).toEqual({ kind: 'committed' });
    expect(await storage().log.findSession(sessionId)).toEqual({ ...after, id: sessionId, head: 2 });
    expect((await storage().records.findInvite(invite.tokenHash))?.uses).toBe(1);
    expect(await storage().records.findCharacter(characterId)).toMatchObject({
      hitPointsCurrent: 3,
      hitPointsMax: 30,
      armorClass: 18,
      sheet: '{"scars":1}',
      experience: 1050,
      version: 'after the session',
      name: 'Mara',
    });
  });

  test('L8 an index is replaced whole: seats, bans and deadlines that are no longer named are gone', async () => {
    const userId = randomUUID();
    const full = sampleIndex({
      seats: [sampleSeat({ userId })],
      bannedUserIds: ['eve'],
      deadlines: [{ kind: 'waiting-timeout', at: 9e12 }],
    });
    const sessionId = await startSession(storage(), full);
    const bare = { ...full, seats: [], bannedUserIds: [], deadlines: [] };
    await storage().log.append({ commit: sampleCommit(sessionId, 2), index: bare });
    expect(await storage().log.findSession(sessionId)).toEqual({ ...bare, id: sessionId, head: 2 });
    expect(await storage().log.listSessions({ involvedId: userId, limit: 10 })).toEqual([]);
  });

  test('L8 a commit without an index moves only the head', async () => {
    const index = sampleIndex({ seats: [sampleSeat()], bannedUserIds: ['eve'] });
    const sessionId = await startSession(storage(), index);
    await storage().log.append({ commit: sampleCommit(sessionId, 2) });
    expect(await storage().log.findSession(sessionId)).toEqual({ ...index, id: sessionId, head: 2 });
  });

  test('L8 what was refused leaves nothing behind, whichever rule refused it', async () => {
    const taken = sampleIndex();
    await startSession(storage(), taken);
    const held = await seatedCharacter(storage());
    await startSession(storage(), { seats: [held.seat] });
    const own = sampleIndex();
    const sessionId = await startSession(storage(), own);
    const invite = sampleInvite(sessionId, { maxUses: 5 });
    await storage().records.insertInvite(invite);
    const character = sampleCharacter();
    await storage().records.insertCharacter(character);
    const extras = { inviteId: invite.id, characters: [sampleWriteBack(character.id)] };
    const seats = [sampleSeat({ characterId: character.id, holdsCharacter: true })];

    const refused: readonly (readonly [Append, string])[] = [
      [{ commit: sampleCommit(sessionId, 2), index: { ...own, seats, code: taken.code }, ...extras }, 'code'],
      [
        {
          commit: sampleCommit(sessionId, 2),
          index: { ...own, seats, adventureId: taken.adventureId, gmId: taken.gmId },
          ...extras,
        },
        'adventure',
      ],
      [{ commit: sampleCommit(sessionId, 2), index: { ...own, seats: [...seats, held.seat] }, ...extras }, 'character'],
      [{ commit: sampleCommit(sessionId, 2), index: { ...own, seats }, ...extras, inviteId: randomUUID() }, 'invite'],
    ];
    for (const [append, what] of refused) {
      expect(await storage().log.append(append)).toEqual({ kind: 'taken', what });
    }
    const late = { commit: sampleCommit(sessionId, 5), index: { ...own, seats }, ...extras };
    expect(await storage().log.append(late)).toEqual({ kind: 'moved', head: 1 });
    const expected = [{ characterId: character.id, version: 'another' }];
    const stale = { commit: sampleCommit(sessionId, 2), index: { ...own, seats }, ...extras, expected };
    expect(await storage().log.append(stale)).toEqual({ kind: 'stale' });

    expect(await storage().log.findSession(sessionId)).toEqual({ ...own, id: sessionId, head: 1 });
    expect(await storage().log.read(sessionId, 1, 10)).toEqual([]);
    expect(await storage().records.findInvite(invite.tokenHash)).toEqual(invite);
    expect(await storage().records.findCharacter(character.id)).toEqual(character);
    expect(await storage().log.listHeldCharacters([character.id])).toEqual([]);
  });

  test('L8 a session refused at its first commit does not exist', async () => {
    const taken = sampleIndex();
    await startSession(storage(), taken);
    const sessionId = randomUUID();
    const append = { commit: sampleCommit(sessionId, 1), index: sampleIndex({ code: taken.code }) };
    expect(await storage().log.append(append)).toEqual({ kind: 'taken', what: 'code' });
    expect(await storage().log.head(sessionId)).toBeNull();
    expect(await storage().log.findSession(sessionId)).toBeNull();
  });

  test('L8 a refused append harms no other that goes out at the same time', async () => {
    const code = randomUUID();
    await startSession(storage(), { code });
    const ids = await Promise.all(Array.from({ length: 20 }, () => startSession(storage())));
    const results = await Promise.all(
      ids.map((id, position) =>
        storage().log.append({
          commit: sampleCommit(id, 2),
          ...(position % 4 === 0 ? { index: sampleIndex({ code }) } : {}),
        }),
      ),
    );
    expect(results.map((result) => result.kind)).toEqual(
      ids.map((_, position) => (position % 4 === 0 ? 'taken' : 'committed')),
    );
  });

  test('CHAR-17 a commit that expects a character stands only on the record it was decided on', async () => {
    const character = sampleCharacter();
    await storage().records.insertCharacter(character);
    const sessionId = await startSession(storage());
    const append = (seq: number, version: string) =>
      storage().log.append({
        commit: sampleCommit(sessionId, seq),
        expected: [{ characterId: character.id, version }],
        characters: [sampleWriteBack(character.id)],
      });
    expect(await append(2, 'another')).toEqual({ kind: 'stale' });
    expect(await storage().records.findCharacter(character.id)).toEqual(character);
    expect(await append(2, character.version)).toEqual({ kind: 'committed' });
    expect(await append(3, character.version)).toEqual({ kind: 'stale' });
    expect(await append(3, 'after the session')).toEqual({ kind: 'committed' });
  });

  test('CHAR-18 what one table says of a character that another holds is left alone, but for the experience', async () => {
    const { seat, characterId } = await seatedCharacter(storage());
    const left = await startSession(storage());
    await startSession(storage(), { seats: [seat] });
    const before = await storage().records.findCharacter(characterId);
    await storage().log.append({ commit: sampleCommit(left, 2), characters: [sampleWriteBack(characterId)] });
    const experience = (before?.experience ?? 0) + 150;
    expect(await storage().records.findCharacter(characterId)).toEqual({
      ...before,
      experience,
      version: 'after the session',
    });
  });
};
