import { character, nameText, plainText, uuid } from '@moothall/domain';
import { z } from 'zod';
import { route } from './define.ts';

export const profile = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  avatarUrl: z.string().nullable(),
  isGuest: z.boolean(),
  isAdmin: z.boolean(),
  emailVerified: z.boolean(),
});
export type Profile = z.infer<typeof profile>;

/** Only compared, so anything that is text will do; the rules for new ones are in front of the door that sets them. */
const password = plainText(1024, 1);

const signIn = z.object({
  id: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  /** As the browser or program called itself. */
  userAgent: z.string().nullable(),
  /** Where it was made from; IPv6 by /64. */
  address: z.string().nullable(),
  /** The one this call came with. */
  current: z.boolean(),
});
export type SignIn = z.infer<typeof signIn>;

export const meRoutes = {
  readMe: route({ method: 'GET', path: '/me', summary: 'Who is signed in', identity: 'person', data: profile }),
  changeMe: route({
    method: 'PATCH',
    path: '/me',
    summary: 'Change the own name, picture, or the language of mails',
    identity: 'person',
    body: z.strictObject({
      name: nameText(60).optional(),
      avatarUrl: character.shape.avatarUrl.optional(),
      language: z.enum(['en', 'de']).optional(),
    }),
    data: profile,
  }),
  deleteMe: route({
    method: 'DELETE',
    path: '/me',
    summary:
      'Delete the own account and what belongs to it; accounts give their password unless they have just signed in',
    identity: 'person',
    body: z.strictObject({ password: password.optional() }),
    data: z.object({ deleted: z.literal(true) }),
  }),
  exportMe: route({
    method: 'GET',
    path: '/me/export',
    summary: 'Everything kept about the caller, as one file',
    identity: 'person',
    data: z.record(z.string(), z.unknown()),
  }),
  sendConfirmation: route({
    method: 'POST',
    path: '/me/confirmation',
    summary: 'Mail another link that confirms the own address',
    identity: 'account',
    data: z.object({ sent: z.literal(true) }),
  }),
  changeEmail: route({
    method: 'POST',
    path: '/me/email',
    summary: 'Change the own address; where mail can be sent, once the new one is confirmed',
    identity: 'account',
    body: z.strictObject({ email: z.email().max(254), password }),
    data: z.object({ email: z.string(), pending: z.boolean() }),
  }),
  confirmEmail: route({
    method: 'POST',
    path: '/confirmations',
    summary: 'What the link in a mail leads to: the address is confirmed',
    identity: 'anyone',
    body: z.strictObject({ token: plainText(200, 1) }),
    data: z.object({ email: z.string() }),
  }),
  listSignIns: route({
    method: 'GET',
    path: '/me/sign-ins',
    summary: 'Where the caller is signed in',
    identity: 'person',
    data: z.object({ signIns: z.array(signIn).readonly() }),
  }),
  endSignIn: route({
    method: 'DELETE',
    path: '/me/sign-ins/:signInId',
    summary: 'End one own sign-in; its open connections close',
    identity: 'person',
    params: z.strictObject({ signInId: uuid }),
    data: z.object({ ended: z.number() }),
  }),
  endSignIns: route({
    method: 'DELETE',
    path: '/me/sign-ins',
    summary: 'End all own sign-ins, or all but this one',
    identity: 'person',
    query: z.strictObject({ which: z.enum(['all', 'others']).default('all') }),
    data: z.object({ ended: z.number() }),
  }),
  readLimits: route({
    method: 'GET',
    path: '/limits',
    summary: 'Limits in force',
    identity: 'anyone',
    data: z.record(z.string(), z.unknown()),
  }),
} as const;
