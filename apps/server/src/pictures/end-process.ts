import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

export function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** At once: what it was writing is thrown away by whoever asked for it. Resolves when it is gone and writes no more. */
export async function endProcess(child: ChildProcess): Promise<void> {
  // Without an id it never started.
  if (child.pid === undefined || hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
