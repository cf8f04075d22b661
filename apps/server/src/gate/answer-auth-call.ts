import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import { codeOf, refusalAnswer, tooManyHash, unavailable, uncached } from './auth-answer.ts';
import { authBasePath } from './auth-library.ts';
import type { Gate } from './gate.ts';
import { acceptedLanguage } from './mail-language.ts';
import { mailConfirmation } from './own-email.ts';
import { type ReadAuthCall, readAuthCall } from './read-auth-call.ts';
import { addressIn } from './sign-in-limits.ts';
import { emailTaken, upgradeGuest } from './upgrade-guest.ts';

/** One call of `/api/auth/*`: looked at by us, done by the library, and its answer put right. */
export async function answerAuthCall(gate: Gate, request: Request): Promise<Response> {
  const read = await readAuthCall(request);
  if (!read.ok) return refusalAnswer(read.refusal);
  const call = read.value;
  if (call.path === '/sign-up/email' && gate.settings.registration === 'closed') return refusalAnswer(closed);
  const refused = gate.limits.refuse(call);
  if (refused !== null) return refusalAnswer(refused);
  // The library uses the link up before it hashes: who would be turned away then could not use it again.
  if (call.path === '/reset-password' && gate.settings.hasher.isFull()) return refusalAnswer(tooManyHash);
  const caller = await callerOf(gate, call);
  if (call.signedIn && caller === null) return refusalAnswer(refusal('UNAUTHENTICATED', 'sign in first'));
  return call.path === '/sign-up/email' ? signUp(gate, call, caller) : handOn(gate, call, caller);
}

const closed = refusal('NOT_ALLOWED', 'new accounts are closed here', { reason: 'REGISTRATION_CLOSED' });

/** Null also where it makes no difference. */
async function callerOf(gate: Gate, { path, headers, signedIn }: ReadAuthCall): Promise<Identity | null> {
  const matters = signedIn || ['/sign-out', '/sign-in/anonymous', '/sign-up/email'].includes(path);
  return matters ? gate.identify(headers) : null;
}

async function handOn(gate: Gate, call: ReadAuthCall, caller: Identity | null): Promise<Response> {
  const answered = await gate.library.handler(forLibrary(gate, call, caller));
  // The library says "signed out" also when the database did not hear of it.
  const isLeft = call.path === '/sign-out' && answered.ok && caller !== null;
  if (isLeft && (await gate.signIns.isValid(caller.authSessionId))) return unavailable();
  if (!answered.ok) return uncached(await corrected(gate, call, answered));
  gate.limits.forgive(call);
  return uncached(answered);
}

/** A use of the invite is taken before anything is made and given back when nothing came of it. */
async function signUp(gate: Gate, call: ReadAuthCall, caller: Identity | null): Promise<Response> {
  const { invite, ...body } = call.body;
  const spent = await spendInvite(gate, invite);
  if (!spent.ok) return refusalAnswer(spent.refusal);
  const asked: ReadAuthCall = { ...call, body };
  const answered = await made(gate, asked, caller).catch(async (error: unknown) => {
    await giveBack(gate, spent.value);
    throw error;
  });
  if (answered.ok) await welcome(gate, asked);
  else await giveBack(gate, spent.value);
  return uncached(answered);
}

function made(gate: Gate, call: ReadAuthCall, caller: Identity | null): Promise<Response> {
  return caller?.isGuest === true ? upgradeGuest(gate, call, caller) : handOn(gate, call, caller);
}

async function giveBack({ registration }: Gate, inviteId: string | null): Promise<void> {
  if (inviteId !== null) await registration.giveBack(inviteId);
}

/** The id of the invite that was used; null where none is needed. */
async function spendInvite({ registration }: Gate, invite: unknown): Promise<Result<string | null>> {
  if (registration.mode === 'open') return ok(null);
  if (typeof invite !== 'string') {
    return refuse(refusal('NOT_ALLOWED', 'new accounts need an invite here', { reason: 'REGISTRATION_BY_INVITE' }));
  }
  const id = await registration.spend(invite);
  return id === null ? refuse(refusal('INVITE_EXPIRED', 'this invite is used up, revoked or has run out')) : ok(id);
}

/** What comes with a new account: the first one's office, the language of its mails, and the mail that asks for proof. */
async function welcome(gate: Gate, { body, headers }: ReadAuthCall): Promise<void> {
  // Before the answer, so that the first account finds itself to be the administrator at once.
  await gate.firstAdmin.appoint();
  const email = String(body.email).toLowerCase();
  const userId = await gate.signIns.ownerOf(email);
  if (userId === null) return;
  gate.forget(userId);
  const language = acceptedLanguage(headers.get('accept-language'));
  const { db } = gate.settings.database;
  if (language !== null) await db.updateTable('user').set({ language }).where('id', '=', userId).execute();
  if (gate.limits.takeMail(email, addressIn(headers)) !== null) return;
  await mailConfirmation(gate, { userId: userId as Identity['userId'], from: email, to: email });
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

/** Two errors of the library hide that the database was away, or that somebody else took the address just now. */
async function corrected({ signIns }: Gate, call: ReadAuthCall, answered: Response): Promise<Response> {
  const code = await codeOf(answered);
  if (code === 'FAILED_TO_GET_SESSION') return unavailable();
  if (code !== 'FAILED_TO_CREATE_USER') return answered;
  return (await signIns.ownerOf(String(call.body.email))) === null ? unavailable() : emailTaken();
}
