import type { StoredCommit } from '../../src/storage/log-store.ts';

/**
 * What was observed from outside during a run, in plain data: the wires, the answers, and the log on the disk. The
 * checker judges this and nothing else, so a test can tamper with it and see whether the checker notices.
 */
export type ReceivedFrame = { readonly order: number; readonly text: string };

export type ConnectionRecord = {
  readonly id: number;
  readonly sessionId: string;
  readonly userId: string;
  /** The cursor it wanted to resume from. */
  readonly since: string | null;
  readonly opened: number;
  /** Of the server that answered. */
  readonly epoch: number;
  readonly frames: ReceivedFrame[];
  /** Null while open. */
  closedWith: number | null;
  /** Everything the server sent has arrived, and it is still open. */
  isUpToDate: boolean;
};

export type CommandAnswer = {
  readonly order: number;
  readonly ok: boolean;
  /** The ack's payload, or the error. */
  readonly payload: Readonly<Record<string, unknown>>;
};

/** One command id of one person in one session, whatever carried it. */
export type CommandRecord = {
  readonly sessionId: string;
  readonly by: string;
  readonly id: string;
  readonly type: string;
  readonly payload: unknown;
  readonly word: string | null;
  readonly issued: number;
  readonly answers: CommandAnswer[];
  /** When it reached the server, each time. */
  readonly deliveries: number[];
};

/** Same id, other content: must be refused and leave nothing of its word. */
export type ReuseRecord = { readonly of: string; readonly word: string; readonly ok: boolean };

export type ReplicaRecord = {
  readonly sessionId: string;
  readonly userId: string;
  /** As the client library shows it. */
  readonly view: unknown;
  readonly people: Readonly<Record<string, string>>;
};

export type RoomRecord = {
  readonly sessionId: string;
  /** JSON of the room's state without the pinned adventure. */
  readonly state: string;
  /** Who is here, by user id, as the server says. */
  readonly people: Readonly<Record<string, string>>;
};

/** Text a person got other than by a live connection: bodies of calls. */
export type ReadText = { readonly sessionId: string; readonly userId: string; readonly text: string };

export type SessionLog = {
  readonly sessionId: string;
  readonly adventure: string;
  readonly rows: readonly StoredCommit[];
};

export type RunRecord = {
  readonly connections: ConnectionRecord[];
  readonly commands: Map<string, CommandRecord>;
  readonly reuses: ReuseRecord[];
  readonly texts: ReadText[];
  /** Where each minted cursor points; only the simulation knows. */
  readonly cursors: Map<string, { readonly seq: number; readonly epoch: number }>;
  /** Connections in good health that a client dropped by itself. */
  readonly needlessRestarts: string[];
  /** At rest. */
  replicas: readonly ReplicaRecord[];
  rooms: readonly RoomRecord[];
  logs: readonly SessionLog[];
  /** Order of the latest observation. */
  order: number;
};

export function emptyRecord(): RunRecord {
  return {
    connections: [],
    commands: new Map(),
    reuses: [],
    texts: [],
    cursors: new Map(),
    needlessRestarts: [],
    replicas: [],
    rooms: [],
    logs: [],
    order: 0,
  };
}

export function nextOrder(record: RunRecord): number {
  record.order += 1;
  return record.order;
}

export function commandKey(sessionId: string, by: string, id: string): string {
  return `${sessionId} ${by} ${id}`;
}

/** Answered and kept nowhere: a look through a player's eyes changes nothing, a raised safety card names nobody. */
export function isTraceless(type: string): boolean {
  return type === 'view:as' || type === 'safety:raise';
}
