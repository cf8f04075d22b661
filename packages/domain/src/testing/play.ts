import type { PinnedAdventure } from '../vocabulary/adventure.ts';
import { personOf, uuidOf } from './cast.ts';
import { canary } from './generators.ts';
import type { Intent, SceneLimits } from './intent.ts';
import { resolveIntent } from './resolve-intent.ts';
import { createTable, type Deed, type Moment, type Outcome, sessionBeganAt, type Table } from './table.ts';

/** One deed of a run with what came of it. */
export type Step = { readonly index: number; readonly deed: Deed; readonly outcome: Outcome };

const stepMs = 7_000;
const idsPerStep = 100;

/** Ids depend on the step alone, so two runs with the same step give the same things the same ids. */
export function momentOf(index: number, idBase = 0): Moment {
  let made = 0;
  return {
    now: sessionBeganAt + (index + 1) * stepMs,
    newId: () => {
      made += 1;
      return uuidOf(idBase + index * idsPerStep + made);
    },
  };
}

export type PlayOptions = {
  readonly limits?: SceneLimits;
  readonly campaignId?: string | null;
  readonly watch?: (step: Step, table: Table) => void;
};

/** Plays intents one after the other; each becomes a deed in the state it meets. */
export function play(
  adventure: PinnedAdventure,
  intents: readonly Intent[],
  { limits = {}, campaignId = null, watch }: PlayOptions = {},
): { readonly table: Table; readonly steps: readonly Step[] } {
  const table = createTable({ adventure, maxPlayers: 4, settings: { allowSpectators: true }, campaignId });
  const steps = intents.map((intent, index) => {
    const deed = resolveIntent({ state: table.state(), intent, word: canary(index), limits });
    const outcome = table.perform(deed, momentOf(index));
    const step = { index, deed, outcome };
    watch?.(step, table);
    return step;
  });
  return { table, steps };
}

export const gmId = personOf('gm').id;
