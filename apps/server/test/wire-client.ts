import { WebSocket } from 'ws';

/**
 * A client that shares no code with the product: fetch, the `ws` package, and what the contract says. Tests of the
 * wire speak through it, so that a mistake made on both sides of our own code cannot hide.
 */
export type Json = Record<string, unknown>;
// biome-ignore lint/suspicious/noExplicitAny: a wire test reads whatever came, at whatever depth
export type Answer = { readonly status: number; readonly headers: Headers; readonly body: any };

export type WirePerson = {
  readonly token: string;
  readonly userId: string;
  readonly call: (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;
};

export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text.startsWith('{') ? JSON.parse(text) : text };
}

async function person(url: string, token: string | null): Promise<WirePerson> {
  if (token === null) throw new Error('no token came with the sign-in');
  const authorized = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    call(url, method, `/api/v1${path}`, body, { authorization: `Bearer ${token}`, ...headers });
  const me = await authorized('GET', '/me');
  return { token, userId: me.body.data.id, call: authorized };
}

let people = 0;

/** A person with an account. */
export async function signUp(url: string, name: string): Promise<WirePerson> {
  people += 1;
  const body = { name, email: `person${people}-${Date.now()}@example.org`, password: 'correct horse battery' };
  const answer = await call(url, 'POST', '/api/auth/sign-up/email', body);
  return person(url, answer.headers.get('set-auth-token'));
}

export async function signInAsGuest(url: string, name: string): Promise<WirePerson> {
  const answer = await call(url, 'POST', '/api/auth/sign-in/anonymous', {});
  const guest = await person(url, answer.headers.get('set-auth-token'));
  await guest.call('PATCH', '/me', { name });
  return guest;
}

export async function makeCharacter(owner: WirePerson, name: string): Promise<string> {
  const answer = await owner.call('POST', '/characters', { name, class: 'Fighter', level: 1 });
  return answer.body.data.character.id;
}

/** Two scenes, a fogged map, an open map: enough for every rule of this slice. */
export const plainAdventure = {
  title: 'The Test Cellar',
  visibility: 'private',
  recommendedPlayers: { min: 2, max: 3 },
  startNodeId: 'door',
  nodes: [
    {
      id: 'door',
      type: 'story',
      title: 'The Door',
      content: 'A door.',
      gmNotes: 'GMSECRET',
      choices: [{ id: 'in', text: 'Go in', toNodeId: 'cellar' }],
      experience: 100,
    },
    { id: 'cellar', type: 'story', title: 'The Cellar', content: 'Dark.', choices: [] },
  ],
  maps: [
    {
      id: 'cave',
      name: 'Cave',
      grid: 'square',
      width: 6,
      height: 6,
      fog: true,
      cells: { '0,0': { terrain: 'floor' }, '1,0': { terrain: 'floor' }, '5,5': { terrain: 'lava' } },
    },
    { id: 'yard', name: 'Yard', grid: 'hex', width: 4, height: 4, fog: false, cells: { '0,0': { terrain: 'grass' } } },
  ],
} as const;

export type Opened = { readonly sessionId: string; readonly code: string; readonly adventureId: string };

export async function openTable(gm: WirePerson, options: Json = {}, adventure: Json = plainAdventure): Promise<Opened> {
  const made = await gm.call('POST', '/adventures', adventure);
  const adventureId = made.body.data.adventure.id;
  const opened = await gm.call('POST', '/sessions', { adventureId, ...options });
  if (opened.status !== 201) throw new Error(`not opened: ${JSON.stringify(opened.body)}`);
  return { sessionId: opened.body.data.session.id, code: opened.body.data.session.code, adventureId };
}

export async function seat(
  player: WirePerson,
  table: Opened,
  name: string,
): Promise<{ participantId: string; characterId: string }> {
  const characterId = await makeCharacter(player, name);
  const joined = await player.call('POST', `/sessions/${table.sessionId}/join`, { characterId, code: table.code });
  if (joined.status !== 200) throw new Error(`not joined: ${JSON.stringify(joined.body)}`);
  return { participantId: joined.body.data.participant.id, characterId };
}

// biome-ignore lint/suspicious/noExplicitAny: frames are read as they came
export type Frame = any;

export type Wire = Disposable & {
  readonly frames: readonly Frame[];
  readonly socket: WebSocket;
  /** The first frame, seen or still to come, that fits. */
  readonly until: (fits: (frame: Frame) => boolean) => Promise<Frame>;
  readonly send: (frame: unknown) => void;
  /** Sends a command and waits for its answer. */
  readonly ask: (type: string, payload: unknown, id?: string) => Promise<Frame>;
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
};

let ids = 0;
function nextId(): string {
  ids += 1;
  return `ask-${ids}`;
}

export async function ticket(who: WirePerson, sessionId: string): Promise<string> {
  const answer = await who.call('POST', `/sessions/${sessionId}/ws-token`);
  return answer.body.data?.token ?? '';
}

/** A raw WebSocket; frames are kept from the first byte on. */
export function openWire(url: string, path: string, protocols: string[] = ['moothall.v1'], options: Json = {}): Wire {
  const socket = new WebSocket(`${url.replace('http', 'ws')}${path}`, protocols, options);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  let end: { code: number; reason: string } | null = null;
  const wake = () => {
    for (const check of [...waiting]) check();
  };
  socket.on('message', (data) => {
    frames.push(JSON.parse(String(data)));
    wake();
  });
  socket.on('error', () => {});
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => {
      end = { code, reason: String(reason) };
      wake();
      resolve(end);
    });
  });
  const until = (fits: (frame: Frame) => boolean) =>
    new Promise<Frame>((resolve, reject) => {
      const check = () => {
        const found = frames.find(fits);
        if (found === undefined && end === null) return;
        waiting.delete(check);
        if (found !== undefined) resolve(found);
        else
          reject(
            new Error(
              `closed with ${end?.code} before that frame came; got ${frames.map((frame) => frame.type).join(', ')}`,
            ),
          );
      };
      waiting.add(check);
      check();
    });
  const send = (frame: unknown) => socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  const ask = (type: string, payload: unknown, id = nextId()) => {
    send({ type, payload, id });
    return until((frame) => (frame.type === 'ack' || frame.type === 'error') && frame.id === id);
  };
  return { frames, socket, until, send, ask, closed, [Symbol.dispose]: () => socket.terminate() };
}

export async function connect(url: string, who: WirePerson, sessionId: string, since?: string): Promise<Wire> {
  const token = await ticket(who, sessionId);
  const wire = openWire(url, `/ws/sessions/${sessionId}?token=${token}${since === undefined ? '' : `&since=${since}`}`);
  await wire.until((frame) => frame.type === 'session:state' || frame.type === 'session:resumed');
  return wire;
}
