import type { RunRecord } from '../record.ts';
import type { RawEvent, ReadLog } from './reading.ts';

/** L7 by canaries: every text carries a word of its own, which must be in nothing that others received. */
type Hearers = ReadonlySet<string>;

const wordPattern = /zq([0-9a-z.]+?)qz/g;

function wordsIn(text: string): readonly string[] {
  return text.includes('zq') ? [...text.matchAll(wordPattern)].map(([word]) => word) : [];
}

/** Who may ever hear each word that is not for everybody. */
function secretsOf({ rows, gm }: ReadLog): ReadonlyMap<string, Hearers> {
  const secrets = new Map<string, Hearers>();
  const users = new Map<string, string>();
  let gmReadsWhispers = false;
  for (const { events } of rows) {
    for (const event of events) {
      const settings = event.settings as { readonly gmReadsWhispers?: boolean } | null | undefined;
      if (settings?.gmReadsWhispers !== undefined) gmReadsWhispers = settings.gmReadsWhispers;
      if (event.type === 'participant:joined') {
        users.set(String(event.participantId), (event.user as { readonly id: string }).id);
      }
      const heard = whisper(event, users, gm, gmReadsWhispers) ?? orders(event, users, gm);
      for (const word of heard === null ? [] : wordsIn(JSON.stringify(event))) secrets.set(word, heard ?? new Set());
    }
  }
  for (const word of hiddenTokens(rows.flatMap(({ events }) => events))) secrets.set(word, new Set([gm]));
  return secrets;
}

function whisper(
  event: RawEvent,
  users: ReadonlyMap<string, string>,
  gm: string,
  gmReadsWhispers: boolean,
): Hearers | null {
  if (event.type !== 'chat:posted') return null;
  const { userId, to } = event.message as { readonly userId: string; readonly to?: readonly string[] };
  if (to === undefined) return null;
  const named = to.map((target) => (target === 'gm' ? gm : (users.get(target) ?? '')));
  return new Set([userId, ...named, ...(gmReadsWhispers ? [gm] : [])]);
}

function orders(event: RawEvent, users: ReadonlyMap<string, string>, gm: string): Hearers | null {
  if (event.type !== 'participant:orders-set') return null;
  return new Set([gm, users.get(String(event.participantId)) ?? '']);
}

type RawToken = {
  readonly id: string;
  readonly hidden?: boolean;
  readonly participantId?: string;
  readonly name: string;
};

/** Names of tokens that were hidden from their first to their last moment and are nobody's own. */
function hiddenTokens(events: readonly RawEvent[]): readonly string[] {
  const made = events.flatMap(({ type, token }) => (type === 'token:created' ? [token as RawToken] : []));
  const shown = new Set(
    events.flatMap((event) => {
      const changes = event.changes as Readonly<Record<string, unknown>> | undefined;
      const mayShow = changes?.hidden === false || (changes?.participantId ?? null) !== null;
      return event.type === 'token:updated' && mayShow ? [String(event.tokenId)] : [];
    }),
  );
  const secret = made.filter((one) => one.hidden === true && one.participantId === undefined && !shown.has(one.id));
  return secret.flatMap(({ name }) => wordsIn(name));
}

/** What no player ever reads, whatever happens: notes and `gm.` variables of the adventure. */
const gmOnly = /^zq(notes|plan)/;

export function checkSecrecy({ connections, texts }: RunRecord, logs: readonly ReadLog[]): readonly string[] {
  return logs.flatMap((log) => {
    const secrets = secretsOf(log);
    const faults = new Set<string>();
    const look = (sessionId: string, userId: string, text: string): void => {
      if (sessionId !== log.sessionId) return;
      for (const word of wordsIn(text)) {
        const mayHear = secrets.get(word)?.has(userId) ?? (!gmOnly.test(word) || userId === log.gm);
        if (!mayHear) faults.add(`L7 ${userId} received ${word}`);
      }
    };
    for (const { sessionId, userId, frames } of connections) {
      for (const { text } of frames) look(sessionId, userId, text);
    }
    for (const { sessionId, userId, text } of texts) look(sessionId, userId, text);
    return [...faults];
  });
}
