import type { Checker } from './adventure-editor.ts';

let loading: Promise<Checker> | undefined;

async function load(): Promise<Checker> {
  // First of all: a schema that is made after this does not try to compile itself, which our policy forbids and reports.
  const { config } = await import('zod');
  config({ jitless: true });
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
