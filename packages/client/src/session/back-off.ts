// Contract 3.1: the first try comes within 0.5 s, then 1, 2, 4, 8 … 30 s, each with full jitter.
const firstTryMs = 500;
const stepMs = 1_000;
const ceilingMs = 30_000;

/** How long to wait after so many failures in a row. Full jitter: everybody waits anywhere between none and all of it. */
export function backOffMs(failures: number, fraction: number): number {
  const cap = failures === 0 ? firstTryMs : Math.min(ceilingMs, stepMs * 2 ** (failures - 1));
  return Math.floor(cap * fraction);
}
