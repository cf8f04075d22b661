/** What the main thread and the two database threads say to each other. */

/** Given to a thread at its start. The writer comes first: it locks the folder and brings the schema up to date. */
export type WorkerRole =
  | { readonly role: 'writer'; readonly file: string; readonly lockFile: string; readonly dataDir: string }
  | { readonly role: 'reader'; readonly file: string };

export type WorkerRequest = { readonly id: number; readonly name: string; readonly args: readonly unknown[] };

/**
 * `refused` and `unavailable` become the errors of the same name, `fatal` ends the process (see `onFatal`), and the
 * rest is a bug or a broken rule, passed on with the database's code.
 */
export type WorkerFailure = {
  readonly kind: 'refused' | 'unavailable' | 'fatal' | 'other';
  readonly message: string;
  readonly code: string | null;
};

export type WorkerReply =
  | { readonly kind: 'ready'; readonly epoch: number }
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failure'; readonly id: number | null; readonly failure: WorkerFailure };
