import {
  type ConnectedUser,
  type PassingEvent,
  type PresenceStatus,
  presenceTimes,
  type UserId,
} from '@moothall/domain';
import type { Clock } from '../clock.ts';

/**
 * Who is here, over all of a person's connections (contract 1.4). Not in the log and not in a view: it may be lost
 * with the process, and people's clients come back to a new board by themselves.
 *
 *   online <-> idle ; last socket lost -> reconnecting (shown after 2 s) -> disconnected (30 s) -> inactive (5 min)
 */
export type PresenceBoard = {
  readonly clock: Clock;
  readonly hooks: PresenceHooks;
  readonly entries: Map<UserId, Entry>;
};

export type PresenceHooks = {
  /** Null when this person has no place here (any more). */
  readonly describe: (userId: UserId) => Omit<ConnectedUser, 'presence'> | null;
  readonly announce: (event: PassingEvent, except: UserId | null) => void;
  /** Moments that the log keeps. */
  readonly record: (userId: UserId, moment: 'connected' | 'disconnected' | 'inactive') => void;
};

type Connection = { idle: boolean; cancelIdle: () => void };
type Entry = { readonly connections: Map<string, Connection>; status: PresenceStatus; cancel: () => void };

export function createPresenceBoard(clock: Clock, hooks: PresenceHooks): PresenceBoard {
  return { clock, hooks, entries: new Map() };
}

function entryOf(board: PresenceBoard, userId: UserId): Entry {
  const known = board.entries.get(userId);
  if (known !== undefined) return known;
  const entry: Entry = { connections: new Map(), status: 'disconnected', cancel: () => {} };
  board.entries.set(userId, entry);
  return entry;
}

function show({ hooks }: PresenceBoard, userId: UserId, entry: Entry, status: PresenceStatus): void {
  if (entry.status === status) return;
  entry.status = status;
  hooks.announce({ type: 'presence:changed', payload: { userId, status } }, null);
}

/** A person is idle when every device of theirs is. */
function settle(board: PresenceBoard, userId: UserId, entry: Entry): void {
  const everyIdle = [...entry.connections.values()].every(({ idle }) => idle);
  show(board, userId, entry, everyIdle ? 'idle' : 'online');
}

function waitForInput(board: PresenceBoard, userId: UserId, entry: Entry, connection: Connection): void {
  connection.cancelIdle();
  connection.cancelIdle = board.clock.after(presenceTimes.idleAfterMs, () => {
    connection.idle = true;
    settle(board, userId, entry);
  });
}

function becomeDisconnected(board: PresenceBoard, userId: UserId, entry: Entry): void {
  const { hooks } = board;
  show(board, userId, entry, 'disconnected');
  hooks.announce({ type: 'user:disconnected', payload: { userId } }, null);
  hooks.record(userId, 'disconnected');
  waitForInactivity(board, userId, entry);
}

function waitForInactivity({ clock, hooks }: PresenceBoard, userId: UserId, entry: Entry): void {
  const rest = presenceTimes.inactiveAfterMs - presenceTimes.disconnectedAfterMs;
  entry.cancel();
  entry.cancel = clock.after(rest, () => hooks.record(userId, 'inactive'));
}

/** The first two seconds are shown to nobody: a reload is no absence. */
function waitForReturn(board: PresenceBoard, userId: UserId, entry: Entry): void {
  entry.cancel();
  entry.cancel = board.clock.after(presenceTimes.reconnectingShownAfterMs, () => {
    show(board, userId, entry, 'reconnecting');
    const rest = presenceTimes.disconnectedAfterMs - presenceTimes.reconnectingShownAfterMs;
    entry.cancel = board.clock.after(rest, () => becomeDisconnected(board, userId, entry));
  });
}

export function connect(board: PresenceBoard, userId: UserId, connectionId: string): void {
  const entry = entryOf(board, userId);
  const wasAway = entry.status === 'disconnected';
  entry.cancel();
  const connection: Connection = { idle: false, cancelIdle: () => {} };
  entry.connections.set(connectionId, connection);
  waitForInput(board, userId, entry, connection);
  if (!wasAway) {
    settle(board, userId, entry);
    return;
  }
  entry.status = 'online';
  const person = board.hooks.describe(userId);
  if (person !== null) {
    board.hooks.announce({ type: 'user:connected', payload: { ...person, presence: 'online' } }, userId);
  }
  board.hooks.record(userId, 'connected');
}

export function disconnect(board: PresenceBoard, userId: UserId, connectionId: string): void {
  const entry = board.entries.get(userId);
  const connection = entry?.connections.get(connectionId);
  if (entry === undefined || connection === undefined) return;
  connection.cancelIdle();
  entry.connections.delete(connectionId);
  if (entry.connections.size > 0) settle(board, userId, entry);
  else waitForReturn(board, userId, entry);
}

/** Input on one device, or that device's client saying that its person is away from it. */
export function noteInput(board: PresenceBoard, userId: UserId, connectionId: string, idle: boolean): void {
  const entry = board.entries.get(userId);
  const connection = entry?.connections.get(connectionId);
  if (entry === undefined || connection === undefined) return;
  connection.idle = idle;
  if (idle) connection.cancelIdle();
  else waitForInput(board, userId, entry, connection);
  settle(board, userId, entry);
}

/** Somebody the log says was connected when the last process died. */
export function expectBack(board: PresenceBoard, userId: UserId): void {
  const entry = entryOf(board, userId);
  if (entry.connections.size > 0) return;
  entry.status = 'reconnecting';
  entry.cancel();
  entry.cancel = board.clock.after(presenceTimes.disconnectedAfterMs, () => becomeDisconnected(board, userId, entry));
}

/** Somebody who was away already when the last process died: nobody else still counts their five minutes. */
export function expectAway(board: PresenceBoard, userId: UserId): void {
  const entry = entryOf(board, userId);
  if (entry.connections.size === 0) waitForInactivity(board, userId, entry);
}

/** Left or kicked: gone at once. */
export function forget(board: PresenceBoard, userId: UserId): void {
  const entry = board.entries.get(userId);
  if (entry === undefined) return;
  stopEntry(entry);
  board.entries.delete(userId);
  if (entry.status !== 'disconnected') board.hooks.announce({ type: 'user:disconnected', payload: { userId } }, null);
}

/** False for strangers, and for everybody once the board has stopped. */
export function knows(board: PresenceBoard, userId: UserId): boolean {
  return board.entries.has(userId);
}

export function statusOf(board: PresenceBoard, userId: UserId): PresenceStatus {
  return board.entries.get(userId)?.status ?? 'disconnected';
}

export function people({ entries, hooks }: PresenceBoard): readonly ConnectedUser[] {
  return [...entries].flatMap(([userId, { status }]) => {
    const person = status === 'disconnected' ? null : hooks.describe(userId);
    return person === null ? [] : [{ ...person, presence: status }];
  });
}

export function isEmpty({ entries }: PresenceBoard): boolean {
  return [...entries.values()].every(({ connections }) => connections.size === 0);
}

function stopEntry(entry: Entry): void {
  entry.cancel();
  for (const { cancelIdle } of entry.connections.values()) cancelIdle();
}

export function stopBoard({ entries }: PresenceBoard): void {
  for (const entry of entries.values()) stopEntry(entry);
  entries.clear();
}
