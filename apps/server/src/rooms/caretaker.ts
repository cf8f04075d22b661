import type { InnerCommand } from '@moothall/domain';
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

export async function startCaretaker(services: RoomServices, rooms: RoomRegistry): Promise<Caretaker> {
  let stopped = false;
  let cancel = (): void => {};
  const round = async (): Promise<void> => {
    const wait = await settleDue(services, rooms).catch((error: unknown) => {
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
async function settleDue(services: RoomServices, rooms: RoomRegistry): Promise<number> {
  const { store, clock } = services;
  const due = await store.dueDeadlines(clock.now(), batch);
  for (const { sessionId, kind } of due) {
    const room = await rooms.open(sessionId);
    if (room !== null) await settle(services, room, kind);
  }
  if (due.length === batch) return 0;
  const next = await store.nextDeadline();
  const wait = next === null ? longestSleepMs : Math.min(next - clock.now(), longestSleepMs);
  // What is still due after being settled waits for the next round rather than spinning.
  return Math.max(wait, due.length > 0 ? retryMs : 50);
}

async function settle(services: RoomServices, room: Room, kind: DeadlineKind): Promise<void> {
  const { core } = room;
  // People may have come while the row waited: connections of this process are the truth.
  const command = kind === 'empty-pause' && core.recipients.size > 0 ? null : commandFor(kind, core.state, services);
  if (command !== null) await room.run(askedByServer(command));
  if (kind === 'empty-pause') await services.store.setEmptyPause(core.id, null);
}

function commandFor(kind: DeadlineKind, state: Room['core']['state'], { timeouts }: RoomServices): InnerCommand | null {
  switch (kind) {
    case 'waiting-timeout':
    case 'paused-timeout':
      return { type: 'session:expire' };
    case 'expiring-notice': {
      const at = runsOutAt(state, timeouts);
      return at === null ? null : { type: 'session:warn', at };
    }
    case 'empty-pause':
      return { type: 'session:pause-empty' };
  }
}

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
