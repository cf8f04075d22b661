import type { Adventure, Answer, CallError, Clock } from '@moothall/client';
import { sameContent } from './difference.ts';
import { changedFields, documentOf } from './document-of.ts';
import type { EditorDocument } from './editor-document.ts';
import { changedElsewhere, mergeDocuments } from './merge-documents.ts';
import type { SavingState, Stored } from './saving-state.ts';

/** A pause in typing; long enough not to send every letter, short enough that nobody waits for "saved". */
const debounceMs = 800;
/** 1, 2, 4 … 30 s, as the live connection does it (contract 3.1). */
const firstRetryMs = 1_000;
const lastRetryMs = 30_000;
/** More tries than this with something else each time, and none of them answered, are not remembered. */
const lostMax = 9;

export type SaveFields = (
  change: Partial<EditorDocument> & { readonly ifVersion: string },
) => Promise<Answer<Adventure>>;

export interface SaverParts {
  readonly stored: Stored;
  readonly clock: Clock;
  readonly save: SaveFields;
  /** Whether the server would refuse it. */
  readonly isFaulty: (document: EditorDocument) => boolean;
  /** As the server would write it down (names trimmed and normalised). */
  readonly asStored: (document: EditorDocument) => EditorDocument;
  /** Puts another document before the author: theirs, or mine on top of theirs. */
  readonly replace: (document: EditorDocument, why: 'theirs' | 'merged') => void;
  readonly onState: (state: SavingState) => void;
}

function mayComeBack(error: CallError): boolean {
  return error.httpStatus === 0 || error.httpStatus >= 500 || error.code === 'RATE_LIMITED';
}

/** Sends what was changed, one save at a time, until nothing is left that was not accepted. */
export class Saver {
  readonly #parts: SaverParts;
  #current: EditorDocument;
  /** What was accepted last, as we sent it; the server may have trimmed names, which must not count as a change. */
  #accepted: EditorDocument;
  /** What the server holds, for telling what somebody else changed. */
  #stored: Stored;
  #state: SavingState = { status: 'saved' };
  #inFlight = false;
  /** Saves whose answer got lost: one of them may have been carried out. */
  #unanswered: readonly EditorDocument[] = [];
  #cancelTimer: () => void = () => {};
  #tries = 0;
  #closed = false;

  constructor(parts: SaverParts) {
    this.#parts = parts;
    this.#stored = parts.stored;
    this.#accepted = parts.stored.document;
    this.#current = parts.stored.document;
  }

  get state(): SavingState {
    return this.#state;
  }

  get storedVersion(): string {
    return this.#stored.version;
  }

  /** The fields that are not known to be stored. */
  unsaved(): Partial<EditorDocument> {
    return changedFields(this.#accepted, this.#current);
  }

  changed(document: EditorDocument): void {
    this.#current = document;
    // What is on its way is followed by the rest; what is tried again is tried with this, at its own pace.
    if (this.#inFlight || this.#state.status === 'offline' || this.#state.status === 'conflict') return;
    this.#settle();
  }

  /** Now, not after a pause: the field was left, or the page is about to go. */
  flush(): void {
    if (this.#closed || this.#inFlight || this.#state.status === 'conflict') return;
    this.#cancelTimer();
    if (this.#isClean()) this.#become({ status: 'saved' });
    else if (this.#parts.isFaulty(this.#current)) this.#become({ status: 'faulty' });
    else void this.#send();
  }

  /** Sends what there is and then rests: what is still not accepted stays put aside. */
  close(): void {
    this.flush();
    this.#closed = true;
    this.#cancelTimer();
  }

  open(): void {
    this.#closed = false;
  }

  #isClean(): boolean {
    return sameContent(this.#accepted, this.#current);
  }

  #become(state: SavingState): void {
    this.#state = state;
    if (!this.#closed) this.#parts.onState(state);
  }

  #settle(): void {
    this.#cancelTimer();
    if (this.#isClean()) this.#become({ status: 'saved' });
    // Typed while the last save was on its way out.
    else if (this.#closed) void this.#send();
    else {
      if (this.#state.status !== 'waiting') this.#become({ status: 'waiting' });
      this.#cancelTimer = this.#parts.clock.after(debounceMs, () => this.flush());
    }
  }

  #retryLater(): void {
    const delay = Math.min(lastRetryMs, firstRetryMs * 2 ** Math.max(0, this.#tries - 1));
    this.#cancelTimer = this.#parts.clock.after(delay, () => this.flush());
  }

  async #send(): Promise<void> {
    const sent = this.#current;
    const ifVersion = this.#stored.version;
    this.#inFlight = true;
    this.#become({ status: 'saving' });
    const answer = await this.#parts.save({ ...this.unsaved(), ifVersion });
    this.#inFlight = false;
    if (answer.ok) this.#accept(sent, answer.data);
    else this.#refused(sent, answer.error);
  }

  #accept(sent: EditorDocument, adventure: Adventure): void {
    this.#tries = 0;
    this.#unanswered = [];
    this.#accepted = sent;
    this.#stored = { document: documentOf(adventure), version: adventure.version };
    this.#settle();
  }

  #refused(sent: EditorDocument, error: CallError): void {
    const current = error.code === 'CONFLICT' ? (error.details?.current as Adventure | undefined) : undefined;
    if (mayComeBack(error)) {
      this.#tries += 1;
      if (!this.#unanswered.includes(sent)) this.#unanswered = [...this.#unanswered.slice(-lostMax), sent];
      this.#become({ status: 'offline', tries: this.#tries });
      if (!this.#closed) this.#retryLater();
    } else if (current !== undefined) {
      this.#meet(current);
    } else {
      this.#become({ status: 'refused', error });
      // It may have been mended while the answer was on its way.
      if (this.#current !== sent && !this.#closed) this.#settle();
    }
  }

  #meet(current: Adventure): void {
    const theirs = documentOf(current);
    const carriedOut = this.#unanswered.find((lost) => sameContent(this.#parts.asStored(lost), theirs));
    if (carriedOut !== undefined) this.#accept(carriedOut, current);
    else this.#ask(theirs, current.version);
  }

  #ask(theirs: EditorDocument, version: string): void {
    const three = () => ({ base: this.#stored.document, mine: this.#current, theirs });
    const changes = changedElsewhere(three());
    const takeTheirs = () => this.#onto({ document: theirs, version }, theirs, 'theirs');
    const keepMine = () => this.#onto({ document: theirs, version }, mergeDocuments(three()), 'merged');
    this.#become({ status: 'conflict', conflict: { changes, takeTheirs, keepMine } });
  }

  #onto(stored: Stored, document: EditorDocument, why: 'theirs' | 'merged'): void {
    this.#unanswered = [];
    this.#tries = 0;
    this.#stored = stored;
    this.#accepted = stored.document;
    this.#current = document;
    this.#become({ status: 'waiting' });
    this.#parts.replace(document, why);
    this.flush();
  }
}
