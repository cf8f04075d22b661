import { useEffect, useState } from 'react';

/** How many came since they were last in sight. What was there before the page was opened counts as read. */
export function useUnread(count: number, isInSight: boolean): number {
  const [read, setRead] = useState(count);
  useEffect(() => {
    if (isInSight) setRead(count);
  }, [count, isInSight]);
  return isInSight ? 0 : Math.max(0, count - read);
}
