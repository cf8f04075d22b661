import type { Transport, TransportHandlers } from '@moothall/client';
import type { LiveSocket } from '../../src/views/recipient.ts';
import type { Counts } from './counts.ts';
import type { ManualClock } from './manual-clock.ts';
import { type ConnectionRecord, nextOrder, type RunRecord } from './record.ts';
import type { SeededChance } from './seeded-chance.ts';
import { type Arrived, type CutKind, createWire, type Wire } from './wire.ts';

/**
 * The network between clients and server. Every connection has its own delay, so connections overtake one another, but
 * within one nothing is ever reordered. What is in flight when a connection is cut is lost.
 */
export type Accept = (url: URL, socket: LiveSocket) => Arrived;

export type ManualNetwork = {
  readonly transport: (userId: string) => Transport;
  /** Who answers; null while the server is down. */
  readonly listen: (accept: Accept | null) => void;
  readonly wires: () => readonly Wire[];
  readonly cut: (wire: Wire, kind: CutKind) => void;
  /** The process is gone: its sockets break, some so that nobody notices. */
  readonly crash: () => void;
  readonly heal: () => void;
};

export type NetworkParts = {
  readonly clock: ManualClock;
  readonly chance: SeededChance;
  readonly record: RunRecord;
  readonly counts: Counts;
  readonly epoch: () => number;
  /** A frame reached the server. */
  readonly delivered: (connection: ConnectionRecord, text: string) => void;
  /** A client dropped a connection that nothing was wrong with. */
  readonly droppedInHealth: (connection: ConnectionRecord) => void;
  /** A frame reached a client. */
  readonly received: (connection: ConnectionRecord, text: string) => void;
};

const brokenCode = 1006;

function openRecord({ record, epoch }: NetworkParts, userId: string, url: URL): ConnectionRecord {
  const connection: ConnectionRecord = {
    id: record.connections.length,
    sessionId: url.pathname.split('/').at(-1) ?? '',
    userId,
    opened: nextOrder(record),
    epoch: epoch(),
    since: url.searchParams.get('since'),
    frames: [],
    closedWith: null,
    isUpToDate: false,
  };
  record.connections.push(connection);
  return connection;
}

/** What the client's end notices, noted down on the way. */
function noted(parts: NetworkParts, connection: ConnectionRecord, handlers: TransportHandlers): TransportHandlers {
  const { record, counts } = parts;
  return {
    opened: handlers.opened,
    received: (text) => {
      connection.frames.push({ order: nextOrder(record), text });
      parts.received(connection, text);
      handlers.received(text);
    },
    closed: (code) => {
      connection.closedWith ??= code;
      if (code === 4408) counts['closed as silent'] += 1;
      if (code === 4409) counts['closed as too slow'] += 1;
      handlers.closed(code);
    },
  };
}

export function manualNetwork(parts: NetworkParts): ManualNetwork {
  const { clock, chance, counts } = parts;
  let accept: Accept | null = null;
  let wires: readonly Wire[] = [];

  function connect(userId: string, address: string, handlers: TransportHandlers): Wire {
    const url = new URL(address);
    const connection = openRecord(parts, userId, url);
    const wire = createWire({
      clock,
      chance,
      connection,
      client: noted(parts, connection, handlers),
      counts,
      droppedInHealth: () => parts.droppedInHealth(connection),
      delivered: (text) => parts.delivered(connection, text),
    });
    wires = [...wires.filter((one) => !one.isGone()), wire];
    const listening = accept;
    clock.after(1 + chance.below(60), () => {
      // A server that went down meanwhile, or came back as another, does not know of this call.
      if (listening === null || listening !== accept) wire.break(brokenCode);
      else wire.open((socket) => listening(url, socket));
    });
    return wire;
  }

  return {
    transport: (userId) => ({
      connect: ({ url }, handlers) => connect(userId, url, handlers).link,
    }),
    listen: (fresh) => {
      accept = fresh;
    },
    wires: () => wires.filter((wire) => !wire.isGone()),
    cut: (wire, kind) => {
      counts[kind === 'reset' ? 'cuts' : 'half-open connections'] += 1;
      wire.cut(kind);
    },
    crash: () => {
      for (const wire of wires) {
        if (wire.isGone()) continue;
        wire.abandon();
        if (chance.oneIn(4)) counts['half-open connections'] += 1;
        else clock.after(chance.below(400), () => wire.break(brokenCode));
      }
    },
    heal: () => {
      for (const wire of wires) wire.flow();
    },
  };
}
