import { createContext, use } from 'react';

/**
 * A line that was closed for good stays closed, also when its owner has been given a seat since: only a new one belongs
 * to the new seat. Calling this opens it.
 */
export const FreshLineContext = createContext<(() => void) | null>(null);

export function useFreshLine(): () => void {
  const renew = use(FreshLineContext);
  if (renew === null) throw new Error('useFreshLine needs a session page above it');
  return renew;
}
