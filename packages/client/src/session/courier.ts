import type { ErrorBody } from '@moothall/protocol';
import type { Clock } from '../clock.ts';
import type { Outbox } from './outbox.ts';

/**
 * Carries the outbox over the connection at hand, a few commands at a time: who was away for long comes back with
 * more than a server takes at once, and would be refused for flooding with what was typed in good faith. A command
 * that came too fast is not refused to its author but sent again when the server said.
 */
export type CourierParts = {
  readonly clock: Clock;
  readonly outbox: Outbox;
  isLive(): boolean;
  send(text: string): void;
};

// Enough to hide the way there and back; the server closes at 200 waiting commands of one connection.
const inFlightMax = 8;
const holdMs = 1_000;

export class Courier {
  readonly #parts: CourierParts;
  readonly #inFlight = new Set<string>();
  #cancelHold: (() => void) | null = null;

  constructor(parts: CourierParts) {
    this.#parts = parts;
  }

  /** A new connection knows nothing of what went out on the old one. */
  startOver(): void {
    this.stop();
    this.carry();
  }

  stop(): void {
    this.#cancelHold?.();
    this.#cancelHold = null;
    this.#inFlight.clear();
  }

  carry(): void {
    if (!this.#parts.isLive() || this.#cancelHold !== null) return;
    for (const command of this.#parts.outbox.pending()) {
      if (this.#inFlight.size >= inFlightMax) return;
      if (this.#inFlight.has(command.id)) continue;
      this.#inFlight.add(command.id);
      this.#parts.send(JSON.stringify(command));
    }
  }

  acknowledged(id: string, payload: Readonly<Record<string, unknown>>): void {
    this.#inFlight.delete(id);
    this.#parts.outbox.acknowledge(id, payload);
    this.carry();
  }

  refused(id: string, error: ErrorBody): void {
    this.#inFlight.delete(id);
    if (error.code === 'RATE_LIMITED') this.#hold(error);
    else this.#parts.outbox.refuse(id, error);
    this.carry();
  }

  #hold({ details }: ErrorBody): void {
    const given = details?.retryAfterMs;
    this.#cancelHold?.();
    this.#cancelHold = this.#parts.clock.after(typeof given === 'number' ? given : holdMs, () => {
      this.#cancelHold = null;
      this.carry();
    });
  }
}
