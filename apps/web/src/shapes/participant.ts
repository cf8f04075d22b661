import type { CharacterCard } from './character.ts';
import type { Person } from './person.ts';

export type Presence = 'online' | 'idle' | 'reconnecting' | 'disconnected';

export interface Participant {
  readonly id: string;
  readonly user: Person & { readonly isGuest: boolean };
  readonly character: CharacterCard;
  readonly ready: boolean;
  readonly status: 'seated' | 'left' | 'inactive';
  readonly presence: Presence;
  readonly controlledBy: 'player' | 'gm';
}
