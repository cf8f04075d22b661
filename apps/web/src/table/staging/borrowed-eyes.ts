import type { TableView } from '@moothall/client';
import type { Shown } from '../shown.tsx';

/** The GM's page as this player's: their table, and of the others what they may know of them. */
export function borrowedEyes(shown: Shown, participantId: string, table: TableView): Shown | null {
  const { session } = shown;
  const seat = session.participants.find(({ id }) => id === participantId);
  if (seat === undefined) return null;
  const participants = session.participants.map((other) => {
    const isYou = other.id === participantId;
    if (isYou) return { ...other, isYou };
    const { orders: _orders, ...rest } = other;
    const { sheet: _sheet, ...character } = rest.character;
    return { ...rest, character, isYou };
  });
  return {
    session: { ...session, participants },
    table,
    you: { userId: seat.user.id, role: 'player', participantId: seat.id },
  };
}
