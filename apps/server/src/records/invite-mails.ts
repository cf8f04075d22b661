import { type Refusal, refusal } from '@moothall/domain';

/** Mails the addresses of invites, in the language of who invites. */
export type InviteMails = {
  /** Whether this person may have another mail sent now; taken when it says so. */
  readonly take: (inviterId: string) => { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };
  /** Never waited for. */
  readonly send: (inviterId: string, mail: InviteMail) => void;
};
export type InviteMail = { readonly to: string; readonly url: string };

/** Asked before the invite is made, so that none is made which nobody hears of. */
export function inviteMailRefusal(
  { inviteMails }: { readonly inviteMails: InviteMails },
  inviterId: string,
  email: string | undefined,
): Refusal | null {
  const taken = email === undefined ? null : inviteMails.take(inviterId);
  if (taken === null || taken.ok) return null;
  return refusal('RATE_LIMITED', 'too many invites by mail, wait a while', { retryAfterMs: taken.retryAfterMs });
}
