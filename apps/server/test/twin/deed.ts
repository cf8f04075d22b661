import type { Json } from '../wire-client.ts';
import type { Name, Side } from './sides.ts';

/** One thing somebody does, at whatever door. Paths are those below the session. */
export type Deed =
  | { readonly do: 'command'; readonly by: Name; readonly type: string; readonly payload: Json }
  | { readonly do: 'call'; readonly by: Name; readonly method: string; readonly path: string; readonly body?: unknown }
  | { readonly do: 'signal'; readonly by: Name; readonly type: string; readonly payload: Json }
  | { readonly do: 'reconnect'; readonly by: Name; readonly resume: boolean }
  /** The author writes a new edition of the adventure, with the side's own secrets in it. */
  | { readonly do: 'rewrite'; readonly edition: number };

export const command = (by: Name, type: string, payload: Json = {}): Deed => ({ do: 'command', by, type, payload });
export const call = (by: Name, method: string, path: string, body?: unknown): Deed =>
  body === undefined ? { do: 'call', by, method, path } : { do: 'call', by, method, path, body };

/** What an accepted deed answered; null when it was refused. */
export type Told = Json | null;

/** A deed of both sides; `unseen` is what a side must do before it to stand where the other stands. */
export type SharedAct = {
  readonly name: string;
  readonly deed: (side: Side) => Deed;
  readonly unseen?: (side: Side) => readonly Deed[];
  readonly learn?: (told: Json) => void;
};

/** A deed of one side that its watchers may not know of. */
export type HiddenAct = { readonly kind: string; readonly deed: Deed; readonly learn?: (told: Json) => void };

export function idIn(told: Json, field: string): string | null {
  const value = told[field];
  return typeof value === 'string' ? value : null;
}
