import { ok } from '@moothall/domain';
import type { Accounts } from '../../gate/accounts.ts';
import { serveMapPicture } from '../../records/map-picture.ts';
import { nextCursor, readPage } from '../../records/paging.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { servePicture } from '../../records/serve-picture.ts';
import { deleteUpload, uploadOf } from '../../records/uploads.ts';
import { answered, callerOf, data, type Handlers } from './call.ts';

type UploadCalls = 'listUploads' | 'readUpload' | 'readMapPicture' | 'deleteUpload';

/** Own pictures, and the way to everybody's; receiving one has its own door. */
export function uploadHandlers(
  services: RecordServices,
  { isProfilePicture }: Pick<Accounts, 'isProfilePicture'>,
): Handlers<UploadCalls> {
  return {
    listUploads: async (call) => {
      const page = readPage(call.query);
      if (!page.ok) return page;
      const rows = await services.storage.records.listUploads(callerOf(call).userId, page.value);
      return ok(data({ uploads: rows.map(uploadOf) }, nextCursor(rows, page.value.limit)));
    },
    readUpload: async (call) => {
      const { size, session: sessionId = null } = call.query;
      const onlooker = { caller: call.caller, sessionId, isProfilePicture };
      const picture = await servePicture(services, { id: call.params.id, size }, onlooker);
      return picture.ok ? ok({ picture: picture.value }) : picture;
    },
    readMapPicture: async (call) => {
      const { id: sessionId, mapId } = call.params;
      const asked = { sessionId, mapId, size: call.query.size };
      const picture = await serveMapPicture(services, callerOf(call), asked);
      return picture.ok ? ok({ picture: picture.value }) : picture;
    },
    deleteUpload: async (call) =>
      answered(await deleteUpload(services, callerOf(call).userId, call.params.id), () => ({ deleted: true })),
  };
}
