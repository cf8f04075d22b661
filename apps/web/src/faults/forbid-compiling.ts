/**
 * Said before the schema library is there, which reads it as it loads and may come in one piece with schemas that are
 * made at once: one made without it tries to compile itself, which our policy forbids and reports.
 */
export function forbidCompiling(): void {
  Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
}
