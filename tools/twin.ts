/**
 * Two runs of one story that differ in what is hidden, on a real server: nobody from whom it is hidden may be able to
 * tell them apart by any byte they receive (contract 1.6, law b).
 *   npm run twin -- --seeds 500 [--from 1]       prints seed and steps of what fails, and how often what was hidden
 */
import { parseArgs } from 'node:util';
import { neverHappened } from '../apps/server/test/twin/expected-counts.ts';
import { runSeeds, tellFailure } from '../apps/server/test/twin/run-seeds.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '100' }, from: { type: 'string', default: '1' } },
});
const startedAt = performance.now();
const progressEvery = 20;
// Fewer stories than this need not have had one of everything.
const seedsForAll = 20;

const result = await runSeeds({
  from: Number(values.from),
  count: Number(values.seeds),
  progress: (done, failed) => {
    if (done % progressEvery > 0) return;
    const perSecond = (done / ((performance.now() - startedAt) / 1_000)).toFixed(2);
    console.log(`${done} seeds, ${failed} failed, ${perSecond} seeds/s`);
  },
});
for (const failure of result.failed) console.error(`${tellFailure(failure)}\n`);
for (const [name, count] of Object.entries(result.counts)) console.log(`${String(count).padStart(7)}  ${name}`);
const missing = result.seeds < seedsForAll ? [] : neverHappened(result.counts);
if (missing.length > 0) console.error(`never happened: ${missing.join(', ')}`);
console.log(`${result.seeds} seeds, ${result.failed.length} failed`);
process.exitCode = result.failed.length > 0 || missing.length > 0 ? 1 : 0;
