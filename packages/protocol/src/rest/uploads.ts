import { authorId, uuid } from '@moothall/domain';
import { z } from 'zod';
import { byId, page, route } from './define.ts';

const upload = z.object({
  id: z.string(),
  /** Where it is served: `/api/v1/uploads/<id>`. */
  url: z.string(),
  width: z.number(),
  height: z.number(),
  bytes: z.number(),
  createdAt: z.string(),
});
export type Upload = z.infer<typeof upload>;

const pictureSize = z.enum(['small', 'medium', 'large', 'full']);

export const uploadRoutes = {
  uploadPicture: route({
    method: 'POST',
    path: '/uploads',
    summary: 'Upload a picture: PNG, JPEG or WebP, at most 20 MiB and 40 megapixels',
    identity: 'account',
    data: z.object({ upload }),
    status: 201,
    size: 'picture',
  }),
  listUploads: route({
    method: 'GET',
    path: '/uploads',
    summary: 'Own pictures, the newest first',
    identity: 'person',
    query: z.strictObject(page),
    data: z.object({ uploads: z.array(upload).readonly() }),
  }),
  readUpload: route({
    method: 'GET',
    path: '/uploads/:id',
    summary: 'A picture, for those who may see it',
    identity: 'anyone',
    params: byId,
    query: z.strictObject({
      /** The longest side: 160, 640, 1,600 or 4,096 pixels. */
      size: pictureSize.default('full'),
      /** The table at which the caller sees it; without it all tables they are at. */
      session: uuid.optional(),
    }),
    data: z.unknown(),
    raw: 'image/webp',
  }),
  readMapPicture: route({
    method: 'GET',
    path: '/sessions/:id/maps/:mapId/picture',
    summary: 'The picture of a map as far as the caller knows the map; the rest of it is blank',
    identity: 'person',
    params: z.strictObject({ id: uuid, mapId: authorId }),
    query: z.strictObject({
      size: pictureSize.default('full'),
      /** Decides nothing: a page says another one when its cells have changed, so that its browser asks again. */
      cells: z.string().max(64).optional(),
    }),
    data: z.unknown(),
    raw: 'image/webp',
  }),
  deleteUpload: route({
    method: 'DELETE',
    path: '/uploads/:id',
    summary: 'Delete an own picture; where it was used it is missing',
    identity: 'person',
    params: byId,
    data: z.object({ deleted: z.literal(true) }),
  }),
} as const;
