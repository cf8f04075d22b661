import { participantOf, type Result, type SessionState, type Signal, toSnapshot, type UserId } from '@moothall/domain';
import type { CloseReason } from '@moothall/protocol';
import { faultOf } from '../log.ts';
import { deliverPassing } from '../views/deliver.ts';
import type { LiveSocket, Recipient } from '../views/recipient.ts';
import type { Answer, Asked } from './asked.ts';
import { closeAll, closeConnection, openConnection } from './connections.ts';
import { describePerson } from './describe-person.ts';
import { handleSafely, recover } from './handle-command.ts';
import type { LoadedState } from './load-room.ts';
import { notePresenceMissed } from './missed-presence.ts';
import { passSignal } from './pass-signal.ts';
import {
  createPresenceBoard,
  expectAway,
  expectBack,
  forget,
  noteInput,
  type PresenceBoard,
  stopBoard,
} from './presence-board.ts';
import { recordNewSeats, recordPresence } from './record-presence.ts';
import { reload } from './reload.ts';
import { rewriteLog } from './rewrite-log.ts';
import type { RoomCore, RoomServices } from './room-core.ts';

// A restart folds at most this many commits (contract 4).
const snapshotEvery = 100;
const recoverMs = 1_000;

/** One live session. Everything that happens in it happens through here, one thing after the other. */
export type Room = {
  readonly core: RoomCore;
  /** Answers when the effect is durable and shown, or with the reason why it was not done. */
  readonly run: (asked: Asked) => Promise<Result<Answer>>;
  readonly open: (userId: UserId, socket: LiveSocket, since: string | null) => Promise<Recipient | null>;
  readonly close: (recipient: Recipient) => void;
  readonly input: (recipient: Recipient, idle: boolean) => void;
  readonly activity: (recipient: Recipient, kind: 'typing' | 'rolling' | 'acting') => void;
  readonly signal: (recipient: Recipient, signal: Signal) => void;
  /** Learns what another server has appended, in its turn. */
  readonly catchUp: () => Promise<void>;
  /** Resolves when all that was asked so far is answered. */
  readonly settled: () => Promise<void>;
  readonly isQuiet: () => boolean;
  readonly writeSnapshot: () => Promise<void>;
  /** Does something to the stored log itself while nothing else happens here, and then shows everybody what it says. */
  readonly rewrite: (work: () => Promise<void>) => Promise<void>;
  readonly stop: (reason: CloseReason) => void;
};

export function createRoom(id: string, loaded: LoadedState, services: RoomServices): Room {
  const { state, snapshotSeq, resumeFrom } = loaded;
  const queue = createQueue();
  const recoverLater = recovery(() => core, queue);
  const run = (asked: Asked): Promise<Result<Answer>> =>
    queue
      .add(() => handleSafely(core, asked))
      .finally(() => {
        if (core.isUncertain) recoverLater();
      });
  const core: RoomCore = {
    id,
    services,
    state,
    recipients: new Set(),
    presence: presenceFor(services, () => core),
    recent: [],
    snapshotSeq,
    resumeFrom,
    isUncertain: false,
    run,
    onCommit: (before, after) => afterCommit(core, before, after),
  };
  for (const { user, connectedSince, status } of state.roster.participants) {
    if (connectedSince !== null) expectBack(core.presence, user.id);
    else if (status === 'seated') expectAway(core.presence, user.id);
  }
  return {
    core,
    run,
    open: (userId, socket, since) => openConnection(core, { userId, socket, since }),
    close: (recipient) => closeConnection(core, recipient),
    input: (recipient, idle) => noteInput(core.presence, recipient.userId, recipient.id, idle),
    activity: ({ userId }, kind) => announce(core, { type: 'activity', payload: { userId, kind } }, userId),
    signal: (recipient, signal) => passSignal(core, recipient, signal),
    catchUp: () => queue.add(() => reload(core)),
    settled: queue.settled,
    isQuiet: () => core.recipients.size === 0 && queue.isEmpty(),
    writeSnapshot: () => writeSnapshot(core),
    rewrite: (work) => queue.add(() => rewriteLog(core, work)),
    stop: (reason) => {
      stopBoard(core.presence);
      closeAll(core, reason);
    },
  };
}

/** First come, first served; one at a time, so that each is decided on what the one before committed (L3, L4). */
function createQueue() {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    add: <T>(task: () => Promise<T>): Promise<T> => {
      waiting += 1;
      const run = last.then(task).finally(() => {
        waiting -= 1;
      });
      // A task that throws is its caller's to handle; the queue goes on.
      last = run.catch(() => {});
      return run;
    },
    settled: async () => {
      await last;
    },
    isEmpty: () => waiting === 0,
  };
}

/** Those at the table wait for what may have been committed, and perhaps nobody asks for anything for a long time. */
function recovery(core: () => RoomCore, queue: ReturnType<typeof createQueue>): () => void {
  let isWaiting = false;
  const again = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    core().services.clock.after(recoverMs, () => {
      isWaiting = false;
      const work = () => (core().isUncertain ? recover(core()) : Promise.resolve());
      queue.add(work).catch(again);
    });
  };
  return again;
}

function announce(core: RoomCore, event: Parameters<typeof deliverPassing>[1], except: UserId | null): void {
  const others = [...core.recipients].filter(({ userId }) => userId !== except);
  for (const missed of deliverPassing(others, event)) notePresenceMissed(core, missed, event);
}

function presenceFor(services: RoomServices, core: () => RoomCore): PresenceBoard {
  return createPresenceBoard(services.clock, {
    describe: (userId) => describePerson(core().state, userId),
    announce: (event, except) => announce(core(), event, except),
    record: (userId, moment) => recordPresence(core(), userId, moment),
  });
}

function afterCommit(core: RoomCore, before: SessionState, after: SessionState): void {
  for (const { user } of [...before.roster.participants, ...before.roster.spectators]) {
    const seat = participantOf(after.roster, user.id);
    const watching = after.roster.spectators.some((spectator) => spectator.user.id === user.id);
    if ((seat === undefined || seat.status === 'left') && !watching) forget(core.presence, user.id);
  }
  recordNewSeats(core, before, after);
  const count = after.roster.participants.length;
  if (count !== before.roster.participants.length) {
    const gms = [...core.recipients].filter(({ viewer }) => viewer === 'gm');
    deliverPassing(gms, { type: 'session:participant-count', payload: { count } });
  }
  if (after.seq - core.snapshotSeq >= snapshotEvery) void writeSnapshot(core);
}

/** Only saves time at the next load: the log alone is enough, so a failure is no more than a line in the log. */
async function writeSnapshot(core: RoomCore): Promise<void> {
  const { seq } = core.state;
  if (seq === core.snapshotSeq) return;
  core.snapshotSeq = seq;
  try {
    await core.services.store.writeSnapshot(core.id, { seq, state: JSON.stringify(toSnapshot(core.state)) });
  } catch (error) {
    core.services.log.warn({ session: core.id, ...faultOf(error) }, 'snapshot not written');
  }
}
