import type { Answer, CallError, Client } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { CallFailed } from './call-failed.ts';

interface PagedQuestion<T> {
  readonly key: readonly unknown[];
  readonly ask: (client: Client, cursor: string | undefined) => Promise<Answer<T>>;
  readonly everyMs?: number;
}

interface AskedPages<T> {
  /** One per answer, in the order of the list; missing until the first has come. */
  readonly pages: readonly T[] | undefined;
  readonly error: CallError | undefined;
  /** Asks for the next page; missing when there is none. */
  readonly more: (() => void) | undefined;
  readonly busy: boolean;
  readonly again: () => void;
}

/** A list that comes page by page, as far as somebody reads it. */
export function usePages<T>({ key, ask, everyMs }: PagedQuestion<T>): AskedPages<T> {
  const client = useClient();
  const query = useInfiniteQuery({
    queryKey: key,
    queryFn: async ({ pageParam }) => {
      const answer = await ask(client, pageParam === '' ? undefined : pageParam);
      if (!answer.ok) throw new CallFailed(answer.error);
      return { data: answer.data, next: answer.meta?.nextCursor };
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: everyMs ?? false,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  return {
    pages: data?.pages.map((page) => page.data),
    error: error instanceof CallFailed ? error.error : undefined,
    more: hasNextPage ? () => void fetchNextPage() : undefined,
    busy: isFetchingNextPage,
    again: () => void refetch(),
  };
}
