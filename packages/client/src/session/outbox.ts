import type { CommandType, commandPayloads } from '@moothall/domain';
import type { ErrorBody } from '@moothall/protocol';
import { type Answer, fromErrorBody } from '../rest/answer.ts';

export type CommandInput<T extends CommandType> = (typeof commandPayloads)[T]['_zod']['input'];
export type PendingCommand = {
  [T in CommandType]: { readonly id: string; readonly type: T; readonly payload: CommandInput<T> };
}[CommandType];
/** A line of one's own that the server has not confirmed yet. */
export type PendingLine = CommandInput<'chat:send'> & { readonly id: string; readonly pending: true };
export type CommandAnswer = Answer<Readonly<Record<string, unknown>>>;

/**
 * Commands wait here from `send` until the server's ack or refusal, whatever happens to the connection. After a
 * reconnect all of them go out again in their order with their ids, and the server answers those it has done from its
 * log (L2), so sending twice is safe and losing one is not possible.
 */
export type Outbox = {
  add(command: PendingCommand, settle: (answer: CommandAnswer) => void): void;
  acknowledge(id: string, payload: Readonly<Record<string, unknown>>): void;
  refuse(id: string, error: ErrorBody): void;
  refuseAll(error: ErrorBody): void;
  pending(): readonly PendingCommand[];
  /** An own line came back as an event; it must not show twice until its ack is here too. */
  landed(text: string): void;
  lines(): readonly PendingLine[];
};

type Waiting = {
  readonly command: PendingCommand;
  readonly settle: (answer: CommandAnswer) => void;
  readonly hasLanded: boolean;
};

function lineOf({ command, hasLanded }: Waiting): readonly PendingLine[] {
  if (hasLanded || command.type !== 'chat:send') return [];
  return [{ ...command.payload, id: command.id, pending: true }];
}

export function createOutbox(): Outbox {
  let waiting: readonly Waiting[] = [];
  let pending: readonly PendingCommand[] = [];
  let lines: readonly PendingLine[] = [];

  // Both lists keep their identity until they change: selectors compare by reference.
  function become(fresh: readonly Waiting[]): void {
    waiting = fresh;
    pending = fresh.map(({ command }) => command);
    lines = fresh.flatMap(lineOf);
  }
  function settle(id: string, answer: CommandAnswer): void {
    const found = waiting.find(({ command }) => command.id === id);
    if (found === undefined) return;
    become(waiting.filter((entry) => entry !== found));
    found.settle(answer);
  }
  return {
    add: (command, settleIt) => become([...waiting, { command, settle: settleIt, hasLanded: false }]),
    acknowledge: (id, payload) => settle(id, { ok: true, data: payload }),
    refuse: (id, error) => settle(id, fromErrorBody(error)),
    refuseAll: (error) => {
      for (const { id } of pending) settle(id, fromErrorBody(error));
    },
    pending: () => pending,
    landed: (text) => {
      const first = waiting.find((entry) => lineOf(entry)[0]?.text === text);
      if (first === undefined) return;
      become(waiting.map((entry) => (entry === first ? { ...entry, hasLanded: true } : entry)));
    },
    lines: () => lines,
  };
}
