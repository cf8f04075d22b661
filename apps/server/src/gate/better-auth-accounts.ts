import { nameText, refusal } from '@moothall/domain';
import type { Chance } from '../chance.ts';
import type { Clock } from '../clock.ts';
import type { Identity } from '../identity.ts';
import type { Log } from '../log.ts';
import type { Accounts as AccountsDatabase } from '../storage/sql/accounts.ts';
import type { Accounts } from './accounts.ts';
import { codeOf, faultAnswer, refusalAnswer, unavailable, uncached } from './auth-answer.ts';
import { type AuthLibrary, authBasePath, createAuthLibrary } from './auth-library.ts';
import { createFirstAdmin } from './first-admin.ts';
import { createIdentityCache } from './identity-cache.ts';
import type { Mailer } from './mail.ts';
import { createPasswordHasher } from './password-hasher.ts';
import { type ReadAuthCall, readAuthCall } from './read-auth-call.ts';
import { signInAs } from './sign-in-as.ts';
import { createSignInLimits, noSignInLimits, type SignInLimits } from './sign-in-limits.ts';
import { createSignIns, proofOf, type SignIns, tokenOf } from './sign-ins.ts';

export type AccountsSettings = {
  /** From the SQL storage. */
  readonly database: AccountsDatabase;
  readonly secret: string;
  readonly publicUrl: string;
  readonly trustedOrigins: readonly string[];
  /** Guests may always come; new accounts only with `open`. */
  readonly registration: 'open' | 'invite' | 'closed';
  readonly rateLimits: boolean;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly log: Log;
  readonly mailer: Mailer;
};

type Gate = {
  readonly settings: AccountsSettings;
  readonly library: AuthLibrary;
  readonly signIns: SignIns;
  readonly limits: SignInLimits;
  readonly identify: Accounts['identify'];
  readonly appointFirstAdmin: () => Promise<void>;
};

const accountName = nameText(60);

/** Rejects with `StorageUnavailable` when the database cannot be reached. */
export async function openAccounts(settings: AccountsSettings): Promise<Accounts> {
  const { database, secret, clock, log } = settings;
  const cache = createIdentityCache(clock);
  const signIns = createSignIns(database, clock);
  const listeners = new Set<(authSessionId: string) => void>();
  const onSessionDeleted = (authSessionId: string): void => {
    cache.forget((identity) => identity.authSessionId === authSessionId);
    for (const listener of listeners) listener(authSessionId);
  };
  const hasher = createPasswordHasher();
  const library = createAuthLibrary({ ...settings, hasher, onSessionDeleted, sendResetMail: resetMails(settings) });
  const appointFirstAdmin = createFirstAdmin(database, clock);
  await appointFirstAdmin();

  const identify = async (headers: Headers): Promise<Identity | null> => {
    const proof = proofOf(headers);
    if (proof === null) return null;
    return cache.get(proof, async () => {
      const token = tokenOf(proof, secret);
      return token === null ? null : signIns.find(token);
    });
  };
  const limits = settings.rateLimits ? createSignInLimits(clock) : noSignInLimits;
  const gate: Gate = { settings, library, signIns, limits, identify, appointFirstAdmin };
  return {
    identify,
    handle: (request) => answer(gate, request).catch((error: unknown) => faultAnswer(error, log)),
    rename: async (identity, wish) => {
      const name = accountName.parse(wish);
      const { internalAdapter } = await library.$context;
      await internalAdapter.updateUser(identity.userId, { name });
      cache.forget(({ userId }) => userId === identity.userId);
      return { ...identity, name };
    },
    isSignedIn: (authSessionId) => signIns.isValid(authSessionId),
    emailOf: (userId) => signIns.emailOf(userId),
    signInAs: (userId) => signInAs(library, secret, userId),
    onSignedOut: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function answer(gate: Gate, request: Request): Promise<Response> {
  const read = await readAuthCall(request);
  if (!read.ok) return refusalAnswer(read.refusal);
  const call = read.value;
  if (call.path === '/sign-up/email' && gate.settings.registration !== 'open')
    return refusalAnswer(refusal('NOT_ALLOWED', 'new accounts are closed here', { reason: 'REGISTRATION_CLOSED' }));
  const refused = gate.limits.refuse(call);
  if (refused !== null) return refusalAnswer(refused);
  const caller = await callerOf(gate, call);
  if (call.signedIn && caller === null) return refusalAnswer(refusal('UNAUTHENTICATED', 'sign in first'));
  const answered = await gate.library.handler(forLibrary(gate, call, caller));
  // The library says "signed out" also when the database did not hear of it.
  const isLeft = call.path === '/sign-out' && answered.ok && caller !== null;
  if (isLeft && (await gate.signIns.isValid(caller.authSessionId))) return unavailable();
  return uncached(answered.ok ? await settled(gate, call, answered) : await corrected(gate, call, answered));
}

/** Null also where it makes no difference. */
async function callerOf(gate: Gate, { path, headers, signedIn }: ReadAuthCall): Promise<Identity | null> {
  const matters = signedIn || path === '/sign-out' || path === '/sign-in/anonymous';
  return matters ? gate.identify(headers) : null;
}

/** As read and checked, under our own address, whatever the address in the request was. */
function forLibrary({ settings }: Gate, call: ReadAuthCall, caller: Identity | null): Request {
  const { path, method, headers, body } = call;
  const url = new URL(authBasePath + path, settings.publicUrl);
  const sent = new Headers(headers);
  // A cookie that has run out makes the library take back, in the same answer, the one it just gave. A guest's is
  // kept: it is how the library notices that somebody is a guest already.
  if (path.startsWith('/sign-') && path !== '/sign-out' && caller?.isGuest !== true) dropProofs(sent);
  if (method === 'GET') return new Request(url, { headers: sent });
  sent.set('content-type', 'application/json');
  sent.delete('content-length');
  return new Request(url, { method, headers: sent, body: JSON.stringify(body) });
}

function dropProofs(headers: Headers): void {
  headers.delete('authorization');
  // That there was one at all still makes the library look at where the request comes from.
  if (headers.has('cookie')) headers.set('cookie', 'dropped=');
}

async function settled(gate: Gate, call: ReadAuthCall, answered: Response): Promise<Response> {
  gate.limits.forgive(call);
  // Before the answer, so that the first account finds itself to be the administrator at once.
  if (call.path === '/sign-up/email') await gate.appointFirstAdmin();
  return answered;
}

/** Two errors of the library hide that the database was away, or that somebody else took the address just now. */
async function corrected({ settings }: Gate, call: ReadAuthCall, answered: Response): Promise<Response> {
  const code = await codeOf(answered);
  if (code === 'FAILED_TO_GET_SESSION') return unavailable();
  if (code !== 'FAILED_TO_CREATE_USER') return answered;
  const email = String(call.body.email).toLowerCase();
  const query = settings.database.db.selectFrom('user').select('id').where('email', '=', email);
  if ((await query.executeTakeFirst()) === undefined) return unavailable();
  const message = 'User already exists. Use another email.';
  return Response.json({ code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', message }, { status: answered.status });
}

/** Not awaited by the caller: how long a mail takes would tell whether there is an account. */
function resetMails({ mailer, publicUrl, log }: AccountsSettings): (to: string, token: string) => void {
  return (to, token) => {
    const link = new URL(`/reset?token=${encodeURIComponent(token)}`, publicUrl);
    const text = `Somebody, hopefully you, wants to set a new password for your Moothall account.\n\nWithin an hour, open\n${link}\n\nIf it was not you, do nothing: the password stays as it is.\n`;
    mailer
      .send({ to, subject: 'A new password for Moothall', text })
      // What mail servers say quotes the address.
      .catch(() => log.error({}, 'a reset mail was not sent'));
  };
}
