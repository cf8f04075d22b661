import { isLive } from '../live-status.ts';
import type { Deadline, HeldCharacter, LogStore, SessionFilter, SessionSummary, StoredCommit } from '../log-store.ts';
import { newestFirst } from '../newest-first.ts';
import { heldCharacters } from './append.ts';
import { type MemoryDisk, type MemorySession, verdictKey } from './disk.ts';

/** Every read and write of the log but `append`, as plain synchronous functions over the disk. */
export const createMemoryLog = (disk: MemoryDisk) => ({
  head: (id: string) => disk.sessions.get(id)?.commits.length ?? null,
  read: (id: string, after: number, limit: number) => tail(disk, id, after, limit),
  readFrames: (id: string, after: number, limit: number) =>
    tail(disk, id, after, limit).map(({ seq, at, by, frames }) => ({ seq, at, by, frames })),
  findVerdict: (id: string, by: string, commandId: string) => {
    const session = disk.sessions.get(id);
    const commit = session?.commits[(session.commands.get(verdictKey(by, commandId)) ?? 0) - 1];
    return commit === undefined ? null : { seq: commit.seq, fingerprint: commit.fingerprint, reply: commit.reply };
  },
  writeSnapshot: (...[id, snapshot]: Parameters<LogStore['writeSnapshot']>) => {
    const session = disk.sessions.get(id);
    if (session === undefined || snapshot.seq <= (session.snapshot?.seq ?? 0)) return;
    session.snapshot = { ...snapshot, resumeFrom: session.snapshot?.resumeFrom ?? 0 };
  },
  readSnapshot: (id: string) => disk.sessions.get(id)?.snapshot ?? null,
  rewriteCommits: (...[id, commits]: Parameters<LogStore['rewriteCommits']>) => {
    const stored = disk.sessions.get(id)?.commits ?? [];
    for (const { seq, ...texts } of commits) {
      const before = stored[seq - 1];
      if (before !== undefined) stored[seq - 1] = { ...before, ...texts };
    }
  },
  replaceSnapshot: (...[id, snapshot, card]: Parameters<LogStore['replaceSnapshot']>) => {
    const session = disk.sessions.get(id);
    if (session === undefined) return;
    session.snapshot = { ...snapshot, resumeFrom: snapshot.seq };
    session.index = { ...session.index, card };
  },
  listSessionsOf: (userId: string) =>
    [...disk.sessions].flatMap(([id, { people }]) => (people.has(userId) ? [id] : [])),
  writePin: (digest: string, document: string) => {
    if (!disk.pins.has(digest)) disk.pins.set(digest, document);
  },
  readPin: (digest: string) => disk.pins.get(digest) ?? null,
  findSession: (id: string) => {
    const session = disk.sessions.get(id);
    return session === undefined ? null : summarize(id, session);
  },
  findSessionByCode: (code: string) =>
    summaries(disk).find((summary) => isLive(summary.status) && summary.code === code) ?? null,
  listSessions: (filter: SessionFilter) =>
    summaries(disk)
      .filter((summary) => matches(summary, filter))
      .sort(newestFirst)
      .slice(0, filter.limit),
  listHeldCharacters: (characterIds: readonly string[]) => listHeldCharacters(disk, characterIds),
  deleteSession: (id: string) => deleteSession(disk, id),
  setEmptyPause: (id: string, at: number | null) => {
    const session = disk.sessions.get(id);
    if (session !== undefined) session.emptyPauseAt = at;
  },
  dueDeadlines: (now: number, limit: number) =>
    allDeadlines(disk)
      .filter((deadline) => deadline.at <= now)
      .slice(0, limit),
  nextDeadline: () => allDeadlines(disk)[0]?.at ?? null,
});

const listHeldCharacters = (disk: MemoryDisk, characterIds: readonly string[]): readonly HeldCharacter[] =>
  summaries(disk).flatMap(({ id: sessionId, status, card, ...index }) =>
    heldCharacters(index)
      .filter((characterId) => characterIds.includes(characterId))
      .map((characterId) => ({ characterId, sessionId, status, card })),
  );

const tail = (disk: MemoryDisk, id: string, after: number, limit: number): readonly StoredCommit[] =>
  disk.sessions.get(id)?.commits.slice(after, after + limit) ?? [];

const summaries = (disk: MemoryDisk): SessionSummary[] =>
  [...disk.sessions].map(([id, session]) => summarize(id, session));

const summarize = (id: string, { index, commits }: MemorySession): SessionSummary => ({
  ...index,
  deadlines: index.deadlines.filter((deadline) => deadline.kind !== 'empty-pause'),
  id,
  head: commits.length,
});

const matches = (summary: SessionSummary, filter: SessionFilter): boolean =>
  (filter.adventureId === undefined || summary.adventureId === filter.adventureId) &&
  (filter.campaignId === undefined || summary.campaignId === filter.campaignId) &&
  (filter.campaignIds === undefined || filter.campaignIds.includes(summary.campaignId ?? '')) &&
  (filter.ids === undefined || filter.ids.includes(summary.id)) &&
  (filter.statuses === undefined || filter.statuses.includes(summary.status)) &&
  (filter.gmId === undefined || summary.gmId === filter.gmId) &&
  (filter.notGmId === undefined || summary.gmId !== filter.notGmId) &&
  (filter.access === undefined || summary.access === filter.access) &&
  (filter.playerId === undefined ||
    summary.seats.some((seat) => seat.userId === filter.playerId && seat.role === 'player')) &&
  (filter.involvedId === undefined ||
    summary.gmId === filter.involvedId ||
    summary.seats.some((seat) => seat.userId === filter.involvedId)) &&
  (filter.knownTo === undefined || isKnown(summary, filter.knownTo)) &&
  (filter.before === undefined || newestFirst(summary, filter.before) > 0);

const isKnown = (
  { id, access, endedAt, gmId, seats }: SessionSummary,
  { userId, invitedIds }: NonNullable<SessionFilter['knownTo']>,
): boolean =>
  access !== 'invite' ||
  endedAt !== null ||
  gmId === userId ||
  seats.some((seat) => seat.userId === userId) ||
  invitedIds.includes(id);

const deadlinesOf = ({ index, emptyPauseAt }: MemorySession): readonly Deadline[] => [
  ...index.deadlines.filter((deadline) => deadline.kind !== 'empty-pause'),
  ...(emptyPauseAt === null ? [] : [{ kind: 'empty-pause', at: emptyPauseAt } as const]),
];

const allDeadlines = (disk: MemoryDisk): readonly (Deadline & { readonly sessionId: string })[] =>
  [...disk.sessions]
    .flatMap(([sessionId, session]) => deadlinesOf(session).map((deadline) => ({ sessionId, ...deadline })))
    .sort((a, b) => a.at - b.at);

const deleteSession = (disk: MemoryDisk, id: string): void => {
  disk.sessions.delete(id);
  for (const [hash, invite] of disk.invites) if (invite.sessionId === id) disk.invites.delete(hash);
  for (const [hash, ticket] of disk.tickets) if (ticket.sessionId === id) disk.tickets.delete(hash);
  disk.feedback.splice(0, disk.feedback.length, ...disk.feedback.filter((entry) => entry.sessionId !== id));
};
