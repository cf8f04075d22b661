import type { SessionLog } from '../record.ts';

/**
 * The log as the checker reads it: its own small understanding of who was in and who might hear, from the raw events.
 * On purpose none of the server's or the domain's code is used here.
 */
export type RawEvent = { readonly type: string } & Readonly<Record<string, unknown>>;
export type RawFrame = {
  readonly viewers: 'everyone' | readonly string[];
  readonly frame: Readonly<Record<string, unknown>>;
};

export type Row = {
  readonly seq: number;
  readonly by: string | null;
  readonly commandId: string | null;
  readonly reply: unknown;
  readonly events: readonly RawEvent[];
  readonly frames: readonly RawFrame[];
  /** The view each person has after this commit; who is missing has none. */
  readonly views: ReadonlyMap<string, { readonly key: string; readonly since: number }>;
};

export type ReadLog = { readonly sessionId: string; readonly rows: readonly Row[]; readonly gm: string };

type View = { readonly key: string; readonly since: number };
type Seats = Map<string, { readonly userId: string; isIn: boolean; since: number }>;

function gmOf(event: RawEvent | undefined): string {
  return (event?.origin as { readonly gm: { readonly id: string } } | undefined)?.gm.id ?? '';
}

function moved(seats: Seats, watchers: Map<string, number>, event: RawEvent, seq: number): void {
  const id = String(event.participantId ?? '');
  const seat = seats.get(id);
  const user = (event.user as { readonly id: string } | undefined)?.id ?? String(event.userId ?? '');
  switch (event.type) {
    case 'participant:joined':
      seats.set(id, { userId: user, isIn: true, since: seq });
      break;
    case 'participant:returned':
      if (seat !== undefined && !seat.isIn) seats.set(id, { ...seat, isIn: true, since: seq });
      break;
    case 'participant:left':
      if (event.keepsSeat === true && seat !== undefined) seat.isIn = false;
      else seats.delete(id);
      break;
    case 'participant:kicked':
    case 'participant:freed':
      seats.delete(id);
      break;
    case 'spectator:joined':
      watchers.set(user, seq);
      break;
    case 'spectator:left':
      watchers.delete(user);
  }
}

function viewsOf(gm: string, seats: Seats, watchers: ReadonlyMap<string, number>): Map<string, View> {
  const views = new Map<string, View>([[gm, { key: 'gm', since: 0 }]]);
  for (const [userId, since] of watchers) views.set(userId, { key: 'spectators', since });
  for (const [id, { userId, isIn, since }] of seats) if (isIn) views.set(userId, { key: `p:${id}`, since });
  return views;
}

const movers = new Set([
  'participant:joined',
  'participant:returned',
  'participant:left',
  'participant:kicked',
  'participant:freed',
  'spectator:joined',
  'spectator:left',
]);

export function readLog({ sessionId, rows }: SessionLog): ReadLog {
  const seats: Seats = new Map();
  const watchers = new Map<string, number>();
  const gm = gmOf((JSON.parse(rows[0]?.events ?? '[]') as RawEvent[])[0]);
  let views = viewsOf(gm, seats, watchers);
  const read = rows.map((row): Row => {
    const events = JSON.parse(row.events) as RawEvent[];
    if (events.some(({ type }) => movers.has(type))) {
      for (const event of events) moved(seats, watchers, event, row.seq);
      views = viewsOf(gm, seats, watchers);
    }
    const { seq, by, commandId } = row;
    const frames = JSON.parse(row.frames) as RawFrame[];
    return { seq, by, commandId, reply: JSON.parse(row.reply ?? 'null'), events, frames, views };
  });
  return { sessionId, rows: read, gm };
}

export function isFor({ viewers }: RawFrame, key: string): boolean {
  return viewers === 'everyone' || viewers.includes(key);
}

/** Key order apart, are these the same data? */
export function sameData(left: unknown, right: unknown): boolean {
  return left === right || stable(left) === stable(right);
}

function stable(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`;
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([name, member]) => `${JSON.stringify(name)}:${stable(member)}`).join(',')}}`;
}

/** Where two values differ first, for whoever reads the failure. */
export function firstDifference(left: unknown, right: unknown, path = ''): string {
  if (sameData(left, right)) return '';
  if (left === null || right === null || typeof left !== 'object' || typeof right !== 'object') {
    return `${path}: ${JSON.stringify(left)} instead of ${JSON.stringify(right)}`;
  }
  const names = new Set([...Object.keys(left), ...Object.keys(right)]);
  for (const name of names) {
    const found = firstDifference(
      (left as Readonly<Record<string, unknown>>)[name],
      (right as Readonly<Record<string, unknown>>)[name],
      `${path}.${name}`,
    );
    if (found !== '') return found;
  }
  return path;
}
