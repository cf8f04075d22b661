import { uuid } from '@moothall/domain';
import { z } from 'zod';
import { byId, route } from './define.ts';
import { preview } from './sessions.ts';

export const invite = z.object({
  id: z.string(),
  role: z.enum(['player', 'spectator']),
  expiresAt: z.string(),
  maxUses: z.number(),
  uses: z.number(),
  url: z.string().optional(),
});
export type Invite = z.infer<typeof invite>;

export const inviteRoutes = {
  makeInvite: route({
    method: 'POST',
    path: '/sessions/:id/invites',
    summary: 'Make an invite; its address is shown this once',
    identity: 'person',
    params: byId,
    body: z.strictObject({
      role: z.enum(['player', 'spectator']),
      expiresInHours: z
        .number()
        .positive()
        .max(24 * 365)
        .default(72),
      maxUses: z.int().min(1).max(1_000).default(1),
      email: z.email().max(254).optional(),
    }),
    data: z.object({ invite }),
    status: 201,
  }),
  listInvites: route({
    method: 'GET',
    path: '/sessions/:id/invites',
    summary: 'Invites of the session',
    identity: 'person',
    params: byId,
    data: z.object({ invites: z.array(invite).readonly() }),
  }),
  revokeInvite: route({
    method: 'DELETE',
    path: '/sessions/:id/invites/:inviteId',
    summary: 'Revoke an invite',
    identity: 'person',
    params: z.strictObject({ id: uuid, inviteId: uuid }),
    data: z.object({ revoked: z.literal(true) }),
  }),
  readInvite: route({
    method: 'GET',
    path: '/invites/:token',
    summary: 'What an invite leads to',
    identity: 'anyone',
    params: z.strictObject({ token: z.string().min(1).max(200) }),
    data: z.object({ invite: invite.omit({ url: true }), session: preview }),
  }),
} as const;
