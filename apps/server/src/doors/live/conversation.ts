import { isAnonymous, type Refusal, refusal, type Signal, type UserId } from '@moothall/domain';
import { type ClientFrame, closeCodes, readClientFrame } from '@moothall/protocol';
import { limits } from '../../gate/limits.ts';
import type { Throttle } from '../../gate/throttle.ts';
import { faultOf, type Log } from '../../log.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { runCommand } from '../../records/run-command.ts';
import type { Room } from '../../rooms/room.ts';
import type { LiveSocket, Recipient } from '../../views/recipient.ts';
import { ackText, errorText } from './answer-text.ts';
import type { Heartbeat, Pulse } from './heartbeat.ts';

/**
 * One person's connection to one table, whatever carries it. Frames come in as text; each command is answered by an
 * ack or an error, in the order they came; what the table says goes out through the same socket, so that the sender's
 * own events arrive before the ack (contract 3.1).
 */
export type Conversation = {
  readonly receive: (text: string) => void;
  /** Something arrived that is no frame, such as a ping of the wire. */
  readonly touch: () => void;
  /** The wire is gone. */
  readonly end: () => void;
};

export type ConversationServices = {
  readonly records: RecordServices;
  readonly heartbeat: Heartbeat;
  readonly log: Log;
  /** Per person: 20/s burst 60 durable, 60/s passing (quality 3). */
  readonly durable: Throttle;
  readonly passing: Throttle;
};

export type Arrival = {
  readonly room: Room;
  readonly userId: UserId;
  readonly socket: LiveSocket;
  readonly since: string | null;
};

// A client that neither waits for answers nor slows down when refused is not a client (close code 4429).
const waitingMax = 200;
const refusedInARowMax = 300;

type Talk = {
  readonly services: ConversationServices;
  readonly room: Room;
  readonly recipient: Recipient;
  readonly pulse: Pulse;
  waiting: number;
  throttledInARow: number;
  /** The tail of the answers: the next one waits for it. */
  last: Promise<void>;
};

/** Null when this person has no right to be at this table; nothing was sent then. */
export async function openConversation(services: ConversationServices, arrival: Arrival): Promise<Conversation | null> {
  const { room, userId, socket, since } = arrival;
  const recipient = await room.open(userId, socket, since);
  if (recipient === null) return null;
  const pulse: Pulse = { lastSeenAt: services.records.clock.now(), close: socket.close };
  const unwatch = services.heartbeat.watch(pulse);
  const talk: Talk = { services, room, recipient, pulse, waiting: 0, throttledInARow: 0, last: Promise.resolve() };
  return {
    receive: (text) => receive(talk, text),
    touch: () => touch(talk),
    end: () => {
      unwatch();
      room.close(recipient);
    },
  };
}

function touch({ pulse, services }: Talk): void {
  pulse.lastSeenAt = services.records.clock.now();
}

function say({ recipient }: Talk, text: string): void {
  if (recipient.phase !== 'closed') recipient.socket.send(Buffer.from(text));
}

function receive(talk: Talk, text: string): void {
  touch(talk);
  const { recipient } = talk;
  if (recipient.phase === 'closed') return;
  const { frameBytesFromGm, frameBytes } = limits.input;
  if (Buffer.byteLength(text) > (recipient.viewer === 'gm' ? frameBytesFromGm : frameBytes)) {
    recipient.socket.close(closeCodes.tooLarge.code, 'frame too large');
    return;
  }
  const { frame, id } = readClientFrame(text);
  if (!frame.ok) answerInTurn(talk, id, async () => errorText(id, frame.refusal));
  else if (frame.value.kind === 'passing') handlePassing(talk, frame.value);
  else handleDurable(talk, frame.value);
}

/** Answers leave in the order their frames came, however long each takes. */
function answerInTurn(talk: Talk, id: string | undefined, answer: () => Promise<string>): void {
  talk.waiting += 1;
  if (talk.waiting > waitingMax) {
    talk.recipient.socket.close(closeCodes.flooding.code, 'flooding');
    return;
  }
  talk.last = talk.last
    .then(answer)
    .catch((error: unknown) => {
      talk.services.log.error({ session: talk.room.core.id, ...faultOf(error) }, 'a command failed by our fault');
      return errorText(id, refusal('INTERNAL', 'something went wrong on the server'));
    })
    .then((text) => {
      talk.waiting -= 1;
      say(talk, text);
    });
}

function tooFast(talk: Talk, throttle: Throttle): Refusal | null {
  const taken = throttle.take(talk.recipient.userId);
  if (taken.ok) {
    talk.throttledInARow = 0;
    return null;
  }
  talk.throttledInARow += 1;
  if (talk.throttledInARow > refusedInARowMax) talk.recipient.socket.close(closeCodes.flooding.code, 'flooding');
  return refusal('RATE_LIMITED', 'too many commands', { retryAfterMs: taken.retryAfterMs });
}

function handleDurable(talk: Talk, frame: Extract<ClientFrame, { kind: 'command' }>): void {
  const { room, recipient, services } = talk;
  const limited = tooFast(talk, services.durable);
  if (limited !== null) {
    answerInTurn(talk, frame.id, async () => errorText(frame.id, limited));
    return;
  }
  // Stirring at the moment the safety card goes up would tell whose it is.
  if (!isAnonymous(frame.command.type)) room.input(recipient, false);
  answerInTurn(talk, frame.id, async () => {
    const answer = await runCommand(services.records, room, recipient.userId, frame.id, frame.command);
    return answer.ok ? ackText(frame.id, answer.value) : errorText(frame.id, answer.refusal);
  });
}

function handlePassing(talk: Talk, frame: Extract<ClientFrame, { kind: 'passing' }>): void {
  const { room, recipient, services } = talk;
  const limited = tooFast(talk, services.passing);
  // Passing things are dropped first; only who asked for an answer hears of it.
  if (limited !== null) {
    if (frame.id !== undefined) answerInTurn(talk, frame.id, async () => errorText(frame.id, limited));
    return;
  }
  switch (frame.type) {
    case 'ping':
      answerInTurn(talk, undefined, async () => pongText(talk));
      break;
    case 'activity':
      room.input(recipient, false);
      room.activity(recipient, frame.payload.kind as 'typing' | 'rolling' | 'acting');
      break;
    case 'presence:idle':
      room.input(recipient, frame.payload.idle === true);
      break;
    case 'pointer':
    case 'token:dragging':
      room.input(recipient, false);
      room.signal(recipient, { type: frame.type, payload: frame.payload } as Signal);
      break;
  }
  const { id } = frame;
  if (id !== undefined) answerInTurn(talk, id, async () => ackText(id, {}));
}

/** The newest cursor this viewer was sent, so that the client can see whether it missed something. */
function pongText({ recipient, services }: Talk): string {
  const serverTime = new Date(services.records.clock.now()).toISOString();
  return JSON.stringify({ type: 'pong', payload: { cursor: recipient.lastCursor, serverTime } });
}
