import type { Deadline, SeatRow, SessionIndex, SessionSummary } from '../log-store.ts';
import type { Schema } from './schema.ts';

export const toSessionRow = (id: string, index: SessionIndex): Schema['gameSessions'] => {
  const { locked, seats, bannedUserIds, deadlines, ...columns } = index;
  return {
    ...columns,
    id,
    locked: locked ? 1 : 0,
    seats: JSON.stringify(seats),
    bannedUserIds: JSON.stringify(bannedUserIds),
    deadlines: JSON.stringify(derivedDeadlines(index)),
  };
};

/** `empty-pause` is not the index's to set. */
export const derivedDeadlines = (index: SessionIndex): readonly Deadline[] =>
  index.deadlines.filter((deadline) => deadline.kind !== 'empty-pause');

export const toSessionSummary = (row: Schema['gameSessions'] & { readonly head: number }): SessionSummary => ({
  ...row,
  locked: row.locked === 1,
  seats: JSON.parse(row.seats) as readonly SeatRow[],
  bannedUserIds: JSON.parse(row.bannedUserIds) as readonly string[],
  deadlines: JSON.parse(row.deadlines) as readonly Deadline[],
});
