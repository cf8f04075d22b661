import type { Engine } from '../engine.ts';

/**
 * One step of the schema. Once released it is never edited: its checksum is stored with the data and compared at
 * every start. Mend a released step with a new one.
 */
export type Migration = {
  /** Dense, the first is 1. */
  readonly version: number;
  readonly name: string;
  readonly statements: (engine: Engine) => readonly string[];
};
