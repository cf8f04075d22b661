import { closeCodes, mayReconnect, subprotocol } from '@moothall/protocol';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import type { Answer, CallError } from '../rest/answer.ts';
import type { Transport, TransportLink } from '../transports/transport.ts';
import { backOffMs } from './back-off.ts';
import { type ClosedReason, reasonOfCloseCode, reasonOfTicketError } from './closed-reason.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';

/**
 * One live connection after another (contract 3.1): a fresh ticket, a socket, the first frame; when it breaks, a wait
 * with jitter and again. It knows nothing of what the frames mean.
 *
 *   connecting ──first frame──▶ live ──broken──▶ reconnecting ──first frame──▶ live …
 *        └───────── a close code or a ticket refused for good, or `close` ─────────▶ closed
 */
export type ConnectionStatus = {
  readonly phase: 'connecting' | 'live' | 'reconnecting' | 'closed';
  /** Absent while not closed, and when the program itself closed it. */
  readonly closedReason?: ClosedReason;
  /** Tries that failed since the connection was last live. */
  readonly attempts: number;
  /** Epoch milliseconds, while waiting for the next try. */
  readonly nextAttemptAt?: number;
  /** The server said that it is restarting: no line is broken, and nothing is lost. */
  readonly isServerRestarting?: true;
};
export type Ticket = { readonly token: string; readonly url: string };

export type ConnectionParts = {
  readonly clock: Clock;
  readonly random: Random;
  readonly transport: Transport;
  readonly baseUrl: string;
  fetchTicket(): Promise<Answer<Ticket>>;
  /** The last cursor, to resume from. */
  since(): string | null;
  received(text: string): void;
  changed(): void;
  closedForGood(reason: ClosedReason | null): void;
};
// Ticket and upgrade together take a fraction of this on the slowest line that can carry a session.
const handshakeMs = 15_000;
// A connection that breaks sooner than this after its first frame counts as one that failed, or a frame that crashes
// a server would be sent to it twice a second for ever.
const stableAfterMs = 1_000;
const restartCodes: ReadonlySet<number> = /* @__PURE__ */ new Set([
  closeCodes.goingAway.code,
  closeCodes.restarting.code,
]);

function socketUrl({ url, token }: Ticket, since: string | null, baseUrl: string): string {
  const target = new URL(url, baseUrl);
  target.protocol = target.protocol.replace('http', 'ws');
  target.searchParams.set('token', token);
  if (since !== null) target.searchParams.set('since', since);
  return target.href;
}

export class Connection {
  readonly #parts: ConnectionParts;
  readonly #heartbeat: Heartbeat;
  #status: ConnectionStatus = { phase: 'connecting', attempts: 0 };
  /**
   * Everything a socket or a ticket answers carries the generation it belongs to: a late close of a replaced socket
   * must not take the new one down.
   */
  #generation = 0;
  #link: TransportLink | null = null;
  #failures = 0;
  #liveSince: number | null = null;
  #hasBeenLive = false;
  #isServerRestarting = false;
  #cancelTimer = () => {};

  constructor(parts: ConnectionParts) {
    this.#parts = parts;
    this.#heartbeat = createHeartbeat(parts.clock, {
      ping: () => this.send(JSON.stringify({ type: 'ping', payload: {} })),
      silent: () => this.#lost(),
    });
    void this.#attempt();
  }

  status(): ConnectionStatus {
    return this.#status;
  }

  /** Told by the reader of the frames: everything missed has arrived, commands may flow. */
  joined(): void {
    if (this.#status.phase === 'live') return;
    this.#hasBeenLive = true;
    this.#isServerRestarting = false;
    this.#liveSince = this.#parts.clock.now();
    this.#become({ phase: 'live', attempts: 0 });
  }

  /** Drops the socket and comes back, because what arrived on it has a hole or makes no sense. */
  restart(): void {
    if (this.#status.phase !== 'closed') this.#lost();
  }

  send(text: string): void {
    this.#link?.send(text);
  }

  retryNow(): void {
    if (this.#status.nextAttemptAt === undefined) return;
    this.#cancelTimer();
    void this.#attempt();
  }

  /** For good; null is the program's own wish. */
  close(reason: ClosedReason | null): void {
    if (this.#status.phase === 'closed') return;
    this.#drop();
    const { attempts } = this.#status;
    this.#become({ phase: 'closed', attempts, ...(reason === null ? {} : { closedReason: reason }) });
    this.#parts.closedForGood(reason);
  }

  #become(fresh: ConnectionStatus): void {
    this.#status = fresh;
    this.#parts.changed();
  }

  #drop(): void {
    this.#generation += 1;
    this.#cancelTimer();
    this.#heartbeat.stop();
    const old = this.#link;
    this.#link = null;
    old?.close();
  }

  #lost(retryAfterMs = 0): void {
    const { clock, random } = this.#parts;
    this.#drop();
    const wasStable = this.#liveSince !== null && clock.now() - this.#liveSince >= stableAfterMs;
    this.#failures = wasStable ? 0 : this.#failures + 1;
    const attempts = this.#liveSince === null ? this.#status.attempts + 1 : 0;
    this.#liveSince = null;
    const waitMs = Math.max(retryAfterMs, backOffMs(this.#failures, random.fraction()));
    this.#cancelTimer = clock.after(waitMs, () => void this.#attempt());
    const phase = this.#hasBeenLive ? 'reconnecting' : 'connecting';
    const restarting = this.#isServerRestarting ? { isServerRestarting: true as const } : {};
    this.#become({ phase, attempts, nextAttemptAt: clock.now() + waitMs, ...restarting });
  }

  async #attempt(): Promise<void> {
    this.#generation += 1;
    const generation = this.#generation;
    this.#cancelTimer = this.#parts.clock.after(handshakeMs, () => this.#lost());
    const { nextAttemptAt, ...rest } = this.#status;
    // The first try is made while the session is still being put together: nobody is to be told yet.
    if (nextAttemptAt !== undefined) this.#become(rest);
    const ticket = await this.#parts.fetchTicket();
    if (generation !== this.#generation) return;
    if (ticket.ok) this.#connect(ticket.data, generation);
    else this.#refused(ticket.error);
  }

  #refused(error: CallError): void {
    const reason = reasonOfTicketError(error);
    if (reason === null) this.#lost(error.retryAfterMs);
    else this.close(reason);
  }

  #connect(ticket: Ticket, generation: number): void {
    const isStale = () => generation !== this.#generation;
    const url = socketUrl(ticket, this.#parts.since(), this.#parts.baseUrl);
    this.#link = this.#parts.transport.connect(
      { url, protocol: subprotocol },
      {
        opened: () => {
          if (isStale()) return;
          this.#cancelTimer();
          this.#heartbeat.start();
        },
        received: (text) => {
          if (isStale()) return;
          this.#heartbeat.heard();
          this.#parts.received(text);
        },
        closed: (code) => {
          if (isStale()) return;
          if (restartCodes.has(code)) this.#isServerRestarting = true;
          if (mayReconnect(code)) this.#lost();
          else this.close(reasonOfCloseCode(code));
        },
      },
    );
  }
}
