import { isoTime, notAllowed, ok, type Refusal, refusal, refuse } from '@moothall/domain';
import type { RegistrationInvite } from '@moothall/protocol';
import type { Accounts } from '../../gate/accounts.ts';
import type { Identity } from '../../identity.ts';
import { callerOf, data, type Handlers } from './call.ts';

type RegistrationCalls =
  | 'readRegistration'
  | 'makeRegistrationInvite'
  | 'listRegistrationInvites'
  | 'revokeRegistrationInvite';

type Stored = Awaited<ReturnType<Accounts['registration']['list']>>[number];

function inviteOf({ createdAt, expiresAt, ...invite }: Stored): RegistrationInvite {
  return { ...invite, createdAt: isoTime(createdAt), expiresAt: isoTime(expiresAt) };
}

function adminRefusal({ isAdmin }: Identity): Refusal | null {
  return isAdmin ? null : notAllowed('admin', 'only the administrator of this server may do that');
}

export type Host = { readonly publicUrl: string; readonly mailConfigured: boolean };

export function registrationHandlers(
  { registration }: Pick<Accounts, 'registration'>,
  { publicUrl, mailConfigured }: Host,
): Handlers<RegistrationCalls> {
  return {
    readRegistration: async ({ query: { invite } }) => {
      const inviteIsGood = invite === undefined ? null : await registration.isGood(invite);
      return ok(data({ registration: registration.mode, mail: mailConfigured, inviteIsGood }));
    },
    makeRegistrationInvite: async (call) => {
      const forbidden = adminRefusal(callerOf(call));
      if (forbidden !== null) return refuse(forbidden);
      const { token, ...made } = await registration.make(call.body);
      return ok(data({ invite: { ...inviteOf(made), url: signUpUrl(publicUrl, token) } }));
    },
    listRegistrationInvites: async (call) => {
      const forbidden = adminRefusal(callerOf(call));
      if (forbidden !== null) return refuse(forbidden);
      return ok(data({ invites: (await registration.list()).map(inviteOf) }));
    },
    revokeRegistrationInvite: async (call) => {
      const forbidden = adminRefusal(callerOf(call));
      if (forbidden !== null) return refuse(forbidden);
      return (await registration.revoke(call.params.inviteId))
        ? ok(data({ revoked: true }))
        : refuse(refusal('INVITE_NOT_FOUND', 'no such invite'));
    },
  };
}

/** Where an invite to register leads. */
export function signUpUrl(publicUrl: string, token: string): string {
  return `${publicUrl}/sign-up?invite=${token}`;
}
