import type { ActivityKind, PassingEvent, ViewEvent } from '@moothall/domain';
import type { ErrorBody, ErrorFrame, ResumedFrame, StateFrame } from '@moothall/protocol';
import type { Activities } from './activities.ts';
import type { Courier } from './courier.ts';
import type { Outbox } from './outbox.ts';
import { evolvePeople, type People, peopleOf } from './people.ts';
import { type DurableFrame, type Incoming, type PassingFrame, readFrame } from './read-frame.ts';
import { evolveReplica, type Replica, replicaOf } from './replica.ts';

/** Where and when an event was told: live, or caught up with after a time away. */
export type EventStamp = { readonly at: string; readonly by: string | null; readonly missed: boolean };

export type ReaderParts = {
  readonly outbox: Outbox;
  readonly courier: Courier;
  readonly activities: Activities;
  /** The first frame and all it announced are here. */
  joined(): void;
  /** What came cannot be continued: come back, from the last cursor. */
  broken(): void;
  changed(): void;
  event(event: ViewEvent, stamp: EventStamp): void;
  signal(signal: TableSignal): void;
  error(error: ErrorBody): void;
};

/** A pointing finger, or a token in somebody's hand; worth nothing a moment later. */
export type TableSignal = Extract<PassingEvent, { readonly type: 'pointer' | 'token:dragging' }>;

/**
 * What each frame does to what this viewer knows (contract 3.1). A snapshot replaces the replica; a resume continues it
 * by exactly the frames it announced; a pong whose cursor is not the last one tells that a frame got lost.
 */
export class Reader {
  readonly #parts: ReaderParts;
  #replica: Replica | null = null;
  #people: People = {};
  /** Frames announced by the resume and not yet here; null before the first frame of a socket. */
  #missing: number | null = null;
  /** Set when the replica can no longer be trusted: the next connection asks for a snapshot. */
  #mustStartOver = false;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  replica(): Replica | null {
    return this.#replica;
  }

  people(): People {
    return this.#people;
  }

  /** For a new socket: nothing of the old one is outstanding; answers the cursor to resume from. */
  begin(): string | null {
    this.#missing = null;
    return this.#mustStartOver ? null : (this.#replica?.cursor ?? null);
  }

  received(text: string): void {
    try {
      this.#take(readFrame(text));
    } catch {
      // A frame this program cannot apply: only a fresh snapshot is certain to be right again.
      this.#mustStartOver = true;
      this.#parts.broken();
    }
  }

  #take(incoming: Incoming): void {
    switch (incoming.kind) {
      case 'state':
        this.#started(incoming.frame.payload);
        break;
      case 'resumed':
        this.#resumed(incoming.frame.payload);
        break;
      case 'durable':
        this.#continued(incoming.frame);
        break;
      case 'passing':
        this.#passing(incoming.frame);
        break;
      case 'pong':
        if (incoming.frame.payload.cursor !== this.#replica?.cursor) this.#parts.broken();
        break;
      case 'ack':
        this.#parts.courier.acknowledged(incoming.frame.id, incoming.frame.payload);
        this.#parts.changed();
        break;
      case 'error':
        this.#refused(incoming.frame);
    }
  }

  #become(replica: Replica): void {
    this.#replica = replica;
    this.#parts.changed();
  }

  #meet(people: People): void {
    if (people === this.#people) return;
    this.#people = people;
    this.#parts.changed();
  }

  #started(payload: StateFrame['payload']): void {
    this.#missing = 0;
    this.#mustStartOver = false;
    this.#meet(peopleOf(payload.connectedUsers));
    this.#become(replicaOf(payload));
    this.#parts.joined();
  }

  #resumed({ connectedUsers, missed, cursor }: ResumedFrame['payload']): void {
    if (this.#replica === null) {
      this.#parts.broken();
      return;
    }
    this.#meet(peopleOf(connectedUsers));
    this.#missing = missed;
    if (missed > 0) return;
    this.#become({ ...this.#replica, cursor });
    this.#parts.joined();
  }

  #continued(frame: DurableFrame): void {
    if (this.#replica === null || this.#missing === null) {
      this.#parts.broken();
      return;
    }
    const missed = this.#missing > 0;
    const { you } = this.#replica;
    this.#become(evolveReplica(this.#replica, frame));
    for (const event of frame.events) this.#landed(event, you);
    for (const event of frame.events) this.#parts.event(event, { at: frame.at, by: frame.by ?? null, missed });
    if (!missed) return;
    this.#missing -= 1;
    if (this.#missing === 0) this.#parts.joined();
  }

  #landed(event: ViewEvent, you: Replica['you']): void {
    if (event.type !== 'chat:posted' || event.payload.message.userId === undefined) return;
    const { userId, text } = event.payload.message;
    this.#parts.activities.over(userId);
    if (userId === you.userId) this.#parts.outbox.landed(text);
  }

  #passing(frame: PassingFrame): void {
    this.#meet(evolvePeople(this.#people, frame));
    const userId = String(frame.payload.userId);
    if (frame.type === 'activity') this.#parts.activities.noticed(userId, frame.payload.kind as ActivityKind);
    if (frame.type === 'pointer' || frame.type === 'token:dragging') this.#parts.signal(frame as TableSignal);
    if (frame.type === 'user:disconnected') this.#parts.activities.over(userId);
  }

  #refused({ id, payload }: ErrorFrame): void {
    if (id === undefined) {
      this.#parts.error(payload);
      return;
    }
    this.#parts.courier.refused(id, payload);
    this.#parts.changed();
  }
}
