import type { Answer } from '../wire-client.ts';
import type { Outcomes, Person, Role } from './roles.ts';
import type { Wanted, World } from './world.ts';

/** What one role asks for; the path's `:id` is the table's session, or its campaign, unless said otherwise. */
export type Asked = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: string;
  readonly body?: unknown;
  /** Sent as it is, instead of a body. */
  readonly picture?: Uint8Array;
};

/**
 * One line of the matrix: a call, asked in one situation by everybody. What is expected is written from the contract.
 */
export type Row = Wanted & {
  /** When a call has several rows: what is special about this one. */
  readonly when?: string;
  /** What is special about the table, before anybody asks; what it returns is the world's `extra`. */
  readonly prepare?: (world: World) => Promise<Readonly<Record<string, string>>>;
  readonly asks?: (world: World, role: Role) => Asked | Promise<Asked>;
  readonly outcomes: Outcomes;
  /** What an accepted answer says to this role; throws or expects. */
  readonly tells?: (answer: Answer, world: World, role: Role) => void;
  /** Acts on this person (or on whoever calls), so a new one stands in for them in each accepted call. */
  readonly actsOn?: 'caller' | Person;
  /** Secrets an accepted answer may hold by what the call itself proves. */
  readonly mayTell?: readonly string[];
};

export type Rows<N extends string> = { readonly [K in N]: Row | readonly [Row, ...Row[]] };

export function rowsOf(rows: Rows<string>, name: string): readonly Row[] {
  const found = rows[name];
  if (found === undefined) throw new Error(`no row for ${name}`);
  return 'outcomes' in found ? [found] : found;
}

export function personOf(role: Role): Person | null {
  return role === 'anonymous' ? null : role;
}
