import type { CallError } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { OwnCharacter } from '../shapes/character.ts';
import {
  acceptSaved,
  type CharacterDraft,
  changeDraft,
  openDraft,
  receiveCharacter,
  settleClash,
  unsavedFields,
} from './character-draft.ts';
import type { CharacterFields, Clash } from './merge-character.ts';
import { sheetBytes, sheetBytesMax } from './sheet-entries.ts';

/** Typing is saved when the hand rests this long: a breath, so that a word is one change. */
const restMs = 700;

export type SaveState = 'saved' | 'waiting' | 'saving' | 'failed';

export interface CharacterWriting {
  readonly draft: CharacterDraft;
  readonly saving: SaveState;
  /** Why the last change was not stored. */
  readonly error: CallError | undefined;
  readonly change: (change: Partial<CharacterFields>) => void;
  readonly settle: (clash: Clash, take: 'mine' | 'theirs') => void;
  readonly tryAgain: () => void;
  /** Gives up what is not stored. */
  readonly undo: () => void;
}

/** The newest draft, for what runs later than it was started. */
function useDraftState(character: OwnCharacter) {
  const [draft, setDraft] = useState(() => openDraft(character));
  const newest = useRef(draft);
  const update = useCallback((make: (draft: CharacterDraft) => CharacterDraft) => {
    newest.current = make(newest.current);
    setDraft(newest.current);
  }, []);
  return { draft, newest, update };
}

function mayBeSaved(draft: CharacterDraft): boolean {
  const isSmall = sheetBytes(draft.fields.sheet) <= sheetBytesMax;
  return draft.clashes.length === 0 && isSmall && Object.keys(unsavedFields(draft)).length > 0;
}

/** One save at a time; a conflict merges what came and goes on, unless the same thing was changed twice. */
function useSaving({ newest, update }: ReturnType<typeof useDraftState>) {
  const client = useClient();
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError>();
  const isBusy = useRef(false);
  const once = async (): Promise<boolean> => {
    const { base, fields } = newest.current;
    const body = { ...unsavedFields(newest.current), ifVersion: base.version } as { ifVersion: string };
    const answer = await client.call('changeCharacter', { params: { id: base.id }, body });
    if (answer.ok) {
      update((draft) => acceptSaved(draft, fields, answer.data.character));
      // A question that is on its way was asked before this: its answer would be older than what is shown.
      await queryClient.cancelQueries({ queryKey: ['character', base.id] });
      queryClient.setQueryData(['character', base.id], answer.data);
      return true;
    }
    if (answer.error.code !== 'CONFLICT') {
      setError(answer.error);
      return false;
    }
    update((draft) => receiveCharacter(draft, answer.error.details?.current as OwnCharacter));
    return true;
  };
  const save = async () => {
    if (isBusy.current) return;
    isBusy.current = true;
    setBusy(true);
    setError(undefined);
    let goesOn = true;
    while (goesOn && mayBeSaved(newest.current)) goesOn = await once();
    isBusy.current = false;
    setBusy(false);
  };
  return { busy, error, save, forget: () => setError(undefined) };
}

/** What was typed must not be lost by walking away: it is sent at once, and a closing window asks. */
function useNothingLost(isUnsaved: boolean, save: () => Promise<void>): void {
  const flush = useEffectEvent(() => {
    if (isUnsaved) void save();
  });
  const onHidden = useEffectEvent(() => {
    if (document.visibilityState === 'hidden') flush();
  });
  const onClosing = useEffectEvent((event: BeforeUnloadEvent) => {
    if (isUnsaved) event.preventDefault();
  });
  useEffect(() => {
    const hidden = () => onHidden();
    const closing = (event: BeforeUnloadEvent) => onClosing(event);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', closing);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', closing);
      flush();
    };
  }, []);
}

/** A character one writes on: saved by itself, merged with what others write (CHAR-11). */
export function useCharacterDraft(character: OwnCharacter): CharacterWriting {
  const state = useDraftState(character);
  const { draft, update } = state;
  const { busy, error, save, forget } = useSaving(state);
  const saveSoon = useEffectEvent(() => void save());
  // An answer that was asked for before the last save is older than what is known; its version tells.
  const [received, setReceived] = useState(character);
  useEffect(() => {
    if (busy || received === character) return;
    setReceived(character);
    update((before) => receiveCharacter(before, character));
  }, [busy, received, character, update]);
  const isUnsaved = Object.keys(unsavedFields(draft)).length > 0;
  useEffect(() => {
    if (busy || error !== undefined || !mayBeSaved(draft)) return;
    const timer = window.setTimeout(() => saveSoon(), restMs);
    return () => window.clearTimeout(timer);
  }, [draft, busy, error]);
  useNothingLost(isUnsaved, save);
  const changeAnd = (make: (before: CharacterDraft) => CharacterDraft) => {
    forget();
    update(make);
  };
  const unsaved: SaveState = error === undefined ? 'waiting' : 'failed';
  return {
    draft,
    saving: busy ? 'saving' : isUnsaved ? unsaved : 'saved',
    error,
    change: (change) => changeAnd((before) => changeDraft(before, change)),
    settle: (clash, take) => changeAnd((before) => settleClash(before, clash, take)),
    tryAgain: () => void save(),
    undo: () => changeAnd((before) => openDraft(before.base)),
  };
}
