import { QueryClient } from '@tanstack/react-query';
import { CallFailed } from '../data/call-failed.ts';

/** A refusal stays one; only an unreachable or stumbling server is worth a second question. */
function mayRetry(failures: number, error: Error): boolean {
  if (!(error instanceof CallFailed)) return false;
  const { httpStatus } = error.error;
  return failures < 2 && (httpStatus === 0 || httpStatus >= 500);
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // Live pages get their changes over the socket; lists are fetched again when somebody comes back to them.
      queries: { staleTime: 0, retry: mayRetry },
    },
  });
}
