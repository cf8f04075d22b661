import type { Adventure, Clock, FoundFault } from '@moothall/client';
import { documentOf } from './document-of.ts';
import { type EditHistory, endStep, newHistory, recordEdit, redoEdit, undoEdit } from './edit-history.ts';
import type { ChangeOptions, EditorDocument } from './editor-document.ts';
import { type SaveFields, Saver } from './saver.ts';
import type { SavingState } from './saving-state.ts';

/** Faults are looked for when the hands rest for a moment: nobody wants to be told off in the middle of a word. */
const lookMs = 300;
/** Unsaved work is put aside this soon: before it is sent, so that a crash in between takes nothing. */
const keepMs = 250;

/** What the checking code, which is loaded later, can do. */
export interface Checker {
  readonly faultsOf: (document: EditorDocument) => readonly FoundFault[];
  readonly asStored: (document: EditorDocument) => EditorDocument;
}

export interface EditorParts {
  readonly adventure: Adventure;
  readonly clock: Clock;
  readonly save: SaveFields;
  readonly checker: Checker;
  /** Names of the two steps that a conflict adds to undo. */
  readonly labels: Readonly<Record<'theirs' | 'merged', string>>;
  /** Puts unsaved work aside; called with null when there is none any more. */
  readonly keep: (work: { readonly fields: Partial<EditorDocument>; readonly version: string } | null) => void;
}

export interface EditorSnapshot {
  readonly document: EditorDocument;
  readonly undoLabel: string | null;
  readonly redoLabel: string | null;
  readonly faults: readonly FoundFault[];
  readonly saving: SavingState;
}

/** One adventure being written: its document, the way back, what is wrong with it, and how saving goes. */
export class AdventureEditor {
  readonly #parts: EditorParts;
  readonly #saver: Saver;
  #history: EditHistory;
  #faults: readonly FoundFault[];
  #looked: EditorDocument;
  #snapshot: EditorSnapshot;
  #listeners: ReadonlySet<() => void> = new Set();
  #cancelLook: () => void = () => {};
  #cancelKeep: () => void = () => {};
  #isKept = false;

  constructor(parts: EditorParts) {
    const { adventure, clock, save, checker } = parts;
    const document = documentOf(adventure);
    this.#parts = parts;
    this.#history = newHistory(document);
    this.#looked = document;
    this.#faults = checker.faultsOf(document);
    this.#saver = new Saver({
      stored: { document, version: adventure.version },
      clock,
      save,
      isFaulty: (current) => this.#look(current).length > 0,
      asStored: checker.asStored,
      replace: (next, why) => this.#record({ label: parts.labels[why], document: next }),
      onState: () => this.#savingChanged(),
    });
    this.#snapshot = this.#shown();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners = new Set([...this.#listeners, listener]);
    return () => {
      this.#listeners = new Set([...this.#listeners].filter((other) => other !== listener));
    };
  };

  readonly snapshot = (): EditorSnapshot => this.#snapshot;

  readonly change = (
    label: string,
    edit: (document: EditorDocument) => EditorDocument,
    options: ChangeOptions = {},
  ): void => {
    const document = edit(this.#history.document);
    if (document === this.#history.document) return;
    this.#record({ label, document, ...options });
    this.#saver.changed(this.#history.document);
  };

  readonly undo = (): void => this.#travel(undoEdit);

  readonly redo = (): void => this.#travel(redoEdit);

  /** Saves now: a field was left, the page is about to go, or somebody pressed the button. */
  readonly flush = (): void => {
    this.#history = endStep(this.#history);
    this.#keepNow();
    this.#saver.flush();
  };

  readonly open = (): void => this.#saver.open();

  readonly close = (): void => {
    this.#cancelLook();
    this.#keepNow();
    this.#saver.close();
  };

  #travel(step: (history: EditHistory) => EditHistory): void {
    const history = step(this.#history);
    if (history === this.#history) return;
    this.#history = history;
    this.#documentChanged();
    this.#saver.changed(history.document);
  }

  #record(edit: { readonly label: string; readonly document: EditorDocument; readonly mergeKey?: string }): void {
    const history = recordEdit(this.#history, { ...edit, atMs: this.#parts.clock.now() });
    if (history === this.#history) return;
    this.#history = history;
    this.#documentChanged();
  }

  #documentChanged(): void {
    this.#cancelLook();
    this.#cancelLook = this.#parts.clock.after(lookMs, () => {
      this.#look(this.#history.document);
      this.#tell();
    });
    this.#cancelKeep();
    this.#cancelKeep = this.#parts.clock.after(keepMs, () => this.#keepNow());
    this.#tell();
  }

  #look(document: EditorDocument): readonly FoundFault[] {
    if (document !== this.#looked) {
      this.#looked = document;
      this.#faults = this.#parts.checker.faultsOf(document);
    }
    return this.#faults;
  }

  #savingChanged(): void {
    if (this.#saver.state.status === 'saved') this.#keepNow();
    this.#tell();
  }

  #keepNow(): void {
    this.#cancelKeep();
    const fields = this.#saver.unsaved();
    const isUnsaved = Object.keys(fields).length > 0;
    if (isUnsaved) this.#parts.keep({ fields, version: this.#saver.storedVersion });
    else if (this.#isKept) this.#parts.keep(null);
    this.#isKept = isUnsaved;
  }

  #shown(): EditorSnapshot {
    const { document, past, future } = this.#history;
    return {
      document,
      undoLabel: past.at(-1)?.label ?? null,
      redoLabel: future.at(-1)?.label ?? null,
      faults: this.#faults,
      saving: this.#saver.state,
    };
  }

  #tell(): void {
    this.#snapshot = this.#shown();
    for (const listener of this.#listeners) listener();
  }
}
