import { expect, test } from 'vitest';
import { neverHappened } from './expected-counts.ts';
import { pinnedSeeds } from './pinned-seeds.ts';
import { openHouse, runSeeds, tellFailure } from './run-seeds.ts';
import { runTwin } from './run-twin.ts';

const seedsInSuite = 30;
// A quarter of a minute on a quiet machine; the suite shares its cores with others.
const timeoutMs = 600_000;

test('1.6 L7 law (b) on the wire: what is hidden changes no byte of what those receive who may not know it', {
  timeout: timeoutMs,
}, async () => {
  const { counts, failed } = await runSeeds({ from: 1, count: seedsInSuite });
  expect(failed.map(tellFailure).join('\n\n')).toBe('');
  expect(neverHappened(counts), 'the hidden deeds this harness claims to do').toEqual([]);
});

test.each(pinnedSeeds)(
  'pinned seed $seed: $because',
  {
    timeout: timeoutMs,
  },
  async ({ seed }) => {
    const { failed } = await runSeeds({ from: seed, count: 1 });
    expect(failed.map(tellFailure).join('\n\n')).toBe('');
  },
);

test('a run in which nothing differed does not count as one', { timeout: timeoutMs }, async () => {
  await using house = await openHouse();
  const { faults, counts } = await runTwin(house, { seed: 1, family: 'gm-hides', steps: 6, withSecrets: false });
  expect(faults).toEqual(['nothing was hidden: both sides did the same']);
  expect(neverHappened(counts)).toContain('hidden token');
});
