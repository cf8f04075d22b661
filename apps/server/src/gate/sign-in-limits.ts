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
};

/** For tests on loopback. */
export const noSignInLimits: SignInLimits = { refuse: () => null, forgive: () => {} };

export function createSignInLimits(clock: Clock): SignInLimits {
  const { guests, signIns, signUps, resetMails } = limits.rates;
  const throttles = {
    guests: createThrottle(guests, clock),
    signIns: createThrottle(signIns, clock),
    signUps: createThrottle(signUps, clock),
  };
  const mails = createThrottle(resetMails, clock);
  const tries = createGrowingDelay(limits.signInTries, clock);

  const takeOfAccount = (call: ReadAuthCall): Taken => {
    if (call.path === '/sign-in/email') return tries.take(accountOf(call));
    return call.path === '/request-password-reset' ? mails.take(accountOf(call)) : { ok: true };
  };
  return {
    refuse: (call) => {
      const kind = countedPerAddress[call.path];
      // The address first: who knocks too often must not lock others out of their accounts.
      const ofAddress = kind === undefined ? { ok: true as const } : throttles[kind].take(addressOf(call.headers));
      const taken = ofAddress.ok ? takeOfAccount(call) : ofAddress;
      return taken.ok
        ? null
        : refusal('RATE_LIMITED', 'too many tries, wait a while', { retryAfterMs: taken.retryAfterMs });
    },
    forgive: (call) => {
      if (call.path === '/sign-in/email') tries.forget(accountOf(call));
    },
  };
}

/** Whatever tests a password or a token counts as trying to sign in. */
const countedPerAddress: { readonly [P in AuthPath]?: 'guests' | 'signIns' | 'signUps' } = {
  '/sign-up/email': 'signUps',
  '/sign-in/email': 'signIns',
  '/sign-in/anonymous': 'guests',
  '/change-password': 'signIns',
  '/request-password-reset': 'signIns',
  '/reset-password': 'signIns',
};

function addressOf(headers: Headers): string {
  return addressGroup(headers.get(addressHeader) ?? 'unknown');
}

/** As the library looks it up, so that other spellings do not give fresh tries. */
function accountOf({ body }: ReadAuthCall): string {
  return String(body.email).toLowerCase();
}
