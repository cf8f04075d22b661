import { hasEnded, toSnapshot, type UserId } from '@moothall/domain';
import { askedAtDoor, askedByPerson } from '../rooms/asked.ts';
import { replayLog } from '../rooms/load-room.ts';
import type { Room } from '../rooms/room.ts';
import { cardOf } from '../rooms/session-index.ts';
import type { StoredCommit } from '../storage/log-store.ts';
import type { PeopleOf } from './campaign-services.ts';
import { type Forgotten, forgetIn, whoIsForgotten } from './forget-person.ts';
import { leaveCampaigns } from './leave-campaigns.ts';
import type { RecordServices } from './record-services.ts';
import { deletePicturesOf } from './uploads.ts';

/** What the accounts do for it; they live in another layer. */
export type ErasedAccount = {
  /** The address, while there still is an account. */
  readonly peopleOf: PeopleOf;
  readonly emailOf: (userId: UserId) => Promise<string | null>;
  /** Account, sign-ins and links; open connections end. */
  readonly erase: (userId: UserId) => Promise<void>;
};

const pageSize = 200;

/**
 * Removes a person from everywhere. Noted before anything is done and crossed out at the end; every step can be done
 * again, so a crash in between is made good by `resumeErasures` at the next start.
 */
export async function erasePerson(services: RecordServices, account: ErasedAccount, userId: UserId): Promise<void> {
  const { records } = services.storage;
  await records.beginErasure(userId, services.clock.now());
  const email = await account.emailOf(userId);
  if (email !== null) await records.forgetAddress(email);
  // First of all they are out, so that nothing new begins under their name.
  await account.erase(userId);
  await leaveCampaigns(services, account.peopleOf, userId);
  const done = new Set<string>();
  for (let open = await openSessions(services, userId, done); open.length > 0; ) {
    for (const sessionId of open) {
      await forgetInSession(services, sessionId, userId);
      done.add(sessionId);
    }
    open = await openSessions(services, userId, done);
  }
  await deletePicturesOf(services, userId);
  await records.eraseRecordsOf(userId);
  await records.finishErasure(userId);
}

/** For the start of a server: finishes what a crash left undone. */
export async function resumeErasures(services: RecordServices, account: ErasedAccount): Promise<void> {
  const begun = await services.storage.records.listErasures();
  for (const userId of begun) await erasePerson(services, account, userId as UserId);
}

/** A request of theirs may have been under way when it began: looked at until there is nothing new. */
async function openSessions(
  { storage }: RecordServices,
  userId: UserId,
  done: ReadonlySet<string>,
): Promise<readonly string[]> {
  return (await storage.log.listSessionsOf(userId)).filter((id) => !done.has(id));
}

async function forgetInSession(services: RecordServices, sessionId: string, userId: UserId): Promise<void> {
  const room = await services.rooms.open(sessionId);
  if (room === null) return;
  await leaveTable(services, room, userId);
  await room.rewrite(() => rewriteLog(services, room, userId));
}

/** A table they lead is cancelled, a seat is left as if by themselves (contract 1.3). */
async function leaveTable({ chance }: RecordServices, room: Room, userId: UserId): Promise<void> {
  const { state } = room.core;
  if (hasEnded(state.status)) return;
  const asked =
    state.origin.gm.id === userId
      ? askedByPerson(userId, chance.uuid(), { type: 'session:end', payload: { outcome: 'cancelled' } })
      : askedAtDoor(userId, { type: 'participant:leave' });
  const answer = await room.run(asked);
  // Not in it any more, or ended meanwhile: that is what was wanted.
  if (!answer.ok && answer.refusal.code === 'UNAVAILABLE') throw new Error(answer.refusal.message);
}

/** Page by page, each in a transaction; the snapshot last, folded anew, so that the fold of the log equals it. */
async function rewriteLog(services: RecordServices, { core }: Room, userId: UserId): Promise<void> {
  const { log } = services.storage;
  const who = await namesIn(services, core.id, userId);
  for await (const page of pagesOf(services, core.id)) {
    const rewritten = page.flatMap((commit) => rewrittenOf(commit, who));
    if (rewritten.length > 0) await log.rewriteCommits(core.id, rewritten);
  }
  const state = await replayLog(log, core.id);
  if (state === null) return;
  const snapshot = { seq: state.seq, state: JSON.stringify(toSnapshot(state)) };
  await log.replaceSnapshot(core.id, snapshot, cardOf(state));
}

async function namesIn(services: RecordServices, sessionId: string, userId: UserId): Promise<Forgotten> {
  const names = new Set<string>();
  const seats = new Set<string>();
  for await (const page of pagesOf(services, sessionId)) {
    const found = whoIsForgotten(
      userId,
      page.filter(({ events }) => events.includes(userId)).map(({ events }) => JSON.parse(events)),
    );
    for (const name of found.names) names.add(name);
    for (const seat of found.seats) seats.add(seat);
  }
  return { userId, names, seats };
}

async function* pagesOf({ storage }: RecordServices, sessionId: string): AsyncGenerator<readonly StoredCommit[]> {
  for (let after = 0; ; ) {
    const page = await storage.log.read(sessionId, after, pageSize);
    if (page.length > 0) yield page;
    if (page.length < pageSize) return;
    after = page.at(-1)?.seq ?? after;
  }
}

/** Nothing where nothing changes, which is most of a log. */
function rewrittenOf(commit: StoredCommit, who: Forgotten) {
  const { seq, events, frames, reply } = commit;
  const forget = (text: string): string =>
    mentions(text, who) ? JSON.stringify(forgetIn(JSON.parse(text), who)) : text;
  const rewritten = {
    seq,
    events: forget(events),
    frames: forget(frames),
    reply: reply === null ? null : forget(reply),
  };
  const isSame = rewritten.events === events && rewritten.frames === frames && rewritten.reply === reply;
  return isSame ? [] : [rewritten];
}

function mentions(text: string, { userId, seats }: Forgotten): boolean {
  return text.includes(userId) || [...seats].some((seat) => text.includes(seat));
}
