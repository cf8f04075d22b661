import { expect, test } from 'vitest';
import { sampleCommit, startSession } from './contract/samples.ts';
import { type AppendFate, createMemoryDisk, openMemoryStorage } from './memory.ts';
import { describeStorage } from './storage.contract.ts';
import { StorageUnavailable } from './storage.ts';

describeStorage('memory', async () => {
  const disk = createMemoryDisk(7);
  return { open: () => openMemoryStorage(disk), [Symbol.asyncDispose]: async () => {} };
});

test('L1 a storage on the same disk sees what was acknowledged, and nothing that failed before writing', async () => {
  const disk = createMemoryDisk();
  let fate: AppendFate = 'apply';
  const storage = await openMemoryStorage(disk, () => fate);
  const sessionId = await startSession(storage);
  fate = 'fail';
  await expect(storage.log.append({ commit: sampleCommit(sessionId, 2) })).rejects.toBeInstanceOf(StorageUnavailable);
  const restarted = await openMemoryStorage(disk);
  expect(await restarted.log.head(sessionId)).toBe(1);
});

test('L2 an append of unknown outcome is there after all, and its retry is answered from the log', async () => {
  let fate: AppendFate = 'apply';
  const storage = await openMemoryStorage(createMemoryDisk(), async () => fate);
  const sessionId = await startSession(storage);
  const commit = sampleCommit(sessionId, 2);
  fate = 'apply-and-fail';
  await expect(storage.log.append({ commit })).rejects.toBeInstanceOf(StorageUnavailable);
  fate = 'apply';
  const { fingerprint, reply } = commit;
  expect(await storage.log.append({ commit })).toEqual({ kind: 'repeated', verdict: { seq: 2, fingerprint, reply } });
});
