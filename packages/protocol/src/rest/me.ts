import { nameText } from '@moothall/domain';
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

export const meRoutes = {
  readMe: route({ method: 'GET', path: '/me', summary: 'Who is signed in', identity: 'person', data: profile }),
  changeMe: route({
    method: 'PATCH',
    path: '/me',
    summary: 'Change the own name',
    identity: 'person',
    body: z.strictObject({ name: nameText(60).optional() }),
    data: profile,
  }),
  readLimits: route({
    method: 'GET',
    path: '/limits',
    summary: 'Limits in force',
    identity: 'anyone',
    data: z.record(z.string(), z.unknown()),
  }),
} as const;
