import { nameText } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import { faultOf } from '../log.ts';
import { createAccountMails } from './account-mails.ts';
import type { Accounts, ProfileChange } from './accounts.ts';
import { answerAuthCall } from './answer-auth-call.ts';
import { faultAnswer } from './auth-answer.ts';
import { createAuthLibrary } from './auth-library.ts';
import { checkPassword } from './check-password.ts';
import { createFirstAdmin } from './first-admin.ts';
import type { AccountsSettings, Gate } from './gate.ts';
import { createIdentityCache } from './identity-cache.ts';
import { createMailLinks } from './mail-links.ts';
import { changeEmail, confirmEmail, sendConfirmation } from './own-email.ts';
import { endSignIns, signInsOf } from './own-sign-ins.ts';
import { createRegistration } from './registration.ts';
import { signedInAnswer } from './sign-in-as.ts';
import { createSignInLimits, noSignInLimits } from './sign-in-limits.ts';
import { createSignIns, proofOf, tokenOf } from './sign-ins.ts';

const accountName = nameText(60);

/** Rejects with `StorageUnavailable` when the database cannot be reached. */
export async function openAccounts(settings: AccountsSettings): Promise<Accounts> {
  const listeners = new Set<(authSessionId: string) => void>();
  const gate = openGate(settings, (authSessionId) => {
    for (const listener of listeners) listener(authSessionId);
  });
  await gate.firstAdmin.appoint();
  return {
    identify: gate.identify,
    handle: (request) => answerAuthCall(gate, request).catch((error: unknown) => faultAnswer(error, settings.log)),
    changeProfile: (identity, change) => changeProfile(gate, identity, change),
    isSignedIn: (authSessionId) => gate.signIns.isValid(authSessionId),
    contactOf: (userId) => gate.signIns.contactOf(userId),
    peopleOf: (userIds) => gate.signIns.peopleOf(userIds),
    signInAs: (userId) => signGuestIn(gate, userId),
    onSignedOut: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sendConfirmation: (identity, address) => sendConfirmation(gate, identity, address),
    confirmEmail: (token, address) => confirmEmail(gate, token, address),
    changeEmail: (identity, change, address) => changeEmail(gate, identity, change, address),
    signInsOf: (identity) => signInsOf(gate, identity),
    endSignIn: async ({ userId }, id) => (await endSignIns(gate, userId, (one) => one === id)) > 0,
    endSignIns: ({ userId, authSessionId }, which) =>
      endSignIns(gate, userId, (id) => which === 'all' || id !== authSessionId),
    checkPassword: (identity, password, address) => checkPassword(gate, identity, password, address),
    isProfilePicture: (url) => isProfilePicture(gate, url),
    erase: (userId) => erase(gate, userId),
    registration: gate.registration,
    hasAdmin: gate.firstAdmin.isThere,
  };
}

function openGate(settings: AccountsSettings, onSignedOut: (authSessionId: string) => void): Gate {
  const { database, secret, clock, chance, log } = settings;
  const cache = createIdentityCache(clock);
  const signIns = createSignIns(database, clock);
  const mails = createAccountMails(settings);
  const library = createAuthLibrary({
    ...settings,
    onSessionDeleted: (authSessionId) => {
      cache.forget((identity) => identity.authSessionId === authSessionId);
      onSignedOut(authSessionId);
    },
    sendResetMail: (userId, token) => {
      const send = async (): Promise<void> => {
        const contact = await signIns.contactOf(userId);
        if (contact !== null) mails.reset(contact, token);
      };
      send().catch((error: unknown) => log.error(faultOf(error), 'a mail was not sent'));
    },
  });
  return {
    settings,
    library,
    signIns,
    mails,
    limits: settings.rateLimits ? createSignInLimits(clock) : noSignInLimits,
    links: createMailLinks(library, chance),
    registration: createRegistration({ database, mode: settings.registration, clock, chance }),
    identify: async (headers) => {
      const proof = proofOf(headers);
      if (proof === null) return null;
      return cache.get(proof, async () => {
        const token = tokenOf(proof, secret);
        return token === null ? null : signIns.find(token);
      });
    },
    forget: (userId) => cache.forget((identity) => identity.userId === userId),
    firstAdmin: createFirstAdmin(database, clock, settings.onAdminAppointed ?? (async () => {})),
  };
}

async function changeProfile(gate: Gate, identity: Identity, change: ProfileChange): Promise<Identity> {
  const { userId } = identity;
  const name = change.name === undefined ? identity.name : accountName.parse(change.name);
  const avatarUrl = change.avatarUrl === undefined ? identity.avatarUrl : change.avatarUrl;
  const { language } = change;
  const set = { name, image: avatarUrl, ...(language === undefined ? {} : { language }) };
  await gate.settings.database.db.updateTable('user').set(set).where('id', '=', userId).execute();
  gate.forget(userId);
  return { ...identity, name, avatarUrl };
}

async function isProfilePicture({ settings }: Gate, url: string): Promise<boolean> {
  const query = settings.database.db.selectFrom('user').select('id').where('image', '=', url).limit(1);
  return (await query.executeTakeFirst()) !== undefined;
}

/** An account has its own ways in; a link made while it was a guest's no longer opens it. */
async function signGuestIn({ library, settings }: Gate, userId: string): Promise<Response | null> {
  const query = settings.database.db.selectFrom('user').select('isAnonymous').where('id', '=', userId);
  if (!(await query.executeTakeFirst())?.isAnonymous) return null;
  const { internalAdapter } = await library.$context;
  const { token } = await internalAdapter.createSession(userId);
  return signedInAnswer(library, settings.secret, token);
}

async function erase(gate: Gate, userId: string): Promise<void> {
  const { internalAdapter } = await gate.library.$context;
  const contact = await gate.signIns.contactOf(userId);
  if (contact !== null) await gate.settings.mailer.forget(contact.email);
  if ((await internalAdapter.findUserById(userId)) !== null) await internalAdapter.deleteUser(userId);
  await gate.firstAdmin.succeed(userId);
  // Links on their way name the account, and those that confirm an address that too.
  const { db } = gate.settings.database;
  await db.deleteFrom('verification').where('value', 'like', `%${userId}%`).execute();
  gate.forget(userId);
}
