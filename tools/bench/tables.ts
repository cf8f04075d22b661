import { WebSocket } from 'ws';
import { call, type Person, signIn } from './person.ts';

/** Connected sockets, by table. The first of each is its game master's. */
export type Tables = { readonly sockets: readonly (readonly WebSocket[])[]; readonly close: () => void };

// The accounts door hashes and the database flushes one by one; a crowd of requests would only queue.
const parallel = 8;

/** Runs `work` `count` times, a few at once. */
async function repeatInParallel(count: number, work: () => Promise<void>): Promise<void> {
  let left = count;
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
}

const adventure = {
  title: 'Bench',
  visibility: 'private',
  startNodeId: 'a',
  nodes: [{ id: 'a', type: 'story', title: 'A', content: 'A room.', choices: [] }],
};

async function openTable(url: string, gm: Person, players: readonly Person[]): Promise<readonly WebSocket[]> {
  const made = await call<{ adventure: { id: string } }>(url, gm, 'POST', '/adventures', adventure);
  const opened = await call<{ session: { id: string } }>(url, gm, 'POST', '/sessions', {
    adventureId: made.adventure.id,
    maxPlayers: 8,
  });
  const { id } = opened.session;
  for (const player of players) {
    const { character } = await call<{ character: { id: string } }>(url, player, 'POST', '/characters', {
      name: 'Nim',
      class: 'Fighter',
      level: 1,
    });
    await call(url, player, 'POST', `/sessions/${id}/join`, { characterId: character.id });
  }
  await call(url, gm, 'POST', `/sessions/${id}/start`);
  return Promise.all([gm, ...players].map((person) => enter(url, person, id)));
}

async function enter(url: string, person: Person, sessionId: string): Promise<WebSocket> {
  const { token } = await call<{ token: string }>(url, person, 'POST', `/sessions/${sessionId}/ws-token`);
  return connected(`${url.replace('http', 'ws')}/ws/sessions/${sessionId}?token=${token}`, 'moothall.v1');
}

function connected(address: string, protocol: string | undefined): Promise<WebSocket> {
  const socket = new WebSocket(address, protocol === undefined ? [] : [protocol], { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    // Our own door speaks first; the bare one is ready when it is open.
    socket.once(protocol === undefined ? 'open' : 'message', () => resolve(socket));
    socket.once('error', reject);
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)));
  });
}

/** Real tables of a real server, made through its public calls. */
export async function openTables(url: string, count: number, players: number): Promise<Tables> {
  const gm = await signIn(url, 'sign-up/email', {
    name: 'Gwen',
    email: 'gwen@example.org',
    password: 'correct horse battery',
  });
  const seats = await Promise.all(Array.from({ length: players }, () => signIn(url, 'sign-in/anonymous', {})));
  const sockets: (readonly WebSocket[])[] = [];
  await repeatInParallel(count, async () => {
    sockets.push(await openTable(url, gm, seats));
  });
  return { sockets, close: () => terminate(sockets) };
}

export async function openBareTables(url: string, count: number, players: number): Promise<Tables> {
  const sockets = await Promise.all(
    Array.from({ length: count }, (_, table) =>
      Promise.all(
        Array.from({ length: players + 1 }, () => connected(`${url.replace('http', 'ws')}/${table}`, undefined)),
      ),
    ),
  );
  return { sockets, close: () => terminate(sockets) };
}

function terminate(sockets: readonly (readonly WebSocket[])[]): void {
  for (const socket of sockets.flat()) socket.terminate();
}
