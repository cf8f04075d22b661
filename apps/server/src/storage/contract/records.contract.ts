import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { AdventureFilter } from '../record-store.ts';
import type { Storage } from '../storage.ts';
import {
  sampleAdventure,
  sampleCharacter,
  sampleFeedback,
  sampleInvite,
  sampleTicket,
  startSession,
} from './samples.ts';

/** Records around the table. */
export const describeRecords = (storage: () => Storage): void => {
  const records = () => storage().records;

  test('an adventure is inserted, found, changed and deleted', async () => {
    const adventure = sampleAdventure({ document: JSON.stringify({ text: '"🐉\''.repeat(20_000) }) });
    await records().insertAdventure(adventure);
    expect(await records().findAdventure(adventure.id)).toEqual(adventure);
    await expect(records().insertAdventure(adventure)).rejects.toThrow();
    const changed = sampleAdventure({
      id: adventure.id,
      visibility: 'campaign',
      campaignId: randomUUID(),
      title: 'New',
    });
    expect(await records().updateAdventure(changed, adventure.version)).toBe(true);
    expect(await records().findAdventure(adventure.id)).toEqual(changed);
    expect(await records().deleteAdventure(adventure.id)).toBe(true);
    expect(await records().deleteAdventure(adventure.id)).toBe(false);
    expect(await records().findAdventure(adventure.id)).toBeNull();
  });

  test('of updates that expect the same version exactly one happens, and for an adventure null matches any', async () => {
    const adventure = sampleAdventure();
    const character = sampleCharacter();
    await records().insertAdventure(adventure);
    await records().insertCharacter(character);
    const attempts = Array.from({ length: 10 }, () => randomUUID());
    const adventureUpdates = await Promise.all(
      attempts.map((version) => records().updateAdventure({ ...adventure, version }, adventure.version)),
    );
    const characterUpdates = await Promise.all(
      attempts.map((version) => records().updateCharacter({ ...character, version }, character.version)),
    );
    expect(adventureUpdates.filter(Boolean)).toHaveLength(1);
    expect(characterUpdates.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'changed'), 'updated']);
    expect((await records().findAdventure(adventure.id))?.version).toBe(attempts[adventureUpdates.indexOf(true)]);
    expect((await records().findCharacter(character.id))?.version).toBe(attempts[characterUpdates.indexOf('updated')]);
    expect(await records().updateAdventure(adventure, null)).toBe(true);
    expect(await records().updateAdventure(sampleAdventure(), null)).toBe(false);
    expect(await records().updateCharacter(sampleCharacter(), character.version)).toBe('changed');
  });

  test('adventures are listed by owner, visibility, campaign and plain text in any case', async () => {
    const ownerId = randomUUID();
    const campaignId = randomUUID();
    const rows = [
      sampleAdventure({ ownerId, title: 'Die Ägäis', description: '100% deadly_', createdAt: 1 }),
      sampleAdventure({ ownerId, title: 'Two', visibility: 'community', createdAt: 2 }),
      sampleAdventure({ ownerId, title: 'Three', visibility: 'campaign', campaignId, createdAt: 2 }),
    ];
    for (const row of rows) await records().insertAdventure(row);
    const titles = async (filter: AdventureFilter) =>
      (await records().listAdventures({ ownerId, ...filter }, { limit: 50 })).map((row) => row.title).sort();
    expect(await titles({})).toEqual(['Die Ägäis', 'Three', 'Two']);
    expect(await titles({ visibility: 'community' })).toEqual(['Two']);
    expect(await titles({ campaignId })).toEqual(['Three']);
    expect(await titles({ q: 'ÄGÄ' })).toEqual(['Die Ägäis']);
    expect(await titles({ q: '100% DEAD' })).toEqual(['Die Ägäis']);
    for (const q of ['T%', 'y\\', '_hree', "'", 'A SHORTER']) expect(await titles({ q })).toEqual([]);
    expect(await titles({ q: 'ly_' })).toEqual(['Die Ägäis']);
    expect(await titles({ q: 'short' })).toEqual(['Three', 'Two']);
    expect(await records().listAdventures({ ownerId: randomUUID() }, { limit: 50 })).toEqual([]);
  });

  test('records are paged newest first without gap or repetition', async () => {
    const ownerId = randomUUID();
    for (const createdAt of [5, 5, 5, 7, 7]) await records().insertCharacter(sampleCharacter({ ownerId, createdAt }));
    const everything = await records().listCharacters(ownerId, { limit: 100 });
    expect(everything.map((row) => row.createdAt)).toEqual([7, 7, 5, 5, 5]);
    const first = await records().listCharacters(ownerId, { limit: 3 });
    const last = first.at(-1);
    const rest = last === undefined ? [] : await records().listCharacters(ownerId, { limit: 3, before: last });
    expect([...first, ...rest]).toEqual(everything);
  });

  test('several characters are inserted all or none', async () => {
    const ownerId = randomUUID();
    const [first, second] = [sampleCharacter({ ownerId, createdAt: 2 }), sampleCharacter({ ownerId, createdAt: 1 })];
    await records().insertCharacters([]);
    await records().insertCharacters([first, second]);
    expect(await records().listCharacters(ownerId, { limit: 9 })).toEqual([first, second]);
    await expect(records().insertCharacters([sampleCharacter({ ownerId }), first])).rejects.toThrow();
    expect(await records().listCharacters(ownerId, { limit: 9 })).toHaveLength(2);
  });

  test('a character is found as written and deleted once', async () => {
    const character = sampleCharacter({ name: '"Zoë" 🐉', avatarUrl: '/a.png', sheet: '{"a":"\'"}' });
    await records().insertCharacter(character);
    expect(await records().findCharacter(character.id)).toEqual(character);
    expect(await records().deleteCharacter(character.id)).toBe('deleted');
    expect(await records().deleteCharacter(character.id)).toBe('missing');
  });

  test('invites are listed newest first, found by hash and revoked once and for all', async () => {
    const sessionId = await startSession(storage());
    const older = sampleInvite(sessionId, { createdAt: 1, role: 'spectator', email: 'zoë@example.org' });
    const newer = sampleInvite(sessionId, { createdAt: 2 });
    for (const invite of [older, newer]) await records().insertInvite(invite);
    expect(await records().listInvites(sessionId)).toEqual([newer, older]);
    expect(await records().findInvite(older.tokenHash)).toEqual(older);
    expect(await records().findInvite(randomUUID())).toBeNull();
    expect(await records().revokeInvite(randomUUID(), older.id, 7)).toBe(false);
    expect(await records().revokeInvite(sessionId, older.id, 7)).toBe(true);
    expect(await records().revokeInvite(sessionId, older.id, 9)).toBe(true);
    expect(await records().findInvite(older.tokenHash)).toEqual({ ...older, revokedAt: 7 });
  });

  test('one person gives feedback once per session, also in a race', async () => {
    const sessionId = await startSession(storage());
    const feedback = sampleFeedback(sessionId, { text: 'Great "fun" 🐉', createdAt: 1 });
    const attempts = Array.from({ length: 10 }, () => records().insertFeedback({ ...feedback, id: randomUUID() }));
    expect((await Promise.all(attempts)).filter(Boolean)).toHaveLength(1);
    const other = sampleFeedback(sessionId, { createdAt: 2 });
    expect(await records().insertFeedback(other)).toBe(true);
    const [first, second, ...more] = await records().listFeedback(sessionId);
    expect(first).toEqual(other);
    expect(second).toEqual({ ...feedback, id: second?.id });
    expect(more).toEqual([]);
  });

  test('L10 a ticket is taken exactly once, 50 parallel x 20 rounds', async () => {
    const sessionId = await startSession(storage());
    for (let round = 0; round < 20; round += 1) {
      const ticket = sampleTicket(sessionId);
      await records().insertTicket(ticket);
      const takes = Array.from({ length: 50 }, () => records().takeTicket(ticket.tokenHash, 'socket', 5));
      expect((await Promise.all(takes)).filter((taken) => taken !== null)).toEqual([ticket]);
    }
  });

  test('an expired ticket is gone, one of another kind stays', async () => {
    const sessionId = await startSession(storage());
    const expired = sampleTicket(sessionId, { expiresAt: 100 });
    const recovery = sampleTicket(sessionId, { kind: 'recovery', authSessionId: null });
    for (const ticket of [expired, recovery]) await records().insertTicket(ticket);
    expect(await records().takeTicket(expired.tokenHash, 'socket', 100)).toBeNull();
    expect(await records().takeTicket(expired.tokenHash, 'socket', 50)).toBeNull();
    expect(await records().takeTicket(recovery.tokenHash, 'socket', 50)).toBeNull();
    expect(await records().takeTicket(recovery.tokenHash, 'recovery', 50)).toEqual(recovery);
  });
};
