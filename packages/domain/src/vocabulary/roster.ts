import type { SeatedCharacter } from './character.ts';
import type { ParticipantId, UserId } from './ids.ts';
import type { Person } from './person.ts';

/** `left` keeps the seat for the player's return, `inactive` is connected nowhere for five minutes (contract 1.3, 1.4). */
export type SeatStatus = 'seated' | 'left' | 'inactive';

/** Something done for a character while the GM steered it (contract 1.5). */
export type ActionForPlayer = { readonly at: string; readonly type: string; readonly description: string };

export type Participant = {
  readonly id: ParticipantId;
  readonly user: Person;
  readonly character: SeatedCharacter;
  readonly joinedAt: number;
  readonly leftAt: number | null;
  readonly ready: boolean;
  readonly status: SeatStatus;
  readonly controlledBy: 'player' | 'gm';
  /** Standing orders, shown to the GM and their author. */
  readonly orders: string;
  readonly actionsForPlayer: readonly ActionForPlayer[];
  /** The commit at which this person's right to the table began; a cursor from before it belongs to another view. */
  readonly viewSince: number;
  /** Connected time while active, for the stats. */
  readonly activeMs: number;
  readonly connectedSince: number | null;
};

export type Spectator = { readonly user: Person; readonly joinedAt: number; readonly viewSince: number };

export type Roster = {
  readonly participants: readonly Participant[];
  readonly spectators: readonly Spectator[];
  readonly bannedUserIds: readonly UserId[];
};

export function participantOf(roster: Roster, userId: UserId): Participant | undefined {
  return roster.participants.find((participant) => participant.user.id === userId);
}

export function participantById(roster: Roster, id: string): Participant | undefined {
  return roster.participants.find((participant) => participant.id === id);
}

export function changeParticipant(
  roster: Roster,
  id: ParticipantId,
  change: (participant: Participant) => Participant,
): readonly Participant[] {
  return roster.participants.map((participant) => (participant.id === id ? change(participant) : participant));
}
