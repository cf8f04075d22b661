import { ok, type Result, refusal, refuse, type UserId } from '@moothall/domain';
import type { Accounts } from '../../gate/accounts.ts';
import type { Identity } from '../../identity.ts';
import { type ErasedAccount, erasePerson } from '../../records/erase-person.ts';
import { type ExportPart, exportPerson } from '../../records/export-person.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { callerOf, data, type Handlers } from './call.ts';
import { profileOf, signInOf } from './people-handlers.ts';

/** Whoever gave the password within these minutes need not give it again to leave (ACC-15). */
const freshSignInMs = 10 * 60_000;

/** All that is kept about the caller: to take along, and to have removed. */
export function ownDataHandlers(services: RecordServices, accounts: Accounts): Handlers<'exportMe' | 'deleteMe'> {
  /** Asked for twice at once, it is done once. */
  const underWay = new Map<UserId, Promise<void>>();
  const erase = (userId: UserId): Promise<void> => {
    const known = underWay.get(userId);
    if (known !== undefined) return known;
    const erasing = erasePerson(services, erasedBy(accounts), userId).finally(() => underWay.delete(userId));
    underWay.set(userId, erasing);
    return erasing;
  };
  const hasJustSignedIn = async (caller: Identity): Promise<boolean> => {
    const signIns = await accounts.signInsOf(caller);
    return signIns.some(({ current, createdAt }) => current && services.clock.now() - createdAt < freshSignInMs);
  };
  const mayLeave = async (caller: Identity, password: string | undefined, address: string): Promise<Result<null>> => {
    if (caller.isGuest) return ok(null);
    if (password !== undefined) return accounts.checkPassword(caller, password, address);
    if (await hasJustSignedIn(caller)) return ok(null);
    const message = 'is needed to delete an account one has not just signed in to';
    return refuse(refusal('VALIDATION_FAILED', `the password ${message}`, { password: [message] }));
  };
  return {
    exportMe: async (call) => {
      const caller = callerOf(call);
      const signIns = (await accounts.signInsOf(caller)).map(signInOf);
      const parts: readonly ExportPart[] = [
        { name: 'profile', value: profileOf(caller) },
        { name: 'signIns', value: signIns },
        ...exportPerson(services, caller.userId),
      ];
      return ok({ pieces: jsonOf(parts), fileName: 'moothall.json' });
    },
    deleteMe: async (call) => {
      const caller = callerOf(call);
      const allowed = await mayLeave(caller, call.body.password, call.address);
      if (!allowed.ok) return allowed;
      await erase(caller.userId);
      return ok(data({ deleted: true }));
    },
  };
}

export function erasedBy(accounts: Pick<Accounts, 'contactOf' | 'peopleOf' | 'erase'>): ErasedAccount {
  return {
    peopleOf: accounts.peopleOf,
    emailOf: async (userId) => (await accounts.contactOf(userId))?.email ?? null,
    erase: (userId) => accounts.erase(userId),
  };
}

async function* jsonOf(parts: readonly ExportPart[]): AsyncGenerator<string> {
  for (const [index, part] of parts.entries()) {
    yield `${index === 0 ? '{' : ','}${JSON.stringify(part.name)}:`;
    if ('value' in part) yield JSON.stringify(part.value);
    else yield* jsonList(part.items);
  }
  yield '}';
}

async function* jsonList(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[';
  for await (const item of items) {
    yield `${before}${JSON.stringify(item)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}
