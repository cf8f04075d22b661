import { addCounts, type Counts, noCounts } from './counts.ts';
import { type RunResult, runSimulation } from './run-simulation.ts';

/** Many seeds, one after the other. */
export type SeedsResult = { readonly counts: Counts; readonly failed: readonly RunResult[]; readonly seeds: number };

export type SeedsOptions = {
  readonly from: number;
  readonly count: number;
  /** Told after each, for a command that shows how far it is. */
  readonly progress?: (done: number, failed: number) => void;
  readonly stopAfterFailures?: number;
};

export async function runSeeds({ from, count, progress, stopAfterFailures = 5 }: SeedsOptions): Promise<SeedsResult> {
  const counts = noCounts();
  const failed: RunResult[] = [];
  let seeds = 0;
  for (let seed = from; seed < from + count && failed.length < stopAfterFailures; seed += 1) {
    const result = await runSimulation({ seed });
    addCounts(counts, result.counts);
    if (result.faults.length > 0) failed.push(result);
    seeds += 1;
    progress?.(seeds, failed.length);
  }
  return { counts, failed, seeds };
}

const faultsShown = 10;

/** Everything needed to understand and repeat it. */
export function tellFailure({ seed, faults, steps }: RunResult): string {
  const story = steps.map((step, index) => `  ${index + 1}. ${step}`);
  return [`seed ${seed}`, ...story, ...faults.slice(0, faultsShown).map((fault) => `FAULT ${fault}`)].join('\n');
}
