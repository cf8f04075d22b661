import type { Checker } from './adventure-editor.ts';

let loading: Promise<Checker> | undefined;

async function load(): Promise<Checker> {
  // Before the library is there, which reads it as it loads and may come in one piece with schemas that are made at once:
  // one made without it tries to compile itself, which our policy forbids and reports.
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
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
