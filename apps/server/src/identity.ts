import type { Person, UserId } from '@moothall/domain';

/** Who knocks, as the accounts say. */
export type Identity = {
  readonly userId: UserId;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly isGuest: boolean;
  readonly isAdmin: boolean;
  /** Null for guests. */
  readonly email: string | null;
  readonly emailVerified: boolean;
  /** The sign-in this came with; signing out ends what was opened by it. */
  readonly authSessionId: string;
};

export function personOf({ userId, name, avatarUrl, isGuest }: Identity): Person {
  return { id: userId, name, avatarUrl, isGuest };
}
