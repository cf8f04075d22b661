import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeAppend } from './contract/append.contract.ts';
import { describeAtomicity } from './contract/atomicity.contract.ts';
import { describeCalls } from './contract/calls.contract.ts';
import { describeCampaignInvites } from './contract/campaign-invites.contract.ts';
import { describeCampaigns } from './contract/campaigns.contract.ts';
import { describeErasure } from './contract/erasure.contract.ts';
import { describeReads } from './contract/reads.contract.ts';
import { describeRecords } from './contract/records.contract.ts';
import { sampleCommit, startSession } from './contract/samples.ts';
import { describeSessions } from './contract/sessions.contract.ts';
import { describeUniqueRows } from './contract/unique-rows.contract.ts';
import { describeUploads } from './contract/uploads.contract.ts';
import { type Storage, StorageUnavailable } from './storage.ts';

/** A place that keeps data; every `open` on it sees what was acknowledged before. */
export type StoragePlace = AsyncDisposable & { readonly open: () => Promise<Storage> };

/**
 * What every storage promises. Tests share one storage and keep out of each other's way by fresh ids; the times of
 * deadlines are the one thing they share, so tests that set early ones remove them again.
 */
export const describeStorage = (name: string, createPlace: () => Promise<StoragePlace>): void => {
  describe(name, () => {
    let place: StoragePlace;
    let current: Storage;
    const storage = (): Storage => current;
    beforeAll(async () => {
      place = await createPlace();
      current = await place.open();
    }, 60_000);
    afterAll(async () => {
      await current.close();
      await place[Symbol.asyncDispose]();
    }, 60_000);

    describe('append', () => describeAppend(storage));
    describe('atomicity', () => describeAtomicity(storage));
    describe('unique rows', () => describeUniqueRows(storage));
    describe('reads', () => describeReads(storage));
    describe('sessions', () => describeSessions(storage));
    describe('records', () => describeRecords(storage));
    describe('uploads', () => describeUploads(storage));
    describe('calls', () => describeCalls(storage));
    describe('campaigns', () => describeCampaigns(storage));
    describe('campaign invites', () => describeCampaignInvites(storage));
    describe('erasure', () => describeErasure(storage));

    test('L1 everything acknowledged, and the epoch, outlive closing and opening again', async () => {
      const sessionId = await startSession(current);
      const commit = sampleCommit(sessionId, 2);
      await current.log.append({ commit });
      const summary = await current.log.findSession(sessionId);
      const { epoch } = current;
      await current.close();
      current = await place.open();
      expect(current.epoch).toBe(epoch);
      expect(await current.log.read(sessionId, 1, 10)).toEqual([commit]);
      expect(await current.log.findSession(sessionId)).toEqual(summary);
    });

    test('closing finishes what is being written, and afterwards everything is refused', async () => {
      const ids = await Promise.all(Array.from({ length: 10 }, () => startSession(current)));
      const appends = ids.map((id) => current.log.append({ commit: sampleCommit(id, 2) }));
      const closing = current.close();
      for (const append of appends) expect(await append).toEqual({ kind: 'committed' });
      await closing;
      await current.close();
      await expect(current.log.head('x')).rejects.toBeInstanceOf(StorageUnavailable);
      await expect(current.records.findAdventure('x')).rejects.toBeInstanceOf(StorageUnavailable);
      await expect(current.check()).rejects.toBeInstanceOf(StorageUnavailable);
      current = await place.open();
      for (const id of ids) expect(await current.log.head(id)).toBe(2);
    });
  });
};
