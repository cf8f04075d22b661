import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KeptCall } from '../call-store.ts';
import type { Storage } from '../storage.ts';

const keeping = { forgetBefore: 0, abandonedBefore: 0, most: 100 };
const sampleCall = (given: Partial<KeptCall> = {}): Omit<KeptCall, 'answer'> => ({
  userId: randomUUID(),
  key: randomUUID(),
  fingerprint: 'f'.repeat(43),
  at: 1_700_000_000_000,
  ...given,
});

/** Calls that are done once, however often they are made. */
export const describeCalls = (storage: () => Storage): void => {
  const records = () => storage().records;

  test('CALL-1 of 50 claims of one key at once exactly one may do it; the others learn what became of it', async () => {
    const call = sampleCall();
    const claims = await Promise.all(Array.from({ length: 50 }, () => records().claimCall(call, keeping)));
    expect(claims.filter((claim) => claim === null)).toHaveLength(1);
    expect(claims.filter((claim) => claim !== null)).toEqual(
      Array.from({ length: 49 }, () => ({ ...call, answer: null })),
    );
    await records().keepAnswer(call, 'sealed');
    expect(await records().claimCall({ ...call, fingerprint: 'another' }, keeping)).toEqual({
      ...call,
      answer: 'sealed',
    });
    expect(await records().claimCall({ ...call, userId: randomUUID() }, keeping), "another person's key").toBeNull();
  });

  test('CALL-2 a key is free again after a call that came to nothing, a day, and a server that went away', async () => {
    const refused = sampleCall();
    await records().claimCall(refused, keeping);
    await records().releaseCall(refused);
    expect(await records().claimCall(refused, keeping)).toBeNull();
    expect(await records().claimCall(refused, { ...keeping, forgetBefore: 0, abandonedBefore: refused.at })).toEqual({
      ...refused,
      answer: null,
    });
    expect(await records().claimCall(refused, { ...keeping, abandonedBefore: refused.at + 1 })).toBeNull();
    await records().keepAnswer(refused, 'sealed');
    expect(await records().claimCall(refused, { ...keeping, abandonedBefore: refused.at + 1 })).not.toBeNull();
    const later = { ...refused, at: refused.at + 2 };
    expect(await records().claimCall(later, { ...keeping, forgetBefore: refused.at + 1 })).toBeNull();
  });

  test('CALL-3 the newest of a person are kept, and none of somebody who was erased', async () => {
    const userId = randomUUID();
    const calls = [1, 2, 3].map((at) => sampleCall({ userId, at: 1_700_000_000_000 + at }));
    for (const call of calls) {
      expect(await records().claimCall(call, { ...keeping, most: 2 })).toBeNull();
      await records().keepAnswer(call, 'sealed');
    }
    const [oldest, middle, newest] = calls as [KeptCall, KeptCall, KeptCall];
    expect(await records().claimCall(newest, keeping)).not.toBeNull();
    expect(await records().claimCall(middle, keeping)).not.toBeNull();
    expect(await records().claimCall(oldest, keeping)).toBeNull();
    await records().eraseRecordsOf(userId);
    await records().keepAnswer(newest, 'too late');
    expect(await records().claimCall(newest, keeping)).toBeNull();
  });
};
