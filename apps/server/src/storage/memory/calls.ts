import type { KeepingCalls, KeptCall } from '../call-store.ts';
import type { MemoryDisk } from './disk.ts';

type Named = Pick<KeptCall, 'userId' | 'key'>;

const nameOf = ({ userId, key }: Named): string => JSON.stringify([userId, key]);

/** Every method of the call store as a plain synchronous function over the disk. */
export const createMemoryCalls = (disk: MemoryDisk) => ({
  claimCall: (
    call: Omit<KeptCall, 'answer'>,
    { forgetBefore, abandonedBefore, most }: KeepingCalls,
  ): KeptCall | null => {
    for (const [name, { at, answer }] of disk.calls)
      if (at < (answer === null ? abandonedBefore : forgetBefore)) disk.calls.delete(name);
    const kept = disk.calls.get(nameOf(call));
    if (kept !== undefined) return kept;
    disk.calls.set(nameOf(call), { ...call, answer: null });
    const own = [...disk.calls].filter(([, { userId }]) => userId === call.userId);
    for (const [name] of own.slice(0, -most)) disk.calls.delete(name);
    return null;
  },
  keepAnswer: (named: Named, answer: string) => {
    const claimed = disk.calls.get(nameOf(named));
    if (claimed !== undefined) disk.calls.set(nameOf(named), { ...claimed, answer });
  },
  releaseCall: (named: Named) => void disk.calls.delete(nameOf(named)),
});

export const eraseCallsOf = (disk: MemoryDisk, erased: string): void => {
  for (const [name, { userId }] of disk.calls) if (userId === erased) disk.calls.delete(name);
};
