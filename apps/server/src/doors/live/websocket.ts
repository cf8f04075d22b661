import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { uuid } from '@moothall/domain';
import { type CloseReason, closeCodes, subprotocol } from '@moothall/protocol';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { limits } from '../../gate/limits.ts';
import { faultOf } from '../../log.ts';
import { takeTicket } from '../../records/tickets.ts';
import type { LiveSocket } from '../../views/recipient.ts';
import { type Conversation, type ConversationServices, openConversation } from './conversation.ts';
import type { SignIns } from './sign-ins.ts';

/** `GET /ws/sessions/:id` (contract 3.1). Bytes in, text to the conversation, buffers out; nothing is decided here. */
export type WebSocketDoor = {
  /** Stops taking newcomers and closes every socket with 1012, spread over `spreadMs`. */
  readonly drain: (spreadMs: number) => Promise<void>;
};

export type WebSocketServices = ConversationServices & {
  readonly origins: ReadonlySet<string>;
  readonly signIns: SignIns;
};

// A GM's frame may have 64 KiB; one more byte is refused by the wire itself (1009).
const maxPayload = limits.input.frameBytesFromGm;
// Frames sent while the ticket is looked up wait here; a client has no reason to send many before its first frame.
const earlyFramesMax = 20;
const path = /^\/ws\/sessions\/([^/]+)$/;

export function openWebSocketDoor(server: Server, services: WebSocketServices): WebSocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload,
    perMessageDeflate: false,
    clientTracking: true,
    // Some protocol must be echoed, or a client that offers only others could not be told why it is closed.
    handleProtocols: (offered) => (offered.has(subprotocol) ? subprotocol : ([...offered][0] ?? false)),
  });
  let draining = false;
  server.on('upgrade', (request, wire, head) => {
    const url = new URL(request.url ?? '/', 'http://local');
    const sessionId = path.exec(url.pathname)?.[1];
    if (sessionId === undefined) return refuseUpgrade(wire, '404 Not Found');
    if (draining) return refuseUpgrade(wire, '503 Service Unavailable');
    const { origin } = request.headers;
    if (origin !== undefined && !services.origins.has(origin)) return refuseUpgrade(wire, '403 Forbidden');
    sockets.handleUpgrade(request, wire, head, (socket) => {
      welcome(services, socket, request, { sessionId, query: url.searchParams });
    });
  });
  return {
    drain: async (spreadMs) => {
      draining = true;
      await closeSpread([...sockets.clients], spreadMs);
    },
  };
}

function refuseUpgrade(wire: Duplex, status: string): void {
  wire.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function closeFor(socket: WebSocket, reason: CloseReason): void {
  socket.close(closeCodes[reason].code, reason);
}

type Knock = { readonly sessionId: string; readonly query: URLSearchParams };

function welcome(services: WebSocketServices, socket: WebSocket, request: IncomingMessage, knock: Knock): void {
  const offered = request.headers['sec-websocket-protocol'];
  if (offered !== undefined && socket.protocol !== subprotocol) {
    closeFor(socket, 'protocolVersion');
    return;
  }
  const early: RawData[] = [];
  let conversation: Conversation | null = null;
  socket.on('message', (data, isBinary) => {
    if (isBinary) return closeFor(socket, 'notText');
    if (conversation !== null) return conversation.receive(String(data));
    early.push(data);
    if (early.length > earlyFramesMax) closeFor(socket, 'flooding');
  });
  socket.on('ping', () => conversation?.touch());
  // Without a listener an error of one wire would end the process; what follows is always a close.
  socket.on('error', (error) => services.log.info(faultOf(error), 'a socket failed'));
  enter(services, socket, knock).then(
    (opened) => {
      conversation = opened;
      for (const data of early.splice(0)) opened?.receive(String(data));
    },
    (error: unknown) => {
      services.log.warn({ session: knock.sessionId, ...faultOf(error) }, 'a connection could not be opened');
      closeFor(socket, 'restarting');
    },
  );
}

async function enter(services: WebSocketServices, socket: WebSocket, knock: Knock): Promise<Conversation | null> {
  const pass = await takeTicket(services.records, knock.sessionId, knock.query.get('token') ?? '');
  if (pass === null) return goodbye(socket, 'unauthenticated');
  // On the list before it is asked about, so that no end of the sign-in falls in between.
  const forgetSignIn = services.signIns.add(pass.authSessionId, () => closeFor(socket, 'unauthenticated'));
  const conversation = await admit(services, socket, knock, pass).catch((error: unknown) => {
    forgetSignIn();
    throw error;
  });
  const leave = (): void => {
    forgetSignIn();
    conversation?.end();
  };
  // The wire may have broken while the ticket was looked up.
  if (conversation === null || socket.readyState === socket.CLOSED) leave();
  else socket.once('close', leave);
  return conversation;
}

type Pass = NonNullable<Awaited<ReturnType<typeof takeTicket>>>;

async function admit(
  services: WebSocketServices,
  socket: WebSocket,
  { sessionId, query }: Knock,
  { userId, authSessionId }: Pass,
): Promise<Conversation | null> {
  if (!(await services.signIns.holds(authSessionId))) return goodbye(socket, 'unauthenticated');
  const room = uuid.safeParse(sessionId).success ? await services.records.rooms.open(sessionId) : null;
  if (room === null) return goodbye(socket, 'noSuchSession');
  const arrival = { room, userId, socket: liveSocket(socket), since: query.get('since') };
  return (await openConversation(services, arrival)) ?? goodbye(socket, 'removed');
}

function goodbye(socket: WebSocket, reason: CloseReason): null {
  closeFor(socket, reason);
  return null;
}

function liveSocket(socket: WebSocket): LiveSocket {
  return {
    send: (frame) => {
      if (socket.readyState === socket.OPEN) socket.send(frame, { binary: false, compress: false });
    },
    close: (code, reason) => socket.close(code, reason),
    bufferedBytes: () => socket.bufferedAmount,
  };
}

/** All at once would make all come back at once. */
async function closeSpread(sockets: readonly WebSocket[], spreadMs: number): Promise<void> {
  const step = sockets.length === 0 ? 0 : spreadMs / sockets.length;
  await Promise.all(
    sockets.map(
      (socket, index) =>
        new Promise<void>((resolve) => {
          if (socket.readyState === socket.CLOSED) return resolve();
          socket.once('close', () => resolve());
          setTimeout(() => closeFor(socket, 'restarting'), index * step);
        }),
    ),
  );
}
