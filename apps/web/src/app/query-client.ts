import { QueryClient } from '@tanstack/react-query';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live pages get their changes over the socket; lists are fetched again when somebody comes back to them.
      queries: { staleTime: 10_000, retry: 1 },
    },
  });
}
