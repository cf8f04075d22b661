import type { UserId } from './ids.ts';

/** A person as others at the table see them. */
export type Person = {
  readonly id: UserId;
  readonly name: string;
  readonly avatarUrl: string | null;
  readonly isGuest: boolean;
};
