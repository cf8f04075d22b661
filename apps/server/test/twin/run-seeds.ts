import { startServer } from '../disposable-server.ts';
import { type Family, runTwin, type TwinResult } from './run-twin.ts';
import { type House, signUpPeople } from './sides.ts';
import { createSteering } from './steering.ts';

/** A server with people in it, for as many runs as one likes. */
export async function openHouse(): Promise<House & AsyncDisposable> {
  const steering = createSteering();
  const server = await startServer({ clock: steering.clock, chance: steering.chance });
  const people = await signUpPeople(server.url);
  return { server, steering, people, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

export type SeedsOptions = {
  readonly from: number;
  readonly count: number;
  readonly progress?: (done: number, failed: number) => void;
  readonly stopAfterFailures?: number;
};
export type SeedsResult = {
  readonly failed: readonly TwinResult[];
  readonly counts: Readonly<Record<string, number>>;
  readonly seeds: number;
};

/** Every fourth story hides something from the GM, the others from players and spectators. */
function familyOf(seed: number): Family {
  return seed % 4 === 0 ? 'players-hide' : 'gm-hides';
}

export async function runSeeds({ from, count, progress, stopAfterFailures = 3 }: SeedsOptions): Promise<SeedsResult> {
  await using house = await openHouse();
  const counts: Record<string, number> = {};
  const failed: TwinResult[] = [];
  let seeds = 0;
  for (let seed = from; seed < from + count && failed.length < stopAfterFailures; seed += 1) {
    const result = await runTwin(house, { seed, family: familyOf(seed) });
    for (const [name, times] of Object.entries(result.counts)) counts[name] = (counts[name] ?? 0) + times;
    if (result.faults.length > 0) failed.push(result);
    seeds += 1;
    progress?.(seeds, failed.length);
  }
  return { failed, counts, seeds };
}

const faultsShown = 6;

/** Everything needed to understand and repeat it. */
export function tellFailure({ seed, family, steps, faults }: TwinResult): string {
  return [`seed ${seed}, ${family}`, ...steps, ...faults.slice(0, faultsShown).map((fault) => `FAULT ${fault}`)].join(
    '\n',
  );
}
