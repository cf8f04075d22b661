import type { Transport, TransportHandlers, TransportLink } from './transport.ts';

/** The part of WebSocket that browsers, and `ws` on Node, have in common. */
export type Socket = {
  onopen: unknown;
  onmessage: unknown;
  onerror: unknown;
  onclose: unknown;
  send(text: string): void;
  close(): void;
};
export type SocketConstructor = new (url: string, protocol: string) => Socket;

const broken = 1006;
const nowhere: TransportLink = { send: () => {}, close: () => {} };

function listen(socket: Socket, handlers: TransportHandlers): void {
  socket.onopen = () => handlers.opened();
  socket.onmessage = ({ data }: { readonly data: unknown }) => {
    if (typeof data === 'string') handlers.received(data);
  };
  // A close event follows; without a listener `ws` would end the process.
  socket.onerror = () => {};
  socket.onclose = ({ code }: { readonly code: number }) => handlers.closed(code);
}

/** Give the constructor where there is no global WebSocket (Node 20: the one from `ws`). */
export function websocketTransport(given?: SocketConstructor): Transport {
  return {
    connect: ({ url, protocol }, handlers) => {
      const WebSocketHere = given ?? (globalThis as unknown as { readonly WebSocket?: SocketConstructor }).WebSocket;
      if (WebSocketHere === undefined) throw new Error('no WebSocket here: hand in a constructor');
      try {
        const socket = new WebSocketHere(url, protocol);
        listen(socket, handlers);
        return { send: (text) => socket.send(text), close: () => socket.close() };
      } catch {
        // A browser throws for an address its rules forbid; later, so that the caller has its link first.
        queueMicrotask(() => handlers.closed(broken));
        return nowhere;
      }
    },
  };
}
