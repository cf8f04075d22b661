import type { ConnectedUser, PresenceStatus } from '@moothall/domain';
import type { PassingFrame } from './read-frame.ts';

/** Everybody who is connected or was until a moment ago, by user id. Who is not in here is disconnected. */
export type People = Readonly<Record<string, ConnectedUser>>;

export function peopleOf(connected: readonly ConnectedUser[]): People {
  return Object.fromEntries(connected.map((person) => [person.userId, person]));
}

/** The same object when the frame says nothing about people. */
export function evolvePeople(people: People, { type, payload }: PassingFrame): People {
  const userId = String(payload.userId);
  if (type === 'user:connected') return { ...people, [userId]: payload as unknown as ConnectedUser };
  const known = people[userId];
  if (known === undefined) return people;
  if (type === 'user:disconnected') {
    return Object.fromEntries(Object.entries(people).filter(([id]) => id !== userId));
  }
  if (type !== 'presence:changed') return people;
  return { ...people, [userId]: { ...known, presence: payload.status as PresenceStatus } };
}
