/**
 * Many clients of the shipped library against real rooms and storage, in one process with a manual clock and network.
 *   npm run simulate -- --seeds 20000 [--from 1]       prints seed and steps of what fails, and how much was injected
 */
import { parseArgs } from 'node:util';
import { neverHappened } from '../apps/server/test/simulation/counts.ts';
import { runSeeds, tellFailure } from '../apps/server/test/simulation/run-seeds.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' } },
});
const startedAt = performance.now();
const progressEvery = 100;

const result = await runSeeds({
  from: Number(values.from),
  count: Number(values.seeds),
  progress: (done, failed) => {
    if (done % progressEvery > 0) return;
    const perSecond = (done / ((performance.now() - startedAt) / 1_000)).toFixed(1);
    console.log(`${done} seeds, ${failed} failed, ${perSecond} seeds/s`);
  },
});
for (const failure of result.failed) console.error(`${tellFailure(failure)}\n`);
for (const [name, count] of Object.entries(result.counts)) console.log(`${String(count).padStart(9)}  ${name}`);
const missing = neverHappened(result.counts);
if (missing.length > 0) console.error(`never happened: ${missing.join(', ')}`);
console.log(`${result.seeds} seeds, ${result.failed.length} failed`);
process.exitCode = result.failed.length > 0 || missing.length > 0 ? 1 : 0;
