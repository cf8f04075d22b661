import type { Identity } from '../identity.ts';
import type { Gate } from './gate.ts';
import { limits } from './limits.ts';
import type { ReadAuthCall } from './read-auth-call.ts';
import { signedInAnswer } from './sign-in-as.ts';
import { proofOf, tokenOf } from './sign-ins.ts';

/**
 * A guest who signs up becomes an account with the same id, so that seats, characters and what was said stay theirs,
 * and with the same sign-in, so that an open table stays open. Other browsers that held the guest are signed out.
 */
export async function upgradeGuest(gate: Gate, { body, headers }: ReadAuthCall, guest: Identity): Promise<Response> {
  const { library, settings } = gate;
  const { internalAdapter } = await library.$context;
  const [email, password] = [String(body.email).toLowerCase(), String(body.password)];
  const unfit = unfitPassword(password);
  if (unfit !== null) return unfit;
  if ((await gate.signIns.ownerOf(email)) !== null) return emailTaken();
  const { userId } = guest;
  const hash = await settings.hasher.hash(password);
  // The password first: a guest who has one and no address cannot sign in with it, so a crash in between harms nobody.
  if ((await internalAdapter.findCredentialAccount(userId)) === null)
    await internalAdapter.createAccount({ userId, providerId: 'credential', accountId: userId, password: hash });
  else await internalAdapter.updatePassword(userId, hash);
  try {
    const became = { name: String(body.name), email, emailVerified: false, isAnonymous: false };
    await internalAdapter.updateUser(userId, became);
  } catch (error) {
    if ((await gate.signIns.ownerOf(email)) === null) throw error;
    return emailTaken();
  }
  gate.forget(userId);
  const signIns = await gate.signIns.listOf(userId);
  for (const { id, token } of signIns) if (id !== guest.authSessionId) await internalAdapter.deleteSession(token);
  const token = tokenOf(proofOf(headers) ?? '', settings.secret) ?? '';
  const user = { id: userId, name: body.name, email, emailVerified: false, image: guest.avatarUrl };
  return signedInAnswer(library, settings.secret, token, { token, user });
}

/** In the library's own words, as when somebody new signs up. */
export function emailTaken(): Response {
  const message = 'User already exists. Use another email.';
  return Response.json({ code: 'USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL', message }, { status: 422 });
}

function unfitPassword(password: string): Response | null {
  const { minLength, maxLength } = limits.passwords;
  if (password.length >= minLength && password.length <= maxLength) return null;
  const [code, message] =
    password.length < minLength
      ? ['PASSWORD_TOO_SHORT', 'Password too short']
      : ['PASSWORD_TOO_LONG', 'Password too long'];
  return Response.json({ code, message }, { status: 400 });
}
