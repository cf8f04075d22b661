import { nameText, uuid } from '@moothall/domain';
import { z } from 'zod';
import { route } from './define.ts';

export const registrationInvite = z.object({
  id: z.string(),
  /** For whom it was meant. */
  note: z.string(),
  expiresAt: z.string(),
  maxUses: z.number(),
  uses: z.number(),
  createdAt: z.string(),
  /** Shown when it is made, and never again. */
  url: z.string().optional(),
});
export type RegistrationInvite = z.infer<typeof registrationInvite>;

/** Making an account on this server: by whom, and who is let in. The `/host` calls are the administrator's. */
export const registrationRoutes = {
  readRegistration: route({
    method: 'GET',
    path: '/registration',
    summary: 'Who may make an account here, and whether an invite is still good',
    identity: 'anyone',
    query: z.strictObject({ invite: z.string().min(1).max(200).optional() }),
    data: z.object({
      registration: z.enum(['open', 'invite', 'closed']),
      /** Whether this server sends mail, so that addresses have to be confirmed. */
      mail: z.boolean(),
      /** Null when none was asked about. */
      inviteIsGood: z.boolean().nullable(),
    }),
  }),
  makeRegistrationInvite: route({
    method: 'POST',
    path: '/host/invites',
    summary: 'Make an invite to register; its address is shown this once',
    identity: 'account',
    body: z.strictObject({
      note: nameText(60, 0).default(''),
      expiresInHours: z
        .number()
        .positive()
        .max(24 * 365)
        .default(168),
      maxUses: z.int().min(1).max(1_000).default(1),
    }),
    data: z.object({ invite: registrationInvite }),
    status: 201,
  }),
  listRegistrationInvites: route({
    method: 'GET',
    path: '/host/invites',
    summary: 'Invites to register, the newest first',
    identity: 'account',
    data: z.object({ invites: z.array(registrationInvite).readonly() }),
  }),
  revokeRegistrationInvite: route({
    method: 'DELETE',
    path: '/host/invites/:inviteId',
    summary: 'Revoke an invite to register',
    identity: 'account',
    params: z.strictObject({ inviteId: uuid }),
    data: z.object({ revoked: z.literal(true) }),
  }),
} as const;
