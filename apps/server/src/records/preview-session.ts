import {
  type Admission,
  cleanJoinCode,
  isoTime,
  joinCode,
  newcomerRefusal,
  ok,
  type Person,
  type Result,
  refusal,
  refuse,
  type SessionState,
  viewerOf,
} from '@moothall/domain';
import type { Preview, SessionCard } from '@moothall/protocol';
import { type Identity, personOf } from '../identity.ts';
import type { SessionCardColumn } from '../rooms/session-index.ts';
import type { SessionSummary } from '../storage/log-store.ts';
import type { RecordServices } from './record-services.ts';
import { unknownSession } from './session-access.ts';

/** What a newcomer may know: never the table (contract 1.6). The code only to who holds it, or of open sessions. */
export function previewOf(state: SessionState, showCode: boolean): Preview {
  const { gm, estimatedDurationMinutes, id } = state.origin;
  const { title, description } = state.adventure;
  return {
    id,
    ...(showCode || state.access === 'open' ? { code: state.code } : {}),
    status: state.status,
    access: state.access,
    adventure: { id: state.adventure.id, title, description },
    gm: { id: gm.id, name: gm.name, avatarUrl: gm.avatarUrl },
    participantCount: state.roster.participants.length,
    maxPlayers: state.maxPlayers,
    estimatedDurationMinutes,
  };
}

export type Found = { readonly session: Preview; readonly canJoin: boolean; readonly reason?: string };

function joinability(
  state: SessionState,
  person: Person | null,
  admission: Admission,
): Pick<Found, 'canJoin' | 'reason'> {
  // Somebody who belongs to the table goes back to it, whatever its door says to newcomers.
  if (person !== null && viewerOf(state, person.id) !== null) return { canJoin: true };
  const refused = newcomerRefusal(state, person, admission);
  return refused === null ? { canJoin: true } : { canJoin: false, reason: refused.code };
}

/** `GET /sessions/code/:code`: anyone who holds a code of a session that has not ended (contract 2). */
export async function findByCode(
  services: RecordServices,
  identity: Identity | null,
  input: string,
): Promise<Result<Found>> {
  const code = joinCode.safeParse(cleanJoinCode(input));
  if (!code.success) return refuse(refusal('INVALID_JOIN_CODE', 'a join code has six letters and digits'));
  const summary = await services.storage.log.findSessionByCode(code.data);
  const room = summary === null ? null : await services.rooms.open(summary.id);
  // The room is newer than the index by what is being written: an old code stops at once.
  if (room === null || room.core.state.code !== code.data) return refuse(unknownSession);
  const { state } = room.core;
  const person = identity === null ? null : personOf(identity);
  return ok({
    session: previewOf(state, true),
    ...joinability(state, person, { invited: true, campaignMember: false }),
  });
}

export function cardOf(summary: SessionSummary, showCode: boolean): SessionCard {
  const card = JSON.parse(summary.card) as SessionCardColumn;
  return {
    id: summary.id,
    ...(showCode || summary.access === 'open' ? { code: summary.code } : {}),
    status: summary.status,
    access: summary.access,
    createdAt: isoTime(summary.createdAt),
    adventure: { id: summary.adventureId, title: card.title },
    gm: { id: summary.gmId as Person['id'], name: card.gmName, avatarUrl: card.gmAvatarUrl },
    participantCount: summary.participantCount,
    maxPlayers: summary.maxPlayers,
  };
}
