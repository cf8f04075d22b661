import type { Identity } from '../identity.ts';
import type { SignIn } from './accounts.ts';
import type { Gate } from './gate.ts';

/** The newest first. */
export async function signInsOf({ signIns }: Gate, { userId, authSessionId }: Identity): Promise<readonly SignIn[]> {
  const stored = await signIns.listOf(userId);
  return stored.map(({ token: _secret, ...signIn }) => ({ ...signIn, current: signIn.id === authSessionId }));
}

/** Ends those of this person that are meant; answers how many. Open connections end with them. */
export async function endSignIns(
  { library, signIns }: Gate,
  userId: string,
  isMeant: (id: string) => boolean,
): Promise<number> {
  const { internalAdapter } = await library.$context;
  const meant = (await signIns.listOf(userId)).filter(({ id }) => isMeant(id));
  for (const { token } of meant) await internalAdapter.deleteSession(token);
  return meant.length;
}
