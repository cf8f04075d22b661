import { type PassingEvent, type Signal, signalFor, viewerOf } from '@moothall/domain';
import { deliverPassing } from '../views/deliver.ts';
import type { Recipient } from '../views/recipient.ts';
import type { RoomCore } from './room-core.ts';

/**
 * A finger on the map or a token in the hand: shown to those who know the cell and the token, and lost when nobody
 * looks (contract 3.2). Nothing is answered or kept.
 */
export function passSignal(core: RoomCore, from: Recipient, signal: Signal): void {
  const isFor = signalFor(core.state, from.userId, signal);
  if (isFor === null) return;
  const viewers = [...core.recipients].filter(({ id, userId }) => {
    const viewer = viewerOf(core.state, userId);
    return id !== from.id && viewer !== null && isFor(viewer);
  });
  const event = { type: signal.type, payload: { userId: from.userId, ...signal.payload } } as PassingEvent;
  deliverPassing(viewers, event);
}
