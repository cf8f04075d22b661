import type { Clock } from '../clock.ts';
import type { InviteMails } from './invite-mails.ts';
import type { RecordServices } from './record-services.ts';

/** A person as their account describes them now. */
export type KnownPerson = { readonly name: string; readonly avatarUrl: string | null; readonly isGuest: boolean };

/** Whoever is gone is missing in the answer. Accounts live in another layer. */
export type PeopleOf = (userIds: readonly string[]) => Promise<ReadonlyMap<string, KnownPerson>>;

export type CampaignServices = RecordServices & {
  readonly peopleOf: PeopleOf;
  readonly lookers: Lookers;
  readonly inviteMails: InviteMails;
};

/** Who looked at which campaign just now. Like presence at a table it may be lost with the process. */
export type Lookers = {
  readonly look: (campaignId: string, userId: string) => void;
  readonly isLooking: (campaignId: string, userId: string) => boolean;
};

/** The page asks again every half minute; one missed round is forgiven. */
const lookMs = 45_000;

export function createLookers(clock: Clock): Lookers {
  const lookedAt = new Map<string, number>();
  const key = (campaignId: string, userId: string) => `${campaignId} ${userId}`;
  const isRecent = (at: number | undefined) => at !== undefined && at > clock.now() - lookMs;
  return {
    look: (campaignId, userId) => {
      // Deleted first, so that the map's order is that of time and the old ones stand in front.
      lookedAt.delete(key(campaignId, userId));
      lookedAt.set(key(campaignId, userId), clock.now());
      for (const [old, at] of lookedAt) {
        if (isRecent(at)) break;
        lookedAt.delete(old);
      }
    },
    isLooking: (campaignId, userId) => isRecent(lookedAt.get(key(campaignId, userId))),
  };
}
