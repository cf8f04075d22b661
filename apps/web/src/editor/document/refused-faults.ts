import type { FoundFault } from '@moothall/client';
import type { SavingState } from './saving-state.ts';

/** Only whole numbers are places in a list; `10.5` in the name of a flag is two steps that nothing depends on. */
function stepOf(text: string): string | number {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** What the server found that we did not: `details` is `{path: [messages]}` (contract 2.1). */
export function refusedFaults(saving: SavingState): readonly FoundFault[] {
  if (saving.status !== 'refused' || saving.error.code !== 'VALIDATION_FAILED') return [];
  return Object.entries(saving.error.details ?? {}).flatMap(([path, messages]) =>
    (Array.isArray(messages) ? messages : [messages]).map(
      (message): FoundFault => ({
        path: path === '' ? [] : path.split('.').map(stepOf),
        message: String(message),
        reason: 'other',
      }),
    ),
  );
}
