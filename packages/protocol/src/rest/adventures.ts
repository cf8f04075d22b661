import { adventureChange, newAdventure } from '@moothall/domain';
import { z } from 'zod';
import { adventureFile, adventureFileBody } from './adventure-file.ts';
import { byId, page, route } from './define.ts';

/** As stored: what was accepted by `newAdventure`, with what the server adds. */
const adventure = z.looseObject({ id: z.string(), ownerId: z.string(), version: z.string() }).and(newAdventure.loose());
export const adventureCard = z.object({
  id: z.string(),
  ownerId: z.string(),
  title: z.string(),
  description: z.string(),
  visibility: z.enum(['private', 'campaign', 'community']),
  campaignId: z.string().nullable(),
  recommendedPlayers: z.object({ min: z.number(), max: z.number() }),
  estimatedDurationMinutes: z.number(),
  version: z.string(),
});
export type AdventureCard = z.infer<typeof adventureCard>;

export const adventureRoutes = {
  listAdventures: route({
    method: 'GET',
    path: '/adventures',
    summary: 'Own adventures, or those of the community',
    identity: 'person',
    query: z.strictObject({
      scope: z.enum(['mine', 'campaign', 'community']).default('mine'),
      q: z.string().max(200).optional(),
      ...page,
    }),
    data: z.object({ adventures: z.array(adventureCard).readonly() }),
  }),
  createAdventure: route({
    method: 'POST',
    path: '/adventures',
    summary: 'Create an adventure',
    identity: 'account',
    body: newAdventure,
    data: z.object({ adventure }),
    status: 201,
    size: 'adventure',
  }),
  readAdventure: route({
    method: 'GET',
    path: '/adventures/:id',
    summary: 'A whole adventure, for those who may read it',
    identity: 'person',
    params: byId,
    data: z.object({ adventure }),
  }),
  changeAdventure: route({
    method: 'PATCH',
    path: '/adventures/:id',
    summary: 'Change fields of an own adventure',
    identity: 'account',
    params: byId,
    body: adventureChange,
    data: z.object({ adventure }),
    size: 'adventure',
  }),
  exportAdventure: route({
    method: 'GET',
    path: '/adventures/:id/export',
    summary: 'A whole adventure with its pictures as one file, for those who may read it',
    identity: 'person',
    params: byId,
    data: adventureFile,
  }),
  importAdventure: route({
    method: 'POST',
    path: '/adventures/import',
    summary: 'Make an own, private adventure from such a file; all of it or nothing',
    identity: 'account',
    body: adventureFileBody,
    data: z.object({ adventure }),
    status: 201,
    size: 'adventure-file',
  }),
  deleteAdventure: route({
    method: 'DELETE',
    path: '/adventures/:id',
    summary: 'Delete an own adventure with all its sessions',
    identity: 'account',
    params: byId,
    data: z.object({ deleted: z.literal(true) }),
  }),
} as const;
