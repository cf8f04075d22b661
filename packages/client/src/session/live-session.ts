import type { CommandType, PassingType, passingPayloads, ViewEvent } from '@moothall/domain';
import type { Clock } from '../clock.ts';
import type { Random } from '../random.ts';
import { type Answer, fromErrorBody } from '../rest/answer.ts';
import type { Transport } from '../transports/transport.ts';
import { type Activities, createActivities } from './activities.ts';
import { type ClosedReason, closedError } from './closed-reason.ts';
import { Connection, type Ticket } from './connection.ts';
import { Courier } from './courier.ts';
import { isTooLarge } from './frame-size.ts';
import { type CommandAnswer, type CommandInput, createOutbox, type PendingCommand } from './outbox.ts';
import { type EventStamp, Reader, type TableSignal } from './reader.ts';
import { type Notice, noticedEventTypes, type SessionSnapshot } from './snapshot.ts';
import { createStore, type Store } from './store.ts';

type PassingInput<T extends PassingType> = (typeof passingPayloads)[T]['_zod']['input'];

type EventListener = (event: ViewEvent, stamp: EventStamp) => void;
type SignalListener = (signal: TableSignal) => void;
type SendablePassing = Exclude<PassingType, 'ping'>;

export type LiveSession = {
  readonly sessionId: string;
  /** For `useSyncExternalStore`: the same object until something changed. */
  snapshot(): SessionSnapshot;
  subscribe(listener: () => void): () => void;
  /** Each durable event as it is applied, for what has to be announced once. */
  onEvent(listener: EventListener): () => void;
  /** Others' pointers and tokens in hand, as they come; none is told twice or later. */
  onSignal(listener: SignalListener): () => void;
  /** Kept until the server's ack (its payload) or refusal, across any number of reconnects. Never throws. */
  send<T extends CommandType>(type: T, payload: CommandInput<T>): Promise<CommandAnswer>;
  /** Lost when there is no connection, as it is worth nothing later. */
  sendPassing<T extends SendablePassing>(type: T, payload: PassingInput<T>): void;
  /** Does not wait for the next try; does nothing unless one is being waited for. */
  retryNow(): void;
  close(): void;
};

export type LiveSessionParts = {
  readonly sessionId: string;
  readonly baseUrl: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly transport: Transport;
  fetchTicket(): Promise<Answer<Ticket>>;
};

type NewNotice = Notice extends infer N ? (N extends Notice ? Omit<N, 'sequence'> : never) : never;

function noticeOf(event: ViewEvent, { at }: EventStamp): NewNotice | null {
  const isNoticed = (noticedEventTypes as readonly string[]).includes(event.type);
  return isNoticed ? ({ kind: 'event', at, event } as NewNotice) : null;
}

/** A listener's bug is its own: it must be heard of, and must not look like a frame that cannot be applied. */
function callAll<A extends readonly unknown[]>(listeners: ReadonlySet<(...heard: A) => void>, ...heard: A): void {
  for (const listener of [...listeners]) {
    try {
      listener(...heard);
    } catch (fault) {
      queueMicrotask(() => {
        throw fault;
      });
    }
  }
}

/** Puts the parts of one live session together; the only place that knows them all. */
export class OpenSession implements LiveSession {
  readonly sessionId: string;
  readonly #random: Random;
  readonly #outbox = createOutbox();
  readonly #eventListeners = new Set<EventListener>();
  readonly #signalListeners = new Set<SignalListener>();
  readonly #store: Store<SessionSnapshot>;
  readonly #activities: Activities;
  readonly #courier: Courier;
  readonly #reader: Reader;
  readonly #connection: Connection;
  #lastNotice: Notice | null = null;
  #isIdle = false;

  constructor({ sessionId, random, ...edges }: LiveSessionParts) {
    this.sessionId = sessionId;
    this.#random = random;
    this.#store = createStore(() => this.#build());
    this.#activities = createActivities(edges.clock, this.#store.changed);
    this.#courier = new Courier({
      clock: edges.clock,
      outbox: this.#outbox,
      isLive: () => this.#connection.status().phase === 'live',
      send: (text) => this.#connection.send(text),
    });
    this.#reader = new Reader({
      outbox: this.#outbox,
      courier: this.#courier,
      activities: this.#activities,
      joined: () => this.#joined(),
      broken: () => this.#connection.restart(),
      changed: this.#store.changed,
      event: (event, stamp) => this.#tell(event, stamp),
      signal: (signal) => callAll(this.#signalListeners, signal),
      error: (error) => this.#notice({ kind: 'error', error }),
    });
    this.#connection = new Connection({
      ...edges,
      random,
      since: () => this.#reader.begin(),
      received: (text) => this.#store.together(() => this.#reader.received(text)),
      changed: this.#store.changed,
      closedForGood: (reason) => this.#closed(reason),
    });
    this.snapshot = this.#store.snapshot;
    this.subscribe = this.#store.subscribe;
  }

  // Handed to `useSyncExternalStore` without their object.
  readonly snapshot: () => SessionSnapshot;
  readonly subscribe: (listener: () => void) => () => void;

  onEvent(listener: EventListener): () => void {
    this.#eventListeners.add(listener);
    return () => this.#eventListeners.delete(listener);
  }

  onSignal(listener: SignalListener): () => void {
    this.#signalListeners.add(listener);
    return () => this.#signalListeners.delete(listener);
  }

  send<T extends CommandType>(type: T, payload: CommandInput<T>): Promise<CommandAnswer> {
    const { phase, closedReason } = this.#connection.status();
    if (phase === 'closed') return Promise.resolve(fromErrorBody(closedError(closedReason ?? null)));
    const command = { id: this.#random.id(), type, payload } as PendingCommand;
    if (isTooLarge(JSON.stringify(command), this.#reader.replica()?.you.role)) {
      return Promise.resolve(fromErrorBody({ code: 'PAYLOAD_TOO_LARGE', message: 'too long for one command' }));
    }
    return new Promise((settle) => {
      this.#outbox.add(command, settle);
      this.#store.changed();
      this.#courier.carry();
    });
  }

  sendPassing<T extends SendablePassing>(type: T, payload: PassingInput<T>): void {
    // Every connection starts as not idle; who was away before a reconnect still is.
    if (type === 'presence:idle') this.#isIdle = (payload as PassingInput<'presence:idle'>).idle;
    if (this.#connection.status().phase === 'live') this.#connection.send(JSON.stringify({ type, payload }));
  }

  retryNow(): void {
    this.#connection.retryNow();
  }

  close(): void {
    this.#connection.close(null);
  }

  #build(): SessionSnapshot {
    const replica = this.#reader.replica();
    const pending = this.#outbox.pending();
    return {
      ...this.#connection.status(),
      you: replica?.you ?? null,
      view: replica?.view ?? null,
      people: this.#reader.people(),
      activities: this.#activities.current(),
      pending,
      pendingChat: this.#outbox.lines(),
      unsent: pending.length,
      lastNotice: this.#lastNotice,
    };
  }

  #joined(): void {
    const wasLive = this.#connection.status().phase === 'live';
    this.#connection.joined();
    // A snapshot in the middle of a connection does not mean that commands sent on it were lost.
    if (wasLive) return;
    this.#courier.startOver();
    if (this.#isIdle) this.sendPassing('presence:idle', { idle: true });
  }

  #tell(event: ViewEvent, stamp: EventStamp): void {
    this.#notice(noticeOf(event, stamp));
    callAll(this.#eventListeners, event, stamp);
  }

  #notice(fresh: NewNotice | null): void {
    if (fresh === null) return;
    this.#lastNotice = { ...fresh, sequence: (this.#lastNotice?.sequence ?? 0) + 1 };
    this.#store.changed();
  }

  #closed(reason: ClosedReason | null): void {
    this.#activities.clear();
    this.#courier.stop();
    this.#outbox.refuseAll(closedError(reason));
    this.#store.changed();
  }
}
