import { expect, test } from 'vitest';
import { neverHappened } from './counts.ts';
import { pinnedSeeds } from './pinned-seeds.ts';
import { runSeeds, tellFailure } from './run-seeds.ts';
import { runSimulation } from './run-simulation.ts';

// The other half of the seeds runs beside it, in `simulation-second-half.test.ts`: two cores, two files.
const seedsInSuite = 150;
// Half a minute on a quiet machine; the suite shares its cores with others.
const timeoutMs = 600_000;

test('L1-L10 hold for clients of the shipped library under cuts, crashes, delays and a failing storage', {
  timeout: timeoutMs,
}, async () => {
  const { counts, failed } = await runSeeds({ from: 1, count: seedsInSuite });
  expect(failed.map(tellFailure).join('\n\n')).toBe('');
  expect(neverHappened(counts), 'the faults this harness claims to inject').toEqual([]);
});

test.each(pinnedSeeds)('pinned seed $seed: $because', { timeout: timeoutMs }, async ({ seed }) => {
  const { failed } = await runSeeds({ from: seed, count: 1 });
  expect(failed.map(tellFailure).join('\n\n')).toBe('');
});

test('a seed always tells the same story, down to the bytes of every frame', { timeout: timeoutMs }, async () => {
  const [first, again] = [await runSimulation({ seed: 7 }), await runSimulation({ seed: 7 })];
  expect(again.steps).toEqual(first.steps);
  expect(again.record.connections).toEqual(first.record.connections);
  expect(again.record.logs).toEqual(first.record.logs);
});
