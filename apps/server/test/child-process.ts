import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export type Child = AsyncDisposable & {
  /** Lines of its output, as they come; ends with the process. */
  readonly lines: AsyncIterable<string>;
  /** SIGKILL, and resolves when it is gone. */
  kill(): Promise<void>;
};

/** Runs a TypeScript file of this folder, or any file by its absolute path, in a process of its own. */
export const startChild = (file: string, ...args: readonly string[]): Child => {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
  });
  const kill = async (): Promise<void> => {
    if (hasEnded(child)) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  return { lines: createInterface({ input: child.stdout }), kill, [Symbol.asyncDispose]: kill };
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
