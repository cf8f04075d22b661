import { nameText, plainText } from '@moothall/domain';
import { z } from 'zod';

/** A reset token or a session token; the library makes them 24 and 32 characters long. */
const token = plainText(256, 1);
// Longer than allowed on purpose: the library names its own minimum and maximum in its answers.
const password = plainText(1024, 1);
const email = z.email().max(254);
const nothing = z.strictObject({});

export type AuthCall = {
  readonly method: 'GET' | 'POST';
  readonly body: z.ZodType<Readonly<Record<string, unknown>>>;
  /** Refused to whoever is not signed in, before the library asks. */
  readonly signedIn?: true;
};

/** The library's routes that are open, and what they take. The rest of its routes does not exist from outside. */
export const authCalls = {
  '/sign-up/email': {
    method: 'POST',
    body: z.strictObject({
      name: nameText(60),
      email,
      password,
      rememberMe: z.boolean().optional(),
      /** The token of an invite, where registration needs one. */
      invite: token.optional(),
    }),
  },
  '/sign-in/email': {
    method: 'POST',
    body: z.strictObject({ email, password, rememberMe: z.boolean().optional() }),
  },
  '/sign-in/anonymous': { method: 'POST', body: nothing },
  '/sign-out': { method: 'POST', body: nothing },
  '/get-session': { method: 'GET', body: nothing },
  '/list-sessions': { method: 'GET', body: nothing, signedIn: true },
  '/revoke-session': { method: 'POST', body: z.strictObject({ token }), signedIn: true },
  '/revoke-sessions': { method: 'POST', body: nothing, signedIn: true },
  '/revoke-other-sessions': { method: 'POST', body: nothing, signedIn: true },
  '/change-password': {
    method: 'POST',
    // Who changes a password wants everybody else out, and open connections end with their sign-in (quality 3); the
    // library does neither unless told to.
    body: z
      .strictObject({ currentPassword: password, newPassword: password, revokeOtherSessions: z.boolean().optional() })
      .transform((body) => ({ ...body, revokeOtherSessions: true })),
    signedIn: true,
  },
  '/request-password-reset': { method: 'POST', body: z.strictObject({ email }) },
  '/reset-password': { method: 'POST', body: z.strictObject({ token, newPassword: password }) },
} as const satisfies Record<string, AuthCall>;

export type AuthPath = keyof typeof authCalls;

export function isAuthPath(path: string): path is AuthPath {
  return Object.hasOwn(authCalls, path);
}
