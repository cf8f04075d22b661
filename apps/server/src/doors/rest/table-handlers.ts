import { ok, refusal, refuse } from '@moothall/domain';
import { asMarkdown, exportSession, verifySession } from '../../records/export-session.ts';
import { giveFeedback, readFeedback } from '../../records/feedback.ts';
import { gameStateFor, writeGameState } from '../../records/game-state.ts';
import { type InviteMails, inviteMailRefusal } from '../../records/invite-mails.ts';
import { findInvite, inviteOf, makeInvite } from '../../records/invites.ts';
import { previewOf } from '../../records/preview-session.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { findGmRoom, findOwnRoom, findRoom } from '../../records/session-access.ts';
import { answered, callerOf, data, type Handlers } from './call.ts';

type InviteCalls = 'makeInvite' | 'listInvites' | 'revokeInvite' | 'readInvite';
type FeedbackCalls = 'giveFeedback' | 'readFeedback';
type StateCalls = 'readState' | 'writeState';
type ExportCalls = 'exportSession' | 'verifySession';

export function stateHandlers(services: RecordServices): Handlers<StateCalls> {
  return {
    readState: async (call) =>
      answered(await findOwnRoom(services, callerOf(call), call.params.id), ({ room, viewer }) =>
        gameStateFor(room, viewer),
      ),
    writeState: async (call) =>
      answered(
        await writeGameState(services, callerOf(call), call.params.id, call.body, call.idempotencyKey),
        (state) => state,
      ),
  };
}

export function exportHandlers(services: RecordServices): Handlers<ExportCalls> {
  return {
    exportSession: async (call) => {
      const exported = await exportSession(services, callerOf(call), call.params.id);
      if (!exported.ok || call.query.format === 'json') return answered(exported, (whole) => whole);
      return ok({ file: asMarkdown(exported.value), contentType: 'text/markdown; charset=utf-8' });
    },
    verifySession: async (call) =>
      answered(await verifySession(services, callerOf(call), call.params.id), (check) => check),
  };
}

export function inviteHandlers(
  services: RecordServices & { readonly inviteMails: InviteMails },
): Handlers<InviteCalls> {
  const { records } = services.storage;
  return {
    makeInvite: async (call) => {
      const room = await findGmRoom(services, callerOf(call), call.params.id);
      if (!room.ok) return room;
      if (room.value.core.state.endedAt !== null) return refuse(refusal('SESSION_ENDED', 'the session has ended'));
      const { userId } = callerOf(call);
      const { email } = call.body;
      const flooding = inviteMailRefusal(services, userId, email);
      if (flooding !== null) return refuse(flooding);
      const invite = await makeInvite(services, call.params.id, call.body);
      if (email !== undefined && invite.url !== undefined)
        services.inviteMails.send(userId, { to: email, url: invite.url });
      return ok(data({ invite }));
    },
    listInvites: async (call) => {
      const room = await findGmRoom(services, callerOf(call), call.params.id);
      if (!room.ok) return room;
      const invites = await records.listInvites(call.params.id);
      return ok(data({ invites: invites.filter(({ revokedAt }) => revokedAt === null).map(inviteOf) }));
    },
    revokeInvite: async (call) => {
      const room = await findGmRoom(services, callerOf(call), call.params.id);
      if (!room.ok) return room;
      const revoked = await records.revokeInvite(call.params.id, call.params.inviteId, services.clock.now());
      return revoked ? ok(data({ revoked: true })) : refuse(refusal('INVITE_NOT_FOUND', 'no such invite'));
    },
    readInvite: async (call) => {
      const invite = await findInvite(services, call.params.token);
      if (!invite.ok) return invite;
      const room = await findRoom(services, invite.value.sessionId);
      if (!room.ok) return room;
      return ok(data({ invite: inviteOf(invite.value), session: previewOf(room.value.core.state, false) }));
    },
  };
}

export function feedbackHandlers(services: RecordServices): Handlers<FeedbackCalls> {
  return {
    giveFeedback: async (call) =>
      answered(await giveFeedback(services, callerOf(call), call.params.id, call.body), (feedback) => ({ feedback })),
    readFeedback: async (call) =>
      answered(await readFeedback(services, callerOf(call), call.params.id), (feedback) => ({ feedback })),
  };
}
