import type { CellKey, Knowledge, Learner } from './map-model.ts';

/** Who besides the GM knows a cell: nobody, some of the players, or the party and with it everybody who joins later. */
export type Known = 'none' | 'some' | 'all';

export interface KnowledgeIndex {
  known(key: CellKey): Known;
  /** Those who know it, of the ones asked about. */
  learnersOf(key: CellKey): readonly Learner[];
}

function setsOf(lists: Readonly<Record<string, readonly CellKey[]>>): ReadonlyMap<string, ReadonlySet<CellKey>> {
  return new Map(Object.entries(lists).map(([id, keys]) => [id, new Set(keys)]));
}

/** Overrides of people who no longer have a seat play no part. */
export function indexKnowledge(knowledge: Knowledge | undefined, learners: readonly Learner[]): KnowledgeIndex {
  const party = new Set(knowledge?.party);
  const reveals = setsOf(knowledge?.reveals ?? {});
  const hides = setsOf(knowledge?.hides ?? {});
  const knows = (id: string, key: CellKey) =>
    hides.get(id)?.has(key) !== true && (party.has(key) || reveals.get(id)?.has(key) === true);
  return {
    known: (key) => {
      if (party.has(key)) return learners.some(({ id }) => hides.get(id)?.has(key) === true) ? 'some' : 'all';
      return learners.some(({ id }) => knows(id, key)) ? 'some' : 'none';
    },
    learnersOf: (key) => learners.filter(({ id }) => knows(id, key)),
  };
}
