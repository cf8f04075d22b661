import type { ConnectedUser } from '@moothall/domain';
import type { Fetch, FetchAnswer } from '../rest/fetch.ts';
import type { Transport, TransportHandlers } from '../transports/transport.ts';
import { anna, annaId, connected, emptyView } from './views.ts';

/** A server of one session that does what it is told: the test decides which frame comes when. */
export type FakeSocket = {
  readonly url: URL;
  readonly protocol: string;
  /** Frames the client sent, parsed. */
  readonly sent: readonly { readonly type: string; readonly id?: string; readonly payload?: unknown }[];
  readonly isClosedByClient: () => boolean;
  push(frame: Readonly<Record<string, unknown>>): void;
  pushText(text: string): void;
  close(code: number): void;
  open(): void;
  state(changes?: Readonly<Record<string, unknown>>): void;
  resumed(missed: number, cursor: string, people?: readonly ConnectedUser[]): void;
  chat(cursor: string, text: string, userId?: string): void;
};
export type FakeServer = {
  readonly fetch: Fetch;
  readonly transport: Transport;
  readonly sockets: FakeSocket[];
  readonly requests: { readonly method: string; readonly url: string; readonly headers: Record<string, string> }[];
  /** Answers of the ticket call to come, before it goes back to giving tickets. */
  readonly ticketAnswers: (FetchAnswer | 'unreachable')[];
};

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): FetchAnswer {
  const all: Record<string, string> = { 'content-type': 'application/json', ...headers };
  return { status, headers: { get: (name) => all[name] ?? null }, text: async () => JSON.stringify(body) };
}

export function errorAnswer(status: number, code: string, headers?: Record<string, string>): FetchAnswer {
  return jsonAnswer(status, { success: false, error: { code, message: code, requestId: 'r' } }, headers);
}

function fakeSocket(url: URL, protocol: string, handlers: TransportHandlers): { socket: FakeSocket; shut(): void } {
  const sent: { type: string }[] = [];
  let isClosed = false;
  const push = (frame: Readonly<Record<string, unknown>>) => handlers.received(JSON.stringify(frame));
  const at = '2026-01-01T00:00:01.000Z';
  const socket: FakeSocket & { take(text: string): void } = {
    url,
    protocol,
    sent,
    take: (text) => sent.push(JSON.parse(text) as { type: string }),
    isClosedByClient: () => isClosed,
    push,
    pushText: handlers.received,
    close: handlers.closed,
    open: handlers.opened,
    state: (changes = {}) =>
      push({
        type: 'session:state',
        payload: { cursor: 'c0', you: anna, ...emptyView(), connectedUsers: [connected(annaId)], ...changes },
      }),
    resumed: (missed, cursor, people = [connected(annaId)]) =>
      push({ type: 'session:resumed', payload: { connectedUsers: people, missed, cursor } }),
    chat: (cursor, text, userId = 'bert') =>
      push({ type: 'chat:posted', at, cursor, payload: { message: { id: text, at, userId, kind: 'say', text } } }),
  };
  return {
    socket,
    shut: () => {
      isClosed = true;
    },
  };
}

export function fakeServer(): FakeServer {
  const sockets: FakeSocket[] = [];
  const requests: FakeServer['requests'] = [];
  const ticketAnswers: FakeServer['ticketAnswers'] = [];
  let tickets = 0;
  return {
    sockets,
    requests,
    ticketAnswers,
    fetch: async (url, init) => {
      requests.push({ method: init.method, url, headers: init.headers });
      const planned = ticketAnswers.shift();
      if (planned === 'unreachable') throw new Error('no network');
      if (planned !== undefined) return planned;
      tickets += 1;
      const data = { token: `ticket-${tickets}`, expiresAt: '', url: 'http://table.test/ws/sessions/session-1' };
      return jsonAnswer(201, { success: true, data });
    },
    transport: {
      connect: (target, handlers) => {
        const { socket, shut } = fakeSocket(new URL(target.url), target.protocol, handlers);
        sockets.push(socket);
        return { send: (text) => (socket as unknown as { take(text: string): void }).take(text), close: shut };
      },
    },
  };
}
