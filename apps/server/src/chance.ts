import { randomBytes, randomInt, randomUUID } from 'node:crypto';

/** Randomness is handed in; the simulation seeds it. */
export type Chance = {
  readonly uuid: () => string;
  /** Uniform over 0..bound-1. */
  readonly below: (bound: number) => number;
  readonly bytes: (count: number) => Buffer;
};

export const secureChance: Chance = {
  uuid: () => randomUUID(),
  below: (bound) => randomInt(bound),
  bytes: (count) => randomBytes(count),
};
