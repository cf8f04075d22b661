import type { Answer, CallError, Client } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQuery } from '@tanstack/react-query';
import { CallFailed, dataOf } from './call-failed.ts';

interface Question<T> {
  /** What makes two questions the same one. */
  readonly key: readonly unknown[];
  readonly ask: (client: Client) => Promise<Answer<T>>;
  readonly enabled?: boolean;
  /** Never shows what was true on an earlier visit, not even until the answer comes. */
  readonly fresh?: boolean;
  /** Asked again this often, where nothing tells of changes. */
  readonly everyMs?: number;
}

export interface Asked<T> {
  /** Missing while it is fetched, and after a failure. */
  readonly data: T | undefined;
  readonly error: CallError | undefined;
  readonly again: () => void;
}

/** One question to the server, remembered, asked again when somebody comes back to it. */
export function useAsked<T>({ key, ask, enabled, fresh, everyMs }: Question<T>): Asked<T> {
  const client = useClient();
  const { data, error, refetch } = useQuery({
    queryKey: key,
    queryFn: () => dataOf(ask(client)),
    enabled: enabled ?? true,
    ...(fresh === true ? { gcTime: 0 } : {}),
    refetchInterval: everyMs ?? false,
  });
  return { data, error: error instanceof CallFailed ? error.error : undefined, again: () => void refetch() };
}
