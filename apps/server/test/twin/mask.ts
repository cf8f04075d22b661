/**
 * What may differ between two runs although nothing leaked, and how it is made comparable (contract 1.6, law b: after
 * masking ids, times, version and cursor tokens). Nothing is thrown away but presence: each masked token is replaced
 * by its kind and the number of its first occurrence in what this person received, so that equal tokens stay equal,
 * and a token that is new, missing, or in another place still shows.
 *
 *   <id n>      UUIDs
 *   <time n>    ISO 8601 times
 *   <version n> the value of a field called `version`
 *   <cursor n>  the values of `cursor` and `nextCursor`, and the first part of an id in the history
 *   <code n>    the join code, also at the end of a `joinUrl`
 *
 * Presence is outside the law: `connectedUsers`, the `presence` of a seat, and the events user:connected,
 * user:disconnected, presence:changed, activity and session:participant-count.
 */
export type Mask = (text: string) => string;

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const time = '\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z';
const cursor = '[\\w-]{22}';
const tokens = new RegExp(
  [
    `(?<id>${uuid})`,
    `(?<time>${time})`,
    '(?<="version":")(?<version>[^"]*)(?=")',
    `(?<="(?:cursor|nextCursor)":")(?<cursor>${cursor})(?=")`,
    `(?<="id":")(?<place>${cursor})(?=\\.\\d+")`,
    '(?<=(?:"code":"|/join/))(?<code>[A-Z2-9]{6})(?=")',
  ].join('|'),
  'g',
);

export function createMask(): Mask {
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const nameOf = (kind: string, token: string): string => {
    const key = `${kind} ${token}`;
    const name = known.get(key);
    if (name !== undefined) return name;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    known.set(key, `<${kind} ${count}>`);
    return `<${kind} ${count}>`;
  };
  return (text) =>
    text.replace(tokens, (...found: unknown[]) => {
      const groups = found.at(-1) as Readonly<Record<string, string | undefined>>;
      const [kind, token] = Object.entries(groups).find(([, value]) => value !== undefined) ?? ['', ''];
      // A place in the history is the cursor of its frame.
      return nameOf(kind === 'place' ? 'cursor' : kind, token ?? '');
    });
}

export const presenceTypes: ReadonlySet<string> = new Set([
  'user:connected',
  'user:disconnected',
  'presence:changed',
  'activity',
  'session:participant-count',
]);

/** A value without what presence put into it. */
export function withoutPresence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPresence);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([name]) => name !== 'presence' && name !== 'connectedUsers');
  return Object.fromEntries(entries.map(([name, inner]) => [name, withoutPresence(inner)]));
}
