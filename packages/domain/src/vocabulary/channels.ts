import { type Audience, audienceKey, hears } from './audience.ts';
import type { UserId } from './ids.ts';
import { ownEntry } from './own-entry.ts';

/**
 * Things said or thrown, by audience, each list the newest of its own. A single list would let hidden ones push public
 * ones out of somebody's snapshot, and so tell that there were hidden ones.
 */
export type Channel<T> = {
  readonly audience: Audience;
  readonly lines: readonly { readonly order: number; readonly line: T }[];
  /** How many each person put here, for the stats. */
  readonly counts: Readonly<Record<string, number>>;
};
export type Channels<T> = { readonly order: number; readonly channels: Readonly<Record<string, Channel<T>>> };

export const noChannels: Channels<never> = { order: 0, channels: {} };

type Post<T> = { readonly audience: Audience; readonly line: T; readonly author: UserId | null; readonly kept: number };

/** `kept` is how many the table shows: any viewer's newest ones are among the newest of their channels. */
export function post<T>(known: Channels<T>, { audience, line, author, kept }: Post<T>): Channels<T> {
  const key = audienceKey(audience);
  const channel: Channel<T> = known.channels[key] ?? { audience, lines: [], counts: {} };
  const order = known.order + 1;
  const counts =
    author === null ? channel.counts : { ...channel.counts, [author]: (ownEntry(channel.counts, author) ?? 0) + 1 };
  const lines = [...channel.lines.slice(-(kept - 1)), { order, line }];
  return { order, channels: { ...known.channels, [key]: { audience, lines, counts } } };
}

function heardChannels<T>(known: Channels<T>, listener: UserId | null): readonly Channel<T>[] {
  return Object.values(known.channels).filter(({ audience }) => hears(audience, listener));
}

/** What this listener may know, oldest first, at most `shown`. */
export function heard<T>(known: Channels<T>, listener: UserId | null, shown: number): readonly T[] {
  return heardChannels(known, listener)
    .flatMap(({ lines }) => lines)
    .sort((left, right) => left.order - right.order)
    .slice(-shown)
    .map(({ line }) => line);
}

/** How many of those that this listener may know each author put there. */
export function countsHeard<T>(known: Channels<T>, listener: UserId | null): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { counts } of heardChannels(known, listener)) {
    for (const [author, count] of Object.entries(counts)) sums.set(author, (sums.get(author) ?? 0) + count);
  }
  return sums;
}

/** Only what another listener may hear as well: the GM looking through a player's eyes (contract 1.7). */
export function alsoHeardBy<T>(known: Channels<T>, listener: UserId): Channels<T> {
  const shared = Object.entries(known.channels).filter(([, { audience }]) => hears(audience, listener));
  return { order: known.order, channels: Object.fromEntries(shared) };
}
