import type { CommandInput, CommandType } from '@moothall/client';
import { useTable } from '@moothall/react';
import { useRefusal } from '../../data/use-refusal.ts';
import { useToast } from '../../ui/toast.tsx';

/** Sends a command whose answer matters; nothing when it was refused, which its author is told. */
export function useAskTable() {
  const { session: live } = useTable();
  const toast = useToast();
  const refusal = useRefusal();
  return async <T extends CommandType>(type: T, payload: CommandInput<T>) => {
    const answer = await live?.send(type, payload);
    if (answer === undefined) return undefined;
    if (answer.ok) return answer.data;
    toast({ title: refusal(answer.error) ?? '', tone: 'bad' });
    return undefined;
  };
}
