import type { CellKey } from './adventure.ts';
import { sortCells } from './cells.ts';
import type { ParticipantId } from './ids.ts';

/**
 * Who knows which cells of one map (contract 1.6): what the party knows, and per player what they know besides and
 * what they do not know although the party does. Lists are sorted, so equal knowledge is equal data.
 */
export type Knowledge = {
  readonly party: readonly CellKey[];
  readonly reveals: Readonly<Record<string, readonly CellKey[]>>;
  readonly hides: Readonly<Record<string, readonly CellKey[]>>;
};

export const nothingKnown: Knowledge = { party: [], reveals: {}, hides: {} };

export type Learners = 'all' | readonly ParticipantId[];

// Membership is asked once per token and cell on every commit; lists are immutable, so their sets can be kept.
const sets = new WeakMap<readonly CellKey[], ReadonlySet<CellKey>>();

function asSet(keys: readonly CellKey[] | undefined): ReadonlySet<CellKey> {
  if (keys === undefined) return new Set();
  const kept = sets.get(keys);
  if (kept !== undefined) return kept;
  const made = new Set(keys);
  sets.set(keys, made);
  return made;
}

function plus(list: readonly CellKey[] | undefined, keys: readonly CellKey[]): readonly CellKey[] {
  return sortCells(new Set([...(list ?? []), ...keys]));
}

function minus(list: readonly CellKey[] | undefined, keys: readonly CellKey[]): readonly CellKey[] {
  const gone = new Set(keys);
  return (list ?? []).filter((key) => !gone.has(key));
}

type Overrides = Readonly<Record<string, readonly CellKey[]>>;

function withoutEmpty(overrides: Overrides): Overrides {
  return Object.fromEntries(Object.entries(overrides).filter(([, keys]) => keys.length > 0));
}

function clearOn(overrides: Overrides, keys: readonly CellKey[]): Overrides {
  return withoutEmpty(Object.fromEntries(Object.entries(overrides).map(([id, list]) => [id, minus(list, keys)])));
}

function change(
  overrides: Overrides,
  learners: readonly ParticipantId[],
  edit: (list: readonly CellKey[] | undefined) => readonly CellKey[],
): Overrides {
  return withoutEmpty({ ...overrides, ...Object.fromEntries(learners.map((id) => [id, edit(overrides[id])])) });
}

/** To all: the party learns, and single overrides on those cells are cleared. */
export function reveal(knowledge: Knowledge, keys: readonly CellKey[], to: Learners): Knowledge {
  if (to === 'all') {
    return {
      party: plus(knowledge.party, keys),
      reveals: clearOn(knowledge.reveals, keys),
      hides: clearOn(knowledge.hides, keys),
    };
  }
  return {
    party: knowledge.party,
    reveals: change(knowledge.reveals, to, (list) => plus(list, keys)),
    hides: change(knowledge.hides, to, (list) => minus(list, keys)),
  };
}

export function hide(knowledge: Knowledge, keys: readonly CellKey[], from: Learners): Knowledge {
  if (from === 'all') {
    return {
      party: minus(knowledge.party, keys),
      reveals: clearOn(knowledge.reveals, keys),
      hides: clearOn(knowledge.hides, keys),
    };
  }
  return {
    party: knowledge.party,
    reveals: change(knowledge.reveals, from, (list) => minus(list, keys)),
    hides: change(knowledge.hides, from, (list) => plus(list, keys)),
  };
}

/** `participantId` null asks for the party's knowledge, which is the spectators'. */
export function knowsCell(knowledge: Knowledge, participantId: ParticipantId | null, key: CellKey): boolean {
  if (participantId === null) return asSet(knowledge.party).has(key);
  if (asSet(knowledge.hides[participantId]).has(key)) return false;
  return asSet(knowledge.party).has(key) || asSet(knowledge.reveals[participantId]).has(key);
}

export function knownCells(knowledge: Knowledge, participantId: ParticipantId | null): readonly CellKey[] {
  if (participantId === null) return knowledge.party;
  return sortCells(new Set([...knowledge.party, ...(knowledge.reveals[participantId] ?? [])])).filter((key) =>
    knowsCell(knowledge, participantId, key),
  );
}

export function isBlank(knowledge: Knowledge): boolean {
  return (
    knowledge.party.length === 0 &&
    Object.keys(knowledge.reveals).length === 0 &&
    Object.keys(knowledge.hides).length === 0
  );
}
