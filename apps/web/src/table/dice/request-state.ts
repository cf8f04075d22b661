import type { TableView } from '@moothall/client';
import type { Shown } from '../shown.tsx';

export type RollRequest = TableView['requests'][number];
type Roll = TableView['rolls'][number];

export interface AskedSeat {
  readonly participantId: string;
  readonly name: string | undefined;
  /** Whoever asks this viewer for it: the player, or the GM who steers the character. */
  readonly isYours: boolean;
  readonly answer: Roll | undefined;
}

export interface RequestState {
  readonly request: RollRequest;
  readonly seats: readonly AskedSeat[];
}

type Known = Pick<Shown, 'session' | 'table' | 'you'>;

function answerOf({ session, table }: Known, request: RollRequest, participantId: string): Roll | undefined {
  const seat = session.participants.find(({ id }) => id === participantId);
  return table.rolls.find(
    ({ requestId, userId, as }) =>
      requestId === request.id &&
      (userId === seat?.user.id || (userId === session.gm.id && as === seat?.character.name)),
  );
}

/** Newest first, with who has answered, as far as this viewer knows. */
export function requestStates(known: Known): readonly RequestState[] {
  const { session, table, you } = known;
  return table.requests.toReversed().map((request) => ({
    request,
    seats: request.participantIds.map((participantId) => {
      const seat = session.participants.find(({ id }) => id === participantId);
      const isSteered = you.role === 'gm' && seat?.controlledBy === 'gm';
      return {
        participantId,
        name: seat?.character.name,
        isYours: you.participantId === participantId || isSteered,
        answer: answerOf(known, request, participantId),
      };
    }),
  }));
}

/** How many rolls this viewer still owes. */
export function openRequests(known: Known): number {
  return requestStates(known).reduce(
    (count, { seats }) => count + seats.filter(({ isYours, answer }) => isYours && answer === undefined).length,
    0,
  );
}
