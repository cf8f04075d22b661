import { isoTime, ok, refusal, refuse } from '@moothall/domain';
import type { Profile, SignIn } from '@moothall/protocol';
import type { Accounts } from '../../gate/accounts.ts';
import { limits } from '../../gate/limits.ts';
import type { Identity } from '../../identity.ts';
import { avatarRefusal } from '../../records/avatar.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { answered, callerOf, data, type Handlers } from './call.ts';

type ProfileCalls = 'readMe' | 'changeMe' | 'readLimits';
type EmailCalls = 'sendConfirmation' | 'changeEmail' | 'confirmEmail';
type SignInCalls = 'listSignIns' | 'endSignIn' | 'endSignIns';

export function profileOf({ userId, name, email, avatarUrl, isGuest, isAdmin, emailVerified }: Identity): Profile {
  return { id: userId, name, email, avatarUrl, isGuest, isAdmin, emailVerified };
}

export function signInOf({
  createdAt,
  expiresAt,
  ...signIn
}: Awaited<ReturnType<Accounts['signInsOf']>>[number]): SignIn {
  return { ...signIn, createdAt: isoTime(createdAt), expiresAt: isoTime(expiresAt) };
}

export function profileHandlers(accounts: Accounts, services: RecordServices): Handlers<ProfileCalls> {
  return {
    readMe: async (call) => ok(data(profileOf(callerOf(call)))),
    changeMe: async (call) => {
      const caller = callerOf(call);
      const { avatarUrl } = call.body;
      const foreign = await avatarRefusal(services, { ownerId: caller.userId, avatarUrl, stored: caller.avatarUrl });
      if (foreign !== null) return refuse(foreign);
      return ok(data(profileOf(await accounts.changeProfile(caller, call.body))));
    },
    readLimits: async () => ok(data(limits)),
  };
}

export function emailHandlers(accounts: Accounts): Handlers<EmailCalls> {
  return {
    sendConfirmation: async (call) =>
      answered(await accounts.sendConfirmation(callerOf(call), call.address), () => ({ sent: true })),
    changeEmail: async (call) =>
      answered(await accounts.changeEmail(callerOf(call), call.body, call.address), (changed) => changed),
    confirmEmail: async (call) =>
      answered(await accounts.confirmEmail(call.body.token, call.address), (confirmed) => confirmed),
  };
}

export function signInHandlers(accounts: Accounts): Handlers<SignInCalls> {
  return {
    listSignIns: async (call) => {
      const signIns = await accounts.signInsOf(callerOf(call));
      return ok(data({ signIns: signIns.map(signInOf) }));
    },
    endSignIn: async (call) =>
      (await accounts.endSignIn(callerOf(call), call.params.signInId))
        ? ok(data({ ended: 1 }))
        : refuse(refusal('NOT_FOUND', 'no such sign-in of yours')),
    endSignIns: async (call) => ok(data({ ended: await accounts.endSignIns(callerOf(call), call.query.which) })),
  };
}
