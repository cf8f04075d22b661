import type { Adventure, CallError } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useEffect, useState } from 'react';
import type { Checker } from '../../editor/document/adventure-editor.ts';
import { indexedKeptWork } from '../../editor/document/indexed-kept-work.ts';
import type { KeptWork, KeptWorkStore } from '../../editor/document/kept-work.ts';
import { loadChecker } from '../../editor/document/load-checker.ts';

/** An adventure on the desk, with all that is needed to write in it. */
export interface OpenedAdventure {
  readonly adventure: Adventure;
  readonly checker: Checker;
  readonly keptWork: KeptWorkStore;
  readonly kept: KeptWork | null;
}

type Opening =
  | { readonly status: 'opening' }
  | { readonly status: 'refused'; readonly error: CallError }
  | { readonly status: 'opened'; readonly opened: OpenedAdventure };

/** Asked for once and never again by itself: what is on the desk must not change under the author's hands. */
export function useOpenedAdventure(whose: { readonly adventureId: string; readonly userId: string }): Opening {
  const client = useClient();
  const [opening, setOpening] = useState<Opening>({ status: 'opening' });
  const { adventureId, userId } = whose;
  useEffect(() => {
    let isGone = false;
    const open = async (): Promise<Opening> => {
      const keptWork = indexedKeptWork({ adventureId, userId });
      const read = client.call('readAdventure', { params: { id: adventureId } });
      const [answer, checker, kept] = await Promise.all([read, loadChecker(), keptWork.read()]);
      if (!answer.ok) return { status: 'refused', error: answer.error };
      return { status: 'opened', opened: { adventure: answer.data.adventure as Adventure, checker, keptWork, kept } };
    };
    void open().then((next) => {
      if (!isGone) setOpening(next);
    });
    return () => {
      isGone = true;
    };
  }, [client, adventureId, userId]);
  return opening;
}
