import { type ActivityKind, presenceTimes } from '@moothall/domain';
import type { Clock } from '../clock.ts';

/** Who is typing, rolling, acting right now, by user id. Lost frames heal by themselves: everything fades. */
export type Activities = {
  current(): Readonly<Record<string, ActivityKind>>;
  noticed(userId: string, kind: ActivityKind): void;
  /** Their line has arrived, or they are gone. */
  over(userId: string): void;
  clear(): void;
};

export function createActivities(clock: Clock, changed: () => void): Activities {
  let current: Readonly<Record<string, ActivityKind>> = {};
  const cancels = new Map<string, () => void>();

  function over(userId: string): void {
    if (current[userId] === undefined) return;
    cancels.get(userId)?.();
    cancels.delete(userId);
    current = Object.fromEntries(Object.entries(current).filter(([id]) => id !== userId));
    changed();
  }
  return {
    current: () => current,
    noticed: (userId, kind) => {
      cancels.get(userId)?.();
      cancels.set(
        userId,
        clock.after(presenceTimes.activityFadesAfterMs, () => over(userId)),
      );
      if (current[userId] === kind) return;
      current = { ...current, [userId]: kind };
      changed();
    },
    over,
    clear: () => {
      for (const userId of Object.keys(current)) over(userId);
    },
  };
}
