import type { Participant } from './participant.ts';
import type { Person } from './person.ts';
import type { TableSettings } from './settings.ts';

export type SessionStatus = 'waiting' | 'active' | 'paused' | 'completed' | 'cancelled';
export type Access = 'open' | 'campaign' | 'invite';

export interface Session {
  readonly id: string;
  /** Missing for those who may not pass it on. */
  readonly code?: string | undefined;
  readonly joinUrl?: string | undefined;
  readonly status: SessionStatus;
  readonly access: Access;
  readonly locked: boolean;
  readonly campaignId: string | null;
  readonly adventure: { readonly id: string; readonly title: string };
  readonly gm: Person;
  readonly gmTitle: string;
  readonly maxPlayers: number;
  readonly minPlayers: number;
  readonly participants: readonly Participant[];
  readonly pauseMessage: string | null;
  readonly pausedBy: string | null;
  readonly pausedAt: string | null;
  readonly endedAt: string | null;
  readonly outcome: 'completed' | 'cancelled' | null;
  readonly notes: string | null;
  readonly settings: TableSettings;
}

/** One row of `GET /sessions`. */
export interface SessionListing {
  readonly id: string;
  readonly code?: string | undefined;
  readonly status: SessionStatus;
  readonly access: Access;
  readonly adventure: { readonly id: string; readonly title: string };
  readonly gm: Person;
  readonly participantCount: number;
  readonly maxPlayers: number;
  /** Among those one may join: what lets one in. */
  readonly through?: Access | undefined;
}

export interface Preview {
  readonly id: string;
  readonly code?: string | undefined;
  readonly status: SessionStatus;
  readonly access: Access;
  readonly adventure: { readonly id: string; readonly title: string; readonly description?: string };
  readonly gm: Person;
  readonly participantCount: number;
  readonly maxPlayers: number;
  /** Not told of a game under way. */
  readonly estimatedDurationMinutes?: number;
}
