import { createFaultFinder, newAdventure } from '@moothall/client';
import type { Checker } from './adventure-editor.ts';

export function createChecker(): Checker {
  return {
    faultsOf: createFaultFinder(),
    asStored: (document) => {
      const parsed = newAdventure.safeParse(document);
      return parsed.success ? parsed.data : document;
    },
  };
}
