/** What a run claims to have done to the system. A harness that hurts nobody proves nothing. */
export const faultNames = [
  'cuts',
  'half-open connections',
  'crashes',
  'appends failed before writing',
  'appends failed after writing',
  'reads failed',
  'calls lost',
  'slow connections',
  'connections fallen behind',
  'resumes',
  'resumes with missed frames',
  'snapshots too-old',
  'snapshots view-changed',
  'snapshots in mid-connection',
  'commands acknowledged',
  'commands refused',
  'commands repeated',
  'retries answered from the log',
  'command ids reused',
  'whispers',
  'kicks',
  'bans',
  'leaves',
  'returns',
  'late joins',
  'spectators',
  'pauses',
  'ends',
  'timed acts',
  'seats inactive',
  'rolls not for all',
  'drafts made',
  'publications',
  'hidden combatants',
  'fights ended',
  'votes',
  'things moved',
  'handouts to some',
  'characters changed',
  'safety cards',
  'closed as silent',
  'closed as too slow',
  'time leaps',
] as const;
export type FaultName = (typeof faultNames)[number];
export type Counts = Record<FaultName, number>;

export function noCounts(): Counts {
  return Object.fromEntries(faultNames.map((name) => [name, 0])) as Counts;
}

export function addCounts(total: Counts, more: Counts): void {
  for (const name of faultNames) total[name] += more[name];
}

export function neverHappened(counts: Counts): readonly FaultName[] {
  return faultNames.filter((name) => counts[name] === 0);
}
