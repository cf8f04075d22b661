import type { CommandAnswer, CommandInput, CommandType } from '@moothall/client';
import { useTable } from '@moothall/react';
import { useRefusal } from '../../data/use-refusal.ts';
import { useToast } from '../../ui/toast.tsx';

export type Send = <T extends CommandType>(type: T, payload: CommandInput<T>) => void;

/** Sends a command and, when it is refused, tells its author why. */
export function useSend(): Send {
  const { session: live } = useTable();
  const toast = useToast();
  const refusal = useRefusal();
  const tell = (answer: CommandAnswer) => {
    if (!answer.ok) toast({ title: refusal(answer.error) ?? '', tone: 'bad' });
  };
  return (type, payload) => void live?.send(type, payload).then(tell);
}
