import type { PassingEvent, UserId } from '@moothall/domain';
import { deliverPassing } from '../views/deliver.ts';
import type { Recipient } from '../views/recipient.ts';
import { people } from './presence-board.ts';
import type { RoomCore } from './room-core.ts';

// How often a slow connection is looked at again.
const lookMs = 250;

/**
 * Passing events are dropped first when a connection is slow (design law 8). Who is here must be right again once it
 * is not (contract 1.4): only the person is noted, and what is true of them by then is told, not what was missed.
 */
export function notePresenceMissed(core: RoomCore, recipient: Recipient, event: PassingEvent): void {
  if (event.type !== 'user:connected' && event.type !== 'user:disconnected' && event.type !== 'presence:changed')
    return;
  // Before its first frame, which names everybody, there is nothing to be missed.
  if (recipient.phase === 'closed' || recipient.lastCursor === '') return;
  const isFirst = recipient.missedPeople.size === 0;
  recipient.missedPeople.add(event.payload.userId);
  if (isFirst) tellOnceDrained(core, recipient);
}

function tellOnceDrained(core: RoomCore, recipient: Recipient): void {
  core.services.clock.after(lookMs, () => {
    if (recipient.phase === 'closed') return;
    for (const userId of recipient.missedPeople) {
      // What is told fills the connection as well; whoever does not fit waits for the next look.
      const dropped = deliverPassing([recipient], presenceOf(core, userId));
      if (dropped.length === 0) recipient.missedPeople.delete(userId);
    }
    if (recipient.missedPeople.size > 0) tellOnceDrained(core, recipient);
  });
}

function presenceOf(core: RoomCore, userId: UserId): PassingEvent {
  const person = people(core.presence).find((one) => one.userId === userId);
  return person === undefined
    ? { type: 'user:disconnected', payload: { userId } }
    : { type: 'user:connected', payload: person };
}
