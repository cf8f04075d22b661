import type { UserId } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { AuthLibrary } from './auth-library.ts';

/** What a confirmed link does: the account whose address still is `from` gets `to`, confirmed. */
export type Confirmation = { readonly userId: UserId; readonly from: string; readonly to: string };

/** Links that prove that somebody reads an address. Each works once, for a day; the database knows only its digest. */
export type MailLinks = {
  readonly issue: (confirmation: Confirmation) => Promise<string>;
  /** Null for unknown, used and expired ones alike; of several callers at once one gets it. */
  readonly take: (token: string) => Promise<Confirmation | null>;
};

const validMs = 24 * 60 * 60_000;
const tokenBytes = 24;
const identifier = (token: string) => `confirm-email:${token}`;

export function createMailLinks(library: AuthLibrary, chance: Chance): MailLinks {
  return {
    issue: async (confirmation) => {
      const { internalAdapter } = await library.$context;
      const token = chance.bytes(tokenBytes).toString('base64url');
      await internalAdapter.createVerificationValue({
        identifier: identifier(token),
        value: JSON.stringify(confirmation),
        // The library judges by the system's time.
        expiresAt: new Date(Date.now() + validMs),
      });
      return token;
    },
    take: async (token) => {
      const { internalAdapter } = await library.$context;
      const taken = await internalAdapter.consumeVerificationValue(identifier(token));
      return taken === null ? null : (JSON.parse(taken.value) as Confirmation);
    },
  };
}
