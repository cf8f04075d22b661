import { randomUUID } from 'node:crypto';
import type { WebSocket } from 'ws';
import type { Tables } from './tables.ts';

/** Latencies in milliseconds, counts as counted. */
export type Measured = {
  readonly commands: number;
  readonly acks: readonly number[];
  readonly deliveries: readonly number[];
  readonly expectedDeliveries: number;
  /** How late the generator itself was, which bounds what it can say about the server. */
  readonly generatorLagMs: number;
};

export type Load = { readonly commandsPerSecond: number; readonly seconds: number; readonly bare: boolean };

const text = 'The lantern swings; something in the water counts your steps, and stops when you stop.';
// Silence this long after the last command means that what is missing is lost, not late.
const settleMs = 5_000;

type Run = {
  readonly sentAt: Map<string, number>;
  readonly acks: number[];
  readonly deliveries: number[];
};

function listen(run: Run, socket: WebSocket): () => void {
  const read = (data: unknown): void => {
    const now = performance.now();
    const frame = JSON.parse(String(data)) as { type: string; id?: string; payload: { message?: { text: string } } };
    if (frame.type === 'ack' && frame.id !== undefined) run.acks.push(now - (run.sentAt.get(frame.id) ?? now));
    const sent =
      frame.type === 'chat:posted' ? run.sentAt.get(frame.payload.message?.text.slice(0, 36) ?? '') : undefined;
    if (sent !== undefined) run.deliveries.push(now - sent);
  };
  socket.on('message', read);
  return () => socket.off('message', read);
}

/** A frame for our server, or for the bare one what ours would have sent, so that sizes are equal. */
function frameFor(id: string, bare: boolean): string {
  const line = `${id} ${text}`;
  if (!bare) return JSON.stringify({ type: 'chat:send', payload: { text: line }, id });
  const at = new Date().toISOString();
  const message = { id, at, userId: id, kind: 'say', text: line };
  return JSON.stringify({ type: 'chat:send', payload: { echo: { message } }, id, at, by: id, cursor: 'A'.repeat(22) });
}

/** Sends at a steady rate, each command from the next socket of the next table, and counts what comes back. */
export async function runLoad(tables: Tables, { commandsPerSecond, seconds, bare }: Load): Promise<Measured> {
  const run: Run = { sentAt: new Map(), acks: [], deliveries: [] };
  const unlisten = tables.sockets.flat().map((socket) => listen(run, socket));
  const seatsPerTable = tables.sockets[0]?.length ?? 0;
  const total = commandsPerSecond * seconds;
  const begun = performance.now();
  let generatorLagMs = 0;
  for (let sent = 0; sent < total; sent += 1) {
    const due = begun + (sent / commandsPerSecond) * 1_000;
    const wait = due - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    generatorLagMs = Math.max(generatorLagMs, performance.now() - due);
    const table = tables.sockets[sent % tables.sockets.length];
    const socket = table?.[Math.floor(sent / tables.sockets.length) % seatsPerTable];
    const id = randomUUID();
    run.sentAt.set(id, performance.now());
    socket?.send(frameFor(id, bare));
  }
  const expectedDeliveries = total * seatsPerTable;
  const giveUpAt = performance.now() + settleMs;
  while ((run.acks.length < total || run.deliveries.length < expectedDeliveries) && performance.now() < giveUpAt) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  for (const stop of unlisten) stop();
  return { commands: total, acks: run.acks, deliveries: run.deliveries, expectedDeliveries, generatorLagMs };
}
