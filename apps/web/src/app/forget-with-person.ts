import type { Account } from '@moothall/client';
import type { QueryClient } from '@tanstack/react-query';

/** What one person was shown must not greet the next one at the same computer. */
export function forgetWithPerson(account: Account, queryClient: QueryClient): void {
  let personId = account.state().profile?.id;
  account.subscribe(() => {
    const fresh = account.state().profile?.id;
    if (personId !== undefined && fresh !== personId) queryClient.clear();
    personId = fresh;
  });
}
