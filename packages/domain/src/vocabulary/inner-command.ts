import type { PinnedAdventure } from './adventure.ts';
import type { SeatedCharacter } from './character.ts';
import type { UserId } from './ids.ts';
import type { Person } from './person.ts';

/** How the door was opened for a newcomer, as the records say. */
export type Admission = {
  /** Holds the code or an invite, was seated before, or belongs to the campaign where access is `campaign`. */
  readonly invited: boolean;
  readonly campaignMember: boolean;
};

/**
 * Commands with facts from the records around the table: they are made by the server and never by a client frame.
 */
export type InnerCommand =
  | {
      readonly type: 'participant:join';
      readonly person: Person;
      readonly admission: Admission;
      /** Of the kept seat, when there is one: as its record is now, or null to keep the table's copy. */
      readonly character: SeatedCharacter | null;
    }
  | { readonly type: 'spectator:join'; readonly person: Person; readonly admission: Admission }
  | { readonly type: 'participant:leave' }
  | { readonly type: 'participant:replace-character'; readonly character: SeatedCharacter }
  | { readonly type: 'adventure:replace'; readonly pin: string; readonly adventure: PinnedAdventure }
  | { readonly type: 'session:expire' }
  | { readonly type: 'session:warn'; readonly at: number }
  | { readonly type: 'session:pause-empty' }
  | { readonly type: 'presence:record'; readonly userId: UserId; readonly status: 'connected' | 'disconnected' }
  | { readonly type: 'participant:inactivate'; readonly userId: UserId };

export type InnerCommandType = InnerCommand['type'];
export type InnerCommandOf<T extends InnerCommandType> = Extract<InnerCommand, { readonly type: T }>;
