import { ok } from '@moothall/domain';
import type { Profile } from '@moothall/protocol';
import type { Accounts } from '../../gate/accounts.ts';
import { limits } from '../../gate/limits.ts';
import type { Identity } from '../../identity.ts';
import { callerOf, data, type Handlers } from './call.ts';

function profileOf({ userId, name, email, avatarUrl, isGuest, isAdmin, emailVerified }: Identity): Profile {
  return { id: userId, name, email, avatarUrl, isGuest, isAdmin, emailVerified };
}

export function peopleHandlers(accounts: Accounts): Handlers<'readMe' | 'changeMe' | 'readLimits'> {
  return {
    readMe: async (call) => ok(data(profileOf(callerOf(call)))),
    changeMe: async (call) => {
      const { name } = call.body;
      const caller = callerOf(call);
      return ok(data(profileOf(name === undefined ? caller : await accounts.rename(caller, name))));
    },
    readLimits: async () => ok(data(limits)),
  };
}
