import type {
  ActivityKind,
  ConnectedUser,
  ParticipantView,
  People,
  PresenceStatus,
  SessionSnapshot,
} from '@moothall/client';

export type Seat = ParticipantView & { readonly activity: ActivityKind | null; readonly isYou: boolean };

function presenceIn(people: People, userId: string): PresenceStatus {
  return people[userId]?.presence ?? 'disconnected';
}

/** Stored frames always say `disconnected`: presence travels apart (contract 1.4) and is put back here. */
export function seatsOf({ view, people, activities, you }: SessionSnapshot): readonly Seat[] {
  return (view?.session.participants ?? []).map((participant) => ({
    ...participant,
    presence: presenceIn(people, participant.user.id),
    activity: activities[participant.user.id] ?? null,
    isYou: participant.user.id === you?.userId,
  }));
}

/** Who is here without a seat: the GM and those who watch. */
export function withoutSeat({ people }: SessionSnapshot): readonly ConnectedUser[] {
  return Object.values(people).filter(({ role }) => role !== 'player');
}
