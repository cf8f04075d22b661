import { expect, it } from 'vitest';
import { type Socket, websocketTransport } from './websocket.ts';

type Heard = { opened: number; texts: string[]; codes: number[] };

function handlersInto(heard: Heard) {
  return {
    opened: () => {
      heard.opened += 1;
    },
    received: (text: string) => heard.texts.push(text),
    closed: (code: number) => heard.codes.push(code),
  };
}

const target = { url: 'ws://table.test/', protocol: 'moothall.v1' };
const silence = (): Heard => ({ opened: 0, texts: [], codes: [] });

it('hands on what the socket says, text only', () => {
  const made: Socket[] = [];
  const calls: string[] = [];
  class FakeWebSocket implements Socket {
    onopen: unknown;
    onmessage: unknown;
    onerror: unknown;
    onclose: unknown;
    constructor(url: string, protocol: string) {
      calls.push(`${url} ${protocol}`);
      made.push(this);
    }
    send(text: string): void {
      calls.push(text);
    }
    close(): void {
      calls.push('close');
    }
  }
  const heard = silence();
  const link = websocketTransport(FakeWebSocket).connect(target, handlersInto(heard));
  const tell = (listener: 'onopen' | 'onmessage' | 'onerror' | 'onclose', event: unknown) =>
    made.forEach((socket) => {
      (socket[listener] as (event: unknown) => void)(event);
    });
  tell('onopen', {});
  tell('onmessage', { data: 'hello' });
  tell('onmessage', { data: new Uint8Array(2) });
  tell('onerror', {});
  tell('onclose', { code: 4403 });
  link.send('out');
  link.close();
  expect(heard).toEqual({ opened: 1, texts: ['hello'], codes: [4403] });
  expect(calls).toEqual(['ws://table.test/ moothall.v1', 'out', 'close']);
});

it('tells of an address that is forbidden as of a broken connection, after connect has returned', async () => {
  const Forbidden = class {
    constructor() {
      throw new Error('SecurityError');
    }
  } as unknown as new (
    url: string,
    protocol: string,
  ) => Socket;
  const heard = silence();
  const link = websocketTransport(Forbidden).connect(target, handlersInto(heard));
  link.send('into the void');
  link.close();
  expect(heard.codes).toEqual([]);
  await Promise.resolve();
  expect(heard.codes).toEqual([1006]);
});

it('says what to do where there is no WebSocket', () => {
  const before = globalThis.WebSocket;
  Reflect.deleteProperty(globalThis, 'WebSocket');
  try {
    expect(() => websocketTransport().connect(target, handlersInto(silence()))).toThrow('hand in a constructor');
  } finally {
    if (before !== undefined) globalThis.WebSocket = before;
  }
});
