import { type Adventure, type FoundFault, systemClock } from '@moothall/client';
import { useClient } from '@moothall/react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { AdventureEditor, type Checker } from './adventure-editor.ts';
import type { ChangeDocument, EditorDocument } from './editor-document.ts';
import type { KeptWorkStore } from './kept-work.ts';
import type { SavingState } from './saving-state.ts';

export interface EditorHandle {
  readonly document: EditorDocument;
  readonly change: ChangeDocument;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly faults: readonly FoundFault[];
  readonly saving: SavingState;
  /** Saves now instead of after a pause. */
  readonly flush: () => void;
}

interface EditorSetting {
  readonly checker: Checker;
  readonly keptWork: KeptWorkStore;
  readonly labels: Readonly<Record<'theirs' | 'merged', string>>;
}

/** Saves when the page is hidden or left, and asks before unsaved work is left behind. */
function useLeaving(editor: AdventureEditor): void {
  useEffect(() => {
    editor.open();
    const hidden = () => {
      if (document.visibilityState === 'hidden') editor.flush();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (editor.snapshot().saving.status === 'saved') return;
      editor.flush();
      event.preventDefault();
    };
    // Leaving a field: letters may wait for a pause, finished words need not.
    const back = () => editor.flush();
    document.addEventListener('focusout', back);
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    window.addEventListener('pagehide', back);
    window.addEventListener('online', back);
    return () => {
      document.removeEventListener('focusout', back);
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      window.removeEventListener('pagehide', back);
      window.removeEventListener('online', back);
      editor.close();
    };
  }, [editor]);
}

/** The adventure given first is the one that is edited; key the component by its id. */
export function useAdventureEditor(adventure: Adventure, setting: EditorSetting): EditorHandle {
  const client = useClient();
  const [editor] = useState(
    () =>
      new AdventureEditor({
        adventure,
        clock: systemClock(),
        checker: setting.checker,
        labels: setting.labels,
        save: async (change) => {
          const answer = await client.call('changeAdventure', { params: { id: adventure.id }, body: change });
          return answer.ok ? { ok: true, data: answer.data.adventure as Adventure } : answer;
        },
        keep: (work) =>
          void (work === null ? setting.keptWork.forget() : setting.keptWork.write({ ...work, atMs: Date.now() })),
      }),
  );
  useLeaving(editor);
  const { undoLabel, redoLabel, ...shown } = useSyncExternalStore(editor.subscribe, editor.snapshot);
  const { change, undo, redo, flush } = editor;
  const can = { canUndo: undoLabel !== null, canRedo: redoLabel !== null };
  return { ...shown, ...can, undoLabel, redoLabel, change, undo, redo, flush };
}
