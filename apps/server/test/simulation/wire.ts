import type { TransportHandlers, TransportLink } from '@moothall/client';
import type { LiveSocket } from '../../src/views/recipient.ts';
import type { Counts } from './counts.ts';
import type { ManualClock } from './manual-clock.ts';
import type { ConnectionRecord } from './record.ts';
import type { SeededChance } from './seeded-chance.ts';
import { createSlowReader, type SlowReader, type Stall } from './slow-reader.ts';

/** `reset`: both ends notice; the others leave one end, or both, believing that the connection lives. */
export type CutKind = 'reset' | 'only-client-notices' | 'only-server-notices' | 'nobody-notices';
/** The server's side of a connection that it took. */
export type Arrived = { readonly onText: (text: string) => void; readonly onClosed: () => void };

/** One connection with its two ends. */
export type Wire = {
  readonly connection: ConnectionRecord;
  readonly link: TransportLink;
  readonly isGone: () => boolean;
  readonly isOpen: () => boolean;
  readonly open: (accept: (socket: LiveSocket) => Arrived) => void;
  readonly cut: (kind: CutKind) => void;
  /** The client's end learns that it is over. */
  readonly break: (code: number) => void;
  /** The server's end died with its process. */
  readonly abandon: () => void;
  readonly stall: (stall: Stall) => void;
  readonly flow: () => void;
};

export type WireParts = {
  readonly clock: ManualClock;
  readonly chance: SeededChance;
  readonly connection: ConnectionRecord;
  readonly client: TransportHandlers;
  readonly counts: Counts;
  readonly delivered: (text: string) => void;
  readonly droppedInHealth: () => void;
};

// How long a server waits for the other side to answer its close frame.
const closeWaitMs = 30_000;
const normalCode = 1000;
const brokenCode = 1006;

type Pipe = { readonly carry: (arrive: () => void) => void; readonly kill: () => void };

/** One direction: first in, first out, each after a delay. */
function createPipe({ clock, chance }: WireParts): Pipe {
  const usualDelayMs = 1 + chance.below(80);
  let lastAt = 0;
  let isDead = false;
  return {
    carry: (arrive) => {
      if (isDead) return;
      lastAt = Math.max(lastAt, clock.now() + usualDelayMs + chance.below(20));
      clock.after(lastAt - clock.now(), () => {
        if (!isDead) arrive();
      });
    },
    kill: () => {
      isDead = true;
    },
  };
}

type Line = WireParts & {
  readonly up: Pipe;
  readonly down: Pipe;
  readonly reader: SlowReader;
  server: Arrived | null;
  isServerClosing: boolean;
  isClientDone: boolean;
  isOpen: boolean;
  isCut: boolean;
};

function serverGone(line: Line): void {
  const gone = line.server;
  line.server = null;
  line.isServerClosing = true;
  gone?.onClosed();
}

function clientGone(line: Line, code: number): void {
  if (line.isClientDone) return;
  line.isClientDone = true;
  line.down.kill();
  line.client.closed(code);
}

function serverSocket(line: Line): LiveSocket {
  const { reader, down, client, clock, chance } = line;
  return {
    bufferedBytes: reader.bufferedBytes,
    send: (frame) => {
      if (line.isServerClosing) return;
      const text = frame.toString();
      reader.hand(frame.length, () => down.carry(() => client.received(text)));
    },
    close: (code) => {
      if (line.isServerClosing) return;
      line.isServerClosing = true;
      const arrive = (): void => {
        clientGone(line, code);
        clock.after(1 + chance.below(80), () => serverGone(line));
      };
      reader.hand(0, () => down.carry(arrive));
      clock.after(closeWaitMs, () => serverGone(line));
    },
  };
}

function clientLink(line: Line): TransportLink {
  const { up, connection, clock, chance } = line;
  const arrive = (text: string): void => {
    if (line.server === null) return;
    line.delivered(text);
    line.server.onText(text);
  };
  return {
    send: (text) => {
      if (!line.isClientDone) up.carry(() => arrive(text));
    },
    close: () => {
      connection.closedWith ??= normalCode;
      if (line.isClientDone) return;
      if (line.server !== null && !line.isServerClosing && !line.isCut) line.droppedInHealth();
      up.carry(() => serverGone(line));
      // The page is told later, when it may have forgotten about this connection long ago.
      clock.after(chance.below(200), () => clientGone(line, normalCode));
    },
  };
}

function cut(line: Line, kind: CutKind): void {
  const { clock, chance, up, down } = line;
  line.isCut = true;
  up.kill();
  down.kill();
  const soon = (notice: () => void) => clock.after(chance.below(50), notice);
  if (kind === 'reset' || kind === 'only-client-notices') soon(() => clientGone(line, brokenCode));
  if (kind === 'reset' || kind === 'only-server-notices') soon(() => serverGone(line));
}

export function createWire(parts: WireParts): Wire {
  const line: Line = {
    ...parts,
    up: createPipe(parts),
    down: createPipe(parts),
    reader: createSlowReader(parts.clock, parts.counts),
    server: null,
    isServerClosing: false,
    isClientDone: false,
    isOpen: false,
    isCut: false,
  };
  const socket = serverSocket(line);
  return {
    connection: parts.connection,
    link: clientLink(line),
    isGone: () => line.isClientDone && line.server === null,
    isOpen: () => line.isOpen && !line.isClientDone && line.server !== null,
    open: (accept) => {
      if (line.isClientDone) return;
      line.isOpen = true;
      line.client.opened();
      line.server = accept(socket);
    },
    cut: (kind) => cut(line, kind),
    break: (code) => clientGone(line, code),
    abandon: () => {
      line.server = null;
      line.isServerClosing = true;
      line.up.kill();
      line.down.kill();
    },
    stall: (stall) => {
      if (!line.isServerClosing) line.reader.stall(stall);
    },
    flow: line.reader.flow,
  };
}
