/**
 * How property tests run: the same seed in every run of the suite, another one to explore (`LAWS_SEED`, `LAWS_RUNS`).
 * fast-check prints seed, path and the shrunk steps when a law fails.
 */
export function lawRuns(runs: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: Number(process.env.LAWS_SEED ?? 20_310_101), numRuns: Number(process.env.LAWS_RUNS ?? runs) };
}

/** A law is given time by how often it is asked; what is explored with more runs than the suite's takes longer. */
export function lawTimeoutMs(runs: number): number {
  return Math.max(120_000, lawRuns(runs).numRuns * 600);
}
