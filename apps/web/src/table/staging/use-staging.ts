import type { CommandInput, CommandType, TableView } from '@moothall/client';
import { useTableEvents } from '@moothall/react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Order, useOrder } from '../order.tsx';
import { refusalWords } from '../refusal-words.ts';
import { useShown } from '../shown.tsx';

export type Draft = NonNullable<TableView['drafts']>[number];

export interface Staging {
  readonly isStaged: boolean;
  readonly drafts: readonly Draft[];
  /** Why drafts stayed that were to be published, by their id. */
  readonly refused: ReadonlyMap<string, string>;
  readonly canRedo: boolean;
  /** The safety card is up: nothing is published until it is acknowledged. */
  readonly isFrozen: boolean;
  readonly order: Order;
  readonly switchTo: (mode: 'immediate' | 'staged') => void;
  readonly undo: (draft: Draft | undefined) => void;
  readonly redo: () => void;
  readonly clear: () => void;
  /** All of them when none is named. */
  readonly publish: (draftIds?: readonly string[]) => Promise<boolean>;
}

interface RefusedDraft {
  readonly draftId: string;
  readonly code: string;
  readonly message: string;
}

/** Undone drafts, newest last, until something else is drafted or published. */
function useUndone() {
  const [undone, setUndone] = useState<readonly Draft[]>([]);
  const { drafts = [] } = useShown().table;
  const isRedoing = useRef(false);
  useTableEvents((event) => {
    if (event.type !== 'staged:changes') return;
    const isNew = event.payload.drafts.some(({ draftId }) => !drafts.some((known) => known.draftId === draftId));
    if (isNew && !isRedoing.current) setUndone([]);
  });
  return { undone, setUndone, isRedoing };
}

export function useStaging(): Staging {
  const { i18n } = useTranslation('play');
  const { table } = useShown();
  const order = useOrder();
  const { undone, setUndone, isRedoing } = useUndone();
  const [refused, setRefused] = useState<ReadonlyMap<string, string>>(new Map());
  const drafts = table.drafts ?? [];
  const undo = async (draft: Draft | undefined) => {
    if (draft === undefined) return;
    const { draftId } = draft;
    if ((await order.give('draft:undo', { draftId })) !== undefined) setUndone((old) => [...old, draft]);
  };
  const redo = async () => {
    const last = undone.at(-1);
    if (last === undefined) return;
    isRedoing.current = true;
    // As it was drafted: its payload is of its type.
    const done = await order.give(last.type as CommandType, last.payload as CommandInput<CommandType>);
    isRedoing.current = false;
    if (done !== undefined) setUndone((old) => old.slice(0, -1));
  };
  const publish = async (draftIds?: readonly string[]) => {
    const answer = await order.give('broadcast:publish', draftIds === undefined ? {} : { draftIds: [...draftIds] });
    if (answer === undefined) return false;
    const left = (answer.refused ?? []) as readonly RefusedDraft[];
    const words = (one: RefusedDraft) => refusalWords(i18n, { ...one, code: one.code as 'NOT_FOUND', httpStatus: 0 });
    setRefused(new Map(left.map((one) => [one.draftId, words(one)])));
    setUndone([]);
    return left.length === 0;
  };
  return {
    ...{ isStaged: table.broadcastMode === 'staged', drafts, refused, order, publish },
    canRedo: undone.length > 0,
    isFrozen: table.safetyRaised,
    switchTo: (mode) => void order.give('broadcast:mode', { mode }),
    undo: (draft) => void undo(draft),
    redo: () => void redo(),
    clear: () => void order.give('draft:clear', {}),
  };
}
