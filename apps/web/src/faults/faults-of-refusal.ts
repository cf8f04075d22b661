import type { CallError, FoundFault } from '@moothall/client';

/** Only whole numbers are places in a list; `10.5` in the name of a flag is two steps that nothing depends on. */
function stepOf(text: string): string | number {
  return /^(0|[1-9]\d*)$/.test(text) ? Number(text) : text;
}

/** Where the server found fault, in its own words: `details` is `{path: [messages]}` (contract 2.1). */
export function faultsOfRefusal({ code, details }: CallError): readonly FoundFault[] {
  if (code !== 'VALIDATION_FAILED') return [];
  return Object.entries(details ?? {}).flatMap(([path, messages]) =>
    (Array.isArray(messages) ? messages : [messages]).map(
      (message): FoundFault => ({
        path: path === '' ? [] : path.split('.').map(stepOf),
        message: String(message),
        reason: 'other',
      }),
    ),
  );
}
