import { createClient } from '../create-client.ts';
import type { LiveSession } from '../session/live-session.ts';
import { type FakeServer, type FakeSocket, fakeServer } from './fake-server.ts';
import { type ManualClock, manualClock } from './manual-clock.ts';

export type OpenTable = {
  readonly session: LiveSession;
  readonly server: FakeServer;
  readonly clock: ManualClock;
  /** The newest connection. */
  socket(): FakeSocket;
  /** Passes the wait and opens the next connection, up to its first frame. */
  reconnect(): Promise<FakeSocket>;
  [Symbol.dispose](): void;
};

type TableOptions = { readonly fraction?: number; readonly tickets?: FakeServer['ticketAnswers'] };

/** A client at a table of a server that does what the test says; jitter is half of every wait. */
export function openTable({ fraction = 0.5, tickets = [] }: TableOptions = {}): OpenTable {
  const server = fakeServer();
  server.ticketAnswers.push(...tickets);
  const clock = manualClock();
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const random = { id: newId, fraction: () => fraction };
  const { fetch, transport } = server;
  const client = createClient({ baseUrl: 'http://table.test', fetch, transport, clock, random });
  const session = client.openSession('session-1');
  const socket = () => {
    const newest = server.sockets.at(-1);
    if (newest === undefined) throw new Error('no connection yet');
    return newest;
  };
  return {
    session,
    server,
    clock,
    socket,
    reconnect: async () => {
      const { nextAttemptAt } = session.snapshot();
      if (nextAttemptAt !== undefined) await clock.pass(nextAttemptAt - clock.now());
      await clock.settle();
      socket().open();
      return socket();
    },
    [Symbol.dispose]: () => session.close(),
  };
}

/** The same, with the first snapshot received. */
export async function liveTable(): Promise<OpenTable> {
  const table = openTable();
  const socket = await table.reconnect();
  socket.state();
  return table;
}
