import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import type { ChangedEmail, EmailChange } from './accounts.ts';
import { checkPassword } from './check-password.ts';
import type { Gate } from './gate.ts';

const taken = refusal('CONFLICT', 'there is an account with this address already', {
  reason: 'EMAIL_TAKEN',
  current: null,
});

/** Another link for the address the account has. */
export async function sendConfirmation(gate: Gate, identity: Identity, address: string): Promise<Result<null>> {
  const { email, userId } = identity;
  if (email === null || identity.emailVerified) {
    return refuse(refusal('NOT_ALLOWED', 'there is no address to confirm', { reason: 'NOTHING_TO_CONFIRM' }));
  }
  const wait = gate.limits.takeMail(email, address);
  if (wait !== null) return refuse(wait);
  await mailConfirmation(gate, { userId, from: email, to: email });
  return ok(null);
}

/** Issues the link and sends it, without waiting for the mail. */
export async function mailConfirmation(
  { links, mails, signIns }: Gate,
  confirmation: Parameters<Gate['links']['issue']>[0],
): Promise<void> {
  const contact = await signIns.contactOf(confirmation.userId);
  const token = await links.issue(confirmation);
  mails.confirm({ email: confirmation.to, language: contact?.language ?? 'en' }, token);
}

export async function confirmEmail(
  gate: Gate,
  token: string,
  address: string,
): Promise<Result<{ readonly email: string }>> {
  const wait = gate.limits.takeGuess(address);
  if (wait !== null) return refuse(wait);
  const gone = refuse<never>(refusal('INVITE_NOT_FOUND', 'this link was used or has expired'));
  const confirmation = await gate.links.take(token);
  if (confirmation === null) return gone;
  const { userId, from, to } = confirmation;
  const contact = await gate.signIns.contactOf(userId);
  if (contact === null || contact.email !== from) return gone;
  if (!(await storeEmail(gate, userId, to, true))) return refuse(taken);
  if (from !== to) gate.mails.addressChanged(contact);
  return ok({ email: to });
}

export async function changeEmail(
  gate: Gate,
  identity: Identity,
  change: EmailChange,
  address: string,
): Promise<Result<ChangedEmail>> {
  const { userId, email: from } = identity;
  const to = change.email.toLowerCase();
  const checked = await checkPassword(gate, identity, change.password, address);
  if (!checked.ok) return checked;
  if (from === null || to === from) return ok({ email: to, pending: false });
  if (!gate.settings.mailConfigured) {
    return (await storeEmail(gate, userId, to, false)) ? ok({ email: to, pending: false }) : refuse(taken);
  }
  const wait = gate.limits.takeMail(to, address);
  if (wait !== null) return refuse(wait);
  // The answer is the same when somebody has it: only who reads that mailbox may learn that.
  if ((await gate.signIns.ownerOf(to)) === null) await mailConfirmation(gate, { userId, from, to });
  return ok({ email: from, pending: true });
}

/** False when another account has it; the unique column decides. */
async function storeEmail(gate: Gate, userId: string, email: string, emailVerified: boolean): Promise<boolean> {
  const { internalAdapter } = await gate.library.$context;
  try {
    await internalAdapter.updateUser(userId, { email, emailVerified });
  } catch (error) {
    const owner = await gate.signIns.ownerOf(email);
    if (owner === null || owner === userId) throw error;
    return false;
  }
  gate.forget(userId);
  return true;
}
