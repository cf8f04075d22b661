import type { UserId } from '@moothall/domain';
import type { Identity } from '../identity.ts';

/** Who people are. The accounts library lives behind this; nothing else of the server knows it. */
export type Accounts = {
  /** Answers `/api/auth/*` (contract 6). */
  readonly handle: (request: Request) => Promise<Response>;
  /** Who sent these headers (session cookie or bearer token), or null. */
  readonly identify: (headers: Headers) => Promise<Identity | null>;
  /** Stores the name and returns the changed identity. */
  readonly rename: (identity: Identity, name: string) => Promise<Identity>;
  /** Whether this sign-in still holds, for live connections that outlast a request. */
  readonly isSignedIn: (authSessionId: string) => Promise<boolean>;
  /** Signs a guest in on another browser: who holds their recovery link is them (contract 1.2). */
  readonly signInAs: (userId: UserId) => Promise<Response>;
  /** Where mail reaches this person; null for guests and for accounts that are gone. */
  readonly emailOf: (userId: UserId) => Promise<string | null>;
  /** Called with each sign-in that ended (sign-out, everywhere or here); returns the way to stop listening. */
  readonly onSignedOut: (listener: (authSessionId: string) => void) => () => void;
};
