import { forbidCompiling } from '../../faults/forbid-compiling.ts';
import type { Checker } from './adventure-editor.ts';

let loading: Promise<Checker> | undefined;

async function load(): Promise<Checker> {
  forbidCompiling();
  const { createChecker } = await import('./checker.ts');
  return createChecker();
}

/** The same rules as the server's, loaded with the editor and nowhere else. */
export function loadChecker(): Promise<Checker> {
  loading ??= load().catch((fault: unknown) => {
    loading = undefined;
    throw fault;
  });
  return loading;
}
