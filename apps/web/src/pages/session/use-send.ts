import type { CommandInput, CommandType } from '@moothall/client';
import { useAskTable } from './use-ask-table.ts';

export type Send = <T extends CommandType>(type: T, payload: CommandInput<T>) => void;

/** Sends a command whose effect is its answer; why it was refused is told to its author. */
export function useSend(): Send {
  const ask = useAskTable();
  return (type, payload) => void ask(type, payload);
}
