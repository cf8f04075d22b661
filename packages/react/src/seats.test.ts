import { type SessionSnapshot, unopenedSnapshot } from '@moothall/client';
import { expect, it } from 'vitest';
import { seatsOf, withoutSeat } from './seats.ts';

function person(userId: string, role: 'gm' | 'player', presence: 'online' | 'reconnecting') {
  return { userId, userName: userId, avatarUrl: null, role, presence };
}

const seat = (userId: string) => ({
  id: `seat-${userId}`,
  user: { id: userId, name: userId },
  presence: 'disconnected',
});

// Only what the selectors look at.
const snapshot = {
  ...unopenedSnapshot,
  you: { userId: 'anna', role: 'player', participantId: 'seat-anna' },
  view: { session: { participants: [seat('anna'), seat('cleo'), seat('dora')] }, table: {} },
  people: {
    anna: person('anna', 'player', 'online'),
    cleo: person('cleo', 'player', 'reconnecting'),
    bert: person('bert', 'gm', 'online'),
  },
  activities: { cleo: 'typing' },
} as unknown as SessionSnapshot;

it('merges presence, activity and oneself into the seats; who is not connected is disconnected', () => {
  expect(seatsOf(snapshot).map(({ presence, activity, isYou }) => ({ presence, activity, isYou }))).toEqual([
    { presence: 'online', activity: null, isYou: true },
    { presence: 'reconnecting', activity: 'typing', isYou: false },
    { presence: 'disconnected', activity: null, isYou: false },
  ]);
});

it('names who is here without a seat', () => {
  expect(withoutSeat(snapshot).map(({ userId }) => userId)).toEqual(['bert']);
  expect(seatsOf(unopenedSnapshot)).toEqual([]);
});
