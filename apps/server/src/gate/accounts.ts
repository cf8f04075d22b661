import type { Result, UserId } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import type { MailLanguage } from './mail-language.ts';
import type { RegistrationInvites } from './registration.ts';

/** Who people are. The accounts library lives behind this; nothing else of the server knows it. */
export type Accounts = {
  /** Answers `/api/auth/*` (contract 6). */
  readonly handle: (request: Request) => Promise<Response>;
  /** Who sent these headers (session cookie or bearer token), or null. */
  readonly identify: (headers: Headers) => Promise<Identity | null>;
  /** Stores what is given and returns the changed identity. */
  readonly changeProfile: (identity: Identity, change: ProfileChange) => Promise<Identity>;
  /** Whether this sign-in still holds, for live connections that outlast a request. */
  readonly isSignedIn: (authSessionId: string) => Promise<boolean>;
  /** Signs a guest in on another browser: who holds their recovery link is them (contract 1.2). Null: no guest (any more). */
  readonly signInAs: (userId: UserId) => Promise<Response | null>;
  /** Where mail reaches this person; null for guests and for accounts that are gone. */
  readonly contactOf: (userId: UserId) => Promise<Contact | null>;
  /** How these people are called now; whoever is gone is missing. */
  readonly peopleOf: (userIds: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;
  /** Called with each sign-in that ended (sign-out, everywhere or here); returns the way to stop listening. */
  readonly onSignedOut: (listener: (authSessionId: string) => void) => () => void;

  /** Mails a new link for the account's address. `address` is the caller's, for limits. */
  readonly sendConfirmation: (identity: Identity, address: string) => Promise<Result<null>>;
  /** What a link in a mail leads to: the address is confirmed, or takes the place of the old one. */
  readonly confirmEmail: (token: string, address: string) => Promise<Result<{ readonly email: string }>>;
  /** Asks for the password. Where mail can be sent the old address stays until the new one is confirmed. */
  readonly changeEmail: (identity: Identity, change: EmailChange, address: string) => Promise<Result<ChangedEmail>>;
  readonly signInsOf: (identity: Identity) => Promise<readonly SignIn[]>;
  /** Ends one own sign-in. False: there is none with this id. */
  readonly endSignIn: (identity: Identity, id: string) => Promise<boolean>;
  /** Ends all own sign-ins, or all but this one; answers how many. */
  readonly endSignIns: (identity: Identity, which: 'all' | 'others') => Promise<number>;
  /** Refuses a wrong password, and a right one that comes too often. Guests have none to ask for. */
  readonly checkPassword: (identity: Identity, password: string, address: string) => Promise<Result<null>>;
  /** Whether it is the picture of an account. */
  readonly isProfilePicture: (url: string) => Promise<boolean>;
  /** Takes the account, its sign-ins and its links away; open connections end. Doing it again does nothing. */
  readonly erase: (userId: UserId) => Promise<void>;
  readonly registration: RegistrationInvites;
  /** False until somebody made an account. */
  readonly hasAdmin: () => boolean;
};

export type ProfileChange = {
  readonly name?: string | undefined;
  readonly avatarUrl?: string | null | undefined;
  readonly language?: MailLanguage | undefined;
};

export type KnownPerson = { readonly name: string; readonly avatarUrl: string | null; readonly isGuest: boolean };
export type Contact = { readonly email: string; readonly language: MailLanguage };
export type EmailChange = { readonly email: string; readonly password: string };
/** `pending`: a mail was sent to the new address, and until its link is opened the old one stays. */
export type ChangedEmail = { readonly email: string; readonly pending: boolean };

/** One sign-in as its owner may see it: enough to recognise it, nothing to use it. Times in epoch milliseconds. */
export type SignIn = {
  readonly id: string;
  readonly createdAt: number;
  readonly expiresAt: number;
  readonly userAgent: string | null;
  readonly address: string | null;
  /** The one this was asked with. */
  readonly current: boolean;
};
