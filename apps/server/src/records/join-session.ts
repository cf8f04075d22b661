import {
  cleanJoinCode,
  type InnerCommand,
  ok,
  type ParticipantView,
  participantOf,
  type Result,
  refusal,
  refuse,
  type SessionView,
  showParticipant,
  viewerOf,
} from '@moothall/domain';
import { type Identity, personOf } from '../identity.ts';
import { askedAtDoor } from '../rooms/asked.ts';
import { statusOf } from '../rooms/presence-board.ts';
import type { Room } from '../rooms/room.ts';
import { sessionFor } from '../rooms/show-session.ts';
import type { CharacterRecord } from '../storage/record-store.ts';
import { isMemberOf } from './campaign-access.ts';
import { asRead, findOwnCharacter, seatedCharacter } from './characters.ts';
import { findAddressedInvite, findInvite } from './invites.ts';
import type { RecordServices } from './record-services.ts';
import { findRoom, notInSession } from './session-access.ts';

export type Joining = {
  readonly role: 'player' | 'spectator';
  readonly characterId?: string | undefined;
  readonly code?: string | undefined;
  readonly inviteToken?: string | undefined;
};
export type Joined = { readonly participant: ParticipantView | null; readonly session: SessionView };

type Pass = { readonly invited: boolean; readonly inviteId: string | undefined; readonly campaignMember: boolean };

/** What opens the door: the code, an invite for this very session and role, a place held before, the campaign. */
async function passOf(
  services: RecordServices,
  identity: Identity,
  room: Room,
  joining: Joining,
): Promise<Result<Pass>> {
  const { state, id } = room.core;
  const known = participantOf(state.roster, identity.userId) !== undefined || viewerOf(state, identity.userId) !== null;
  if (known || (joining.code !== undefined && cleanJoinCode(joining.code) === state.code)) {
    return ok({ invited: true, inviteId: undefined, campaignMember: false });
  }
  if (joining.inviteToken === undefined) return passWithoutProof(services, identity, room, joining.role);
  const invite = await findInvite(services, joining.inviteToken);
  if (!invite.ok) return invite;
  if (invite.value.sessionId !== id || invite.value.role !== joining.role) {
    return refuse(refusal('INVITE_NOT_FOUND', 'no such invite for this place'));
  }
  return ok({ invited: true, inviteId: invite.value.id, campaignMember: false });
}

/** No invite is used up where the door stands open anyway. */
async function passWithoutProof(
  services: RecordServices,
  identity: Identity,
  { core }: Room,
  role: Joining['role'],
): Promise<Result<Pass>> {
  const { access, origin } = core.state;
  const campaignMember = access === 'campaign' && (await isMemberOf(services, identity.userId, origin.campaignId));
  if (access === 'open' || campaignMember) return ok({ invited: false, inviteId: undefined, campaignMember });
  const invite = await findAddressedInvite(services, identity, core.id, role);
  return ok({ invited: invite !== null, inviteId: invite?.id, campaignMember });
}

/** Whom they would seat: the character they name, or the one that a kept seat keeps, whatever was picked (LEAVE-3). */
async function characterFor(
  services: RecordServices,
  identity: Identity,
  room: Room,
  joining: Joining,
): Promise<Result<CharacterRecord | null>> {
  if (joining.role === 'spectator') return ok(null);
  const kept = participantOf(room.core.state.roster, identity.userId);
  if (kept !== undefined) {
    const record = await findOwnCharacter(services, identity, kept.character.id);
    return ok(record.ok ? record.value : null);
  }
  return joining.characterId === undefined ? ok(null) : findOwnCharacter(services, identity, joining.characterId);
}

export async function joinSession(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  joining: Joining,
  commandId: string | null,
): Promise<Result<Joined>> {
  const room = await findRoom(services, sessionId);
  if (!room.ok) return room;
  const pass = await passOf(services, identity, room.value, joining);
  for (;;) {
    const character = await characterFor(services, identity, room.value, joining);
    if (!character.ok) return character;
    if (!pass.ok) return pass;
    const answer = await room.value.run(
      askedAtDoor(identity.userId, joinCommand(identity, joining, { ...pass.value, character: character.value }), {
        ...(commandId === null ? {} : { id: commandId, content: joining }),
        ...(pass.value.inviteId === undefined ? {} : { inviteId: pass.value.inviteId }),
        ...(character.value === null ? {} : { expected: asRead(character.value) }),
      }),
    );
    if (answer.ok) return joinedAs(room.value, identity);
    // It was changed while it sat down; each time round somebody's change went through, so this ends.
    if (answer.refusal.code !== 'CONFLICT') return answer;
  }
}

function joinCommand(
  identity: Identity,
  { role }: Joining,
  { invited, campaignMember, character }: Pass & { readonly character: CharacterRecord | null },
): InnerCommand {
  const person = personOf(identity);
  const admission = { invited, campaignMember };
  return role === 'player'
    ? { type: 'participant:join', person, admission, character: character === null ? null : seatedCharacter(character) }
    : { type: 'spectator:join', person, admission };
}

function joinedAs(room: Room, identity: Identity): Result<Joined> {
  const { core } = room;
  const viewer = viewerOf(core.state, identity.userId);
  // Kicked between the join and this answer.
  if (viewer === null) return refuse(notInSession);
  const seat = participantOf(core.state.roster, identity.userId);
  const participant =
    seat === undefined
      ? null
      : { ...showParticipant(core.id, viewer, seat), presence: statusOf(core.presence, identity.userId) };
  return ok({ participant, session: sessionFor(core, viewer) });
}

export async function leaveSession(
  services: RecordServices,
  identity: Identity,
  sessionId: string,
  commandId: string | null,
): Promise<Result<{ readonly left: true }>> {
  const room = await findRoom(services, sessionId);
  if (!room.ok) return room;
  const asked = askedAtDoor(
    identity.userId,
    { type: 'participant:leave' },
    commandId === null ? {} : { id: commandId, content: 'leave' },
  );
  const answer = await room.value.run(asked);
  return answer.ok ? ok({ left: true }) : answer;
}
