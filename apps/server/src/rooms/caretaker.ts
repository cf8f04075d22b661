import type { SessionState } from '@moothall/domain';
import { faultOf } from '../log.ts';
import type { DeadlineKind } from '../storage/log-store.ts';
import { askedByServer } from './asked.ts';
import { emptyPauseMs } from './connections.ts';
import type { Room } from './room.ts';
import type { RoomServices } from './room-core.ts';
import type { RoomRegistry } from './room-registry.ts';
import { runsOutAt } from './session-index.ts';

/**
 * Timed work (contract 1.1): lobbies and pauses run out, empty tables pause. Deadlines are rows, so they fire also
 * when the server was down at the moment; what is due is judged again by its decider and settled through the log's
 * compare-and-swap, so it happens once, also with several nodes.
 */
export type Caretaker = { readonly stop: () => void };

const batch = 50;
// Rows can appear by another node's hand, so the longest sleep is short.
const longestSleepMs = 15_000;
const retryMs = 5_000;

/** Tells the GM by mail that a session of theirs is about to run out (contract 1.1). */
export type TellExpiring = (state: SessionState, at: number) => Promise<void>;

export async function startCaretaker(
  services: RoomServices,
  rooms: RoomRegistry,
  tellExpiring: TellExpiring = async () => {},
): Promise<Caretaker> {
  let stopped = false;
  let cancel = (): void => {};
  const round = async (): Promise<void> => {
    const wait = await settleDue(services, rooms, tellExpiring).catch((error: unknown) => {
      services.log.warn(faultOf(error), 'timed work could not be done; trying again');
      return retryMs;
    });
    if (!stopped) cancel = services.clock.after(wait, () => void round());
  };
  await round();
  await watchActiveTables(services).catch((error: unknown) =>
    services.log.warn(faultOf(error), 'active tables not watched'),
  );
  return {
    stop: () => {
      stopped = true;
      cancel();
    },
  };
}

/** Does what is due; answers how long to sleep. */
async function settleDue(services: RoomServices, rooms: RoomRegistry, tell: TellExpiring): Promise<number> {
  const { store, clock } = services;
  const due = await store.dueDeadlines(clock.now(), batch);
  for (const { sessionId, kind } of due) {
    const room = await rooms.open(sessionId);
    if (room !== null) await settlers[kind](services, room, tell);
  }
  if (due.length === batch) return 0;
  const next = await store.nextDeadline();
  const wait = next === null ? longestSleepMs : Math.min(next - clock.now(), longestSleepMs);
  // What is still due after being settled waits for the next round rather than spinning.
  return Math.max(wait, due.length > 0 ? retryMs : 50);
}

type Settle = (services: RoomServices, room: Room, tell: TellExpiring) => Promise<void>;

/** Only when the status really has run out: a pause may have ended and begun anew while the row waited. */
const expire: Settle = async ({ timeouts, clock }, room) => {
  await room.run(
    askedByServer({ type: 'session:expire' }, (state) => (runsOutAt(state, timeouts) ?? Infinity) <= clock.now()),
  );
};

const warn: Settle = async ({ timeouts, log }, room, tell) => {
  const { state } = room.core;
  const at = runsOutAt(state, timeouts);
  if (at === null || state.expiryAnnounced) return;
  const answer = await room.run(askedByServer({ type: 'session:warn', at }));
  if (!answer.ok) return;
  // The warning at the table is durable; a mail server that is away takes nothing from it.
  await tell(room.core.state, at).catch((error: unknown) => log.warn(faultOf(error), 'an expiry mail was not sent'));
};

/** People may have come while the row waited: connections of this process are the truth. */
const pauseEmpty: Settle = async ({ store }, room) => {
  const { core } = room;
  await room.run(askedByServer({ type: 'session:pause-empty' }, () => core.recipients.size === 0));
  await store.setEmptyPause(core.id, null);
};

const settlers: Readonly<Record<DeadlineKind, Settle>> = {
  'waiting-timeout': expire,
  'paused-timeout': expire,
  'expiring-notice': warn,
  'empty-pause': pauseEmpty,
};

/** Whoever was connected when the last process died may never come back: their tables are given the usual half hour. */
async function watchActiveTables({ store, clock }: RoomServices): Promise<void> {
  let before: { readonly createdAt: number; readonly id: string } | undefined;
  for (;;) {
    const active = await store.listSessions({
      statuses: ['active'],
      limit: batch,
      ...(before === undefined ? {} : { before }),
    });
    for (const { id } of active) await store.setEmptyPause(id, clock.now() + emptyPauseMs);
    const last = active.at(-1);
    if (last === undefined || active.length < batch) return;
    before = { createdAt: last.createdAt, id: last.id };
  }
}
