import { monitorEventLoopDelay } from 'node:perf_hooks';
import { expect } from 'vitest';
import type { Answer } from '../wire-client.ts';
import { type Attack, judge } from './judge.ts';

export type Shot = Attack & { readonly fire: () => Promise<Answer> };

/** Quality 3: nobody else waits longer than this for one person's input. Processor time, so that a busy machine does not count. */
const longestMs = 1_500;
/** 8 MiB are read in a thread of their own (and written by this test), so nobody waits for all of it. */
export const longestOfLargeMs = 4_000;
/** Enough that the disk is not waited for; the slow ones are sent alone. */
const atOnce = 8;

export type Tally = {
  readonly shots: number;
  readonly taken: number;
  readonly worstMs: number;
  readonly worst: string;
};

/** Each alone, with the processor time it cost, whatever thread spent it. */
export async function fireAlone(shots: readonly Shot[], boundMs = longestMs): Promise<Tally> {
  let taken = 0;
  let worst = { worstMs: 0, worst: '' };
  for (const shot of shots) {
    const before = process.cpuUsage();
    const answer = await shot.fire();
    const { user, system } = process.cpuUsage(before);
    const spentMs = (user + system) / 1_000;
    expect(spentMs, `${shot.what} took ${spentMs} ms of processor time`).toBeLessThan(boundMs);
    if (judge(answer, shot) === 'taken') taken += 1;
    if (spentMs > worst.worstMs) worst = { worstMs: spentMs, worst: shot.what };
  }
  return { shots: shots.length, taken, ...worst };
}

/** Some at a time. */
export async function fireMany(shots: readonly Shot[]): Promise<Tally> {
  let taken = 0;
  let next = 0;
  const shooter = async (): Promise<void> => {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) {
      if (judge(await shot.fire(), shot) === 'taken') taken += 1;
    }
  };
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await Promise.all(Array.from({ length: atOnce }, shooter));
  delay.disable();
  return { shots: shots.length, taken, worstMs: delay.max / 1_000_000, worst: 'event loop' };
}

export function report(what: string, { shots, taken, worstMs, worst }: Tally): void {
  const longest = `longest ${Math.round(worstMs)} ms (${worst})`;
  process.stdout.write(`hostile: ${what}: ${shots} sent, ${taken} taken, ${shots - taken} refused, ${longest}\n`);
}
