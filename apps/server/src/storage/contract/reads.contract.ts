import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Storage } from '../storage.ts';
import { sampleCommit, startSession } from './samples.ts';

/** Reading the log, snapshots and pins. */
export const describeReads = (storage: () => Storage): void => {
  test('L6 reads start after the given position and stop at the limit', async () => {
    const sessionId = await startSession(storage());
    for (let seq = 2; seq <= 12; seq += 1) await storage().log.append({ commit: sampleCommit(sessionId, seq) });
    const seqs = async (after: number, limit: number): Promise<readonly number[]> =>
      (await storage().log.read(sessionId, after, limit)).map((commit) => commit.seq);
    expect(await seqs(0, 3)).toEqual([1, 2, 3]);
    expect(await seqs(3, 3)).toEqual([4, 5, 6]);
    expect(await seqs(10, 100)).toEqual([11, 12]);
    expect(await seqs(12, 100)).toEqual([]);
    expect(await seqs(99, 100)).toEqual([]);
  });

  test('L6 frames are read as they were written, with nothing else', async () => {
    const sessionId = await startSession(storage());
    const commit = sampleCommit(sessionId, 2, { frames: '[1]', by: null, commandId: null });
    await storage().log.append({ commit });
    expect(await storage().log.readFrames(sessionId, 1, 10)).toEqual([
      { seq: 2, at: commit.at, by: null, frames: '[1]' },
    ]);
  });

  test('an unknown session has no head, log, verdict, snapshot or summary', async () => {
    const nowhere = randomUUID();
    expect(await storage().log.head(nowhere)).toBeNull();
    expect(await storage().log.read(nowhere, 0, 10)).toEqual([]);
    expect(await storage().log.readFrames(nowhere, 0, 10)).toEqual([]);
    expect(await storage().log.findVerdict(nowhere, 'a', 'b')).toBeNull();
    expect(await storage().log.readSnapshot(nowhere)).toBeNull();
    expect(await storage().log.findSession(nowhere)).toBeNull();
    expect(await storage().log.findSessionByCode(nowhere)).toBeNull();
    expect(await storage().log.listHeldCharacters([nowhere])).toEqual([]);
  });

  test('L9 the newest snapshot stays, whatever order they arrive in', async () => {
    const sessionId = await startSession(storage());
    expect(await storage().log.readSnapshot(sessionId)).toBeNull();
    const seqs = [3, 9, 5, 1, 8];
    await Promise.all(seqs.map((seq) => storage().log.writeSnapshot(sessionId, { seq, state: `{"seq":${seq}}` })));
    expect(await storage().log.readSnapshot(sessionId)).toMatchObject({ seq: 9, state: '{"seq":9}' });
    await storage().log.writeSnapshot(sessionId, { seq: 12, state: '"🐉"' });
    expect(await storage().log.readSnapshot(sessionId)).toMatchObject({ seq: 12, state: '"🐉"' });
  });

  test('a snapshot of a session that is gone is dropped', async () => {
    const nowhere = randomUUID();
    await storage().log.writeSnapshot(nowhere, { seq: 1, state: '{}' });
    expect(await storage().log.readSnapshot(nowhere)).toBeNull();
  });

  test('a pin is written once and shared', async () => {
    const digest = randomUUID();
    expect(await storage().log.readPin(digest)).toBeNull();
    const document = JSON.stringify({ text: '"🐉"'.repeat(50_000) });
    await Promise.all(Array.from({ length: 5 }, () => storage().log.writePin(digest, document)));
    expect(await storage().log.readPin(digest)).toBe(document);
  });

  test('check answers while the storage works', async () => {
    await expect(storage().check()).resolves.toBeUndefined();
  });
};
