import { type Refusal, refusal } from '@moothall/domain';
import type { Clock } from '../clock.ts';
import { addressGroup, addressHeader } from './address.ts';
import type { AuthPath } from './auth-calls.ts';
import { createGrowingDelay } from './growing-delay.ts';
import { limits } from './limits.ts';
import type { ReadAuthCall } from './read-auth-call.ts';
import { createThrottle, type Taken } from './throttle.ts';

/** How often one may knock (quality 3). */
export type SignInLimits = {
  /** Counts the call; what is returned refuses it. */
  readonly refuse: (call: ReadAuthCall) => Refusal | null;
  /** The password was right. */
  readonly forgive: (call: ReadAuthCall) => void;
  /** A password asked for in the middle of things counts as signing in. */
  readonly takePassword: (email: string, address: string) => Refusal | null;
  readonly forgivePassword: (email: string) => void;
  /** A token from a mail, which somebody may be guessing. */
  readonly takeGuess: (address: string) => Refusal | null;
  /** A mail to this address, asked for from there. */
  readonly takeMail: (email: string, address: string) => Refusal | null;
};

/** For tests on loopback. */
export const noSignInLimits: SignInLimits = {
  refuse: () => null,
  forgive: () => {},
  takePassword: () => null,
  forgivePassword: () => {},
  takeGuess: () => null,
  takeMail: () => null,
};

export function createSignInLimits(clock: Clock): SignInLimits {
  const { guests, signIns, signUps, mails, mailsOfAddress } = limits.rates;
  const throttles = {
    guests: createThrottle(guests, clock),
    signIns: createThrottle(signIns, clock),
    signUps: createThrottle(signUps, clock),
  };
  const mailbox = createThrottle(mails, clock);
  const sender = createThrottle(mailsOfAddress, clock);
  const tries = createGrowingDelay(limits.signInTries, clock);

  // The address first: who knocks too often must not lock others out of their accounts.
  const takePassword = (email: string, address: string): Taken =>
    inTurn(
      () => throttles.signIns.take(address),
      () => tries.take(accountOf(email)),
    );
  const takeMail = (email: string, address: string): Taken =>
    inTurn(
      () => sender.take(address),
      () => mailbox.take(accountOf(email)),
    );
  const takeCall = (call: ReadAuthCall): Taken => {
    const address = addressIn(call.headers);
    const kind = countedPerAddress[call.path];
    const knock = (): Taken => (kind === undefined ? { ok: true } : throttles[kind].take(address));
    const email = String(call.body.email);
    if (call.path === '/sign-in/email') return takePassword(email, address);
    if (call.path === '/request-password-reset') return inTurn(knock, () => takeMail(email, address));
    return knock();
  };
  return {
    refuse: (call) => refusalOf(takeCall(call)),
    forgive: (call) => {
      if (call.path === '/sign-in/email') tries.forget(accountOf(String(call.body.email)));
    },
    takePassword: (email, address) => refusalOf(takePassword(email, address)),
    forgivePassword: (email) => tries.forget(accountOf(email)),
    takeGuess: (address) => refusalOf(throttles.signIns.take(address)),
    takeMail: (email, address) => refusalOf(takeMail(email, address)),
  };
}

function inTurn(first: () => Taken, second: () => Taken): Taken {
  const taken = first();
  return taken.ok ? second() : taken;
}

function refusalOf(taken: Taken): Refusal | null {
  return taken.ok
    ? null
    : refusal('RATE_LIMITED', 'too many tries, wait a while', { retryAfterMs: taken.retryAfterMs });
}

/** Whatever tests a password or a token counts as trying to sign in. */
const countedPerAddress: { readonly [P in AuthPath]?: 'guests' | 'signIns' | 'signUps' } = {
  '/sign-up/email': 'signUps',
  '/sign-in/anonymous': 'guests',
  '/change-password': 'signIns',
  '/request-password-reset': 'signIns',
  '/reset-password': 'signIns',
};

/** The caller's household, as our own door noted it. */
export function addressIn(headers: Headers): string {
  return addressGroup(headers.get(addressHeader) ?? 'unknown');
}

/** As the library looks it up, so that other spellings do not give fresh tries. */
function accountOf(email: string): string {
  return email.toLowerCase();
}
