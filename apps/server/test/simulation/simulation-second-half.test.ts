import { expect, test } from 'vitest';
import { neverHappened } from './counts.ts';
import { runSeeds, tellFailure } from './run-seeds.ts';

const first = 10_001;
const seedsInSuite = 150;
// Half a minute on a quiet machine; the suite shares its cores with others.
const timeoutMs = 600_000;

test('L1-L10 hold for clients of the shipped library: the other half of the seeds', {
  timeout: timeoutMs,
}, async () => {
  const { counts, failed } = await runSeeds({ from: first, count: seedsInSuite });
  expect(failed.map(tellFailure).join('\n\n')).toBe('');
  expect(neverHappened(counts), 'the faults this harness claims to inject').toEqual([]);
});
