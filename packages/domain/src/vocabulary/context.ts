import type { Actor } from './actor.ts';

/** What a decision may know besides the state. Time, ids and chance come in here, so that rules stay pure. */
export type Context = {
  readonly actor: Actor;
  /** Epoch milliseconds. */
  readonly now: number;
  /** A fresh random lower-case UUID v4. */
  readonly newId: () => string;
  /** The id the dice of this command are thrown with (contract 1.10). */
  readonly commandId: string;
  /** A fresh join code (contract 1.2). */
  readonly newCode: () => string;
};
