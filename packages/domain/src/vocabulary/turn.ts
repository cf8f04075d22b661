import { type Audience, audienceKey, hears } from './audience.ts';
import { contentVersion } from './content-version.ts';
import type { UserId } from './ids.ts';
import { turnHistoryShown } from './table-limits.ts';

/** One line of the turn history (contract 1.9), derived from events. */
export type TurnEntry = {
  readonly id: string;
  readonly at: string;
  readonly type: 'narrative' | 'roll' | 'combat' | 'decision' | 'system';
  readonly actorId?: string | undefined;
  readonly actorName?: string | undefined;
  readonly content: string;
  readonly metadata?: Readonly<Record<string, string | number>> | undefined;
};

/** A UUID made of what the line says, so that server and replica give the same line the same id. */
function entryId(content: unknown): string {
  const digits = ['a', 'b', 'c']
    .map((salt) =>
      Number.parseInt(contentVersion([salt, content]), 36)
        .toString(16)
        .padStart(14, '0'),
    )
    .join('');
  const [first, second, third, fourth, last] = [0, 8, 12, 15, 18].map((start) => digits.slice(start));
  const part = (text: string | undefined, length: number) => (text ?? '').slice(0, length);
  return `${part(first, 8)}-${part(second, 4)}-4${part(third, 3)}-a${part(fourth, 3)}-${part(last, 12)}`;
}

export function turnEntry(entry: Omit<TurnEntry, 'id'>): TurnEntry {
  return { id: entryId(entry), ...entry };
}

const rank = { decision: 0, narrative: 1, combat: 2, roll: 3, system: 4 } as const;

function before(left: TurnEntry, right: TurnEntry): number {
  if (left.at !== right.at) return left.at < right.at ? -1 : 1;
  return rank[left.type] - rank[right.type] || (left.id < right.id ? -1 : 1);
}

/** In an order that the lines themselves give, whatever order one heard of them in; the newest are kept. */
export function inOrder(entries: readonly TurnEntry[]): readonly TurnEntry[] {
  return [...entries].sort(before).slice(-turnHistoryShown);
}

/** `players`: everybody but the GM, who heard of it earlier and in other words. */
export type TurnAudience = Audience | 'players';
type TurnChannel = { readonly audience: TurnAudience; readonly entries: readonly TurnEntry[] };
export type TurnHistory = Readonly<Record<string, TurnChannel>>;

export function addTurn(history: TurnHistory, audience: TurnAudience, entry: TurnEntry): TurnHistory {
  const key = audience === 'players' ? audience : audienceKey(audience);
  const known = history[key]?.entries ?? [];
  return { ...history, [key]: { audience, entries: inOrder([...known, entry]) } };
}

export function turnsHeard(history: TurnHistory, isGm: boolean, listener: UserId | null): readonly TurnEntry[] {
  const mine = Object.values(history).filter(({ audience }) =>
    audience === 'players' ? !isGm : hears(audience, listener),
  );
  return inOrder(mine.flatMap(({ entries }) => entries));
}
