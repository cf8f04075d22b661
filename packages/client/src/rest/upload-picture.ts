import { paths, restBase, type Upload } from '@moothall/protocol';
import { type Answer, failed, unreachable } from './answer.ts';
import type { RestParts } from './call.ts';
import { readAnswer } from './read-answer.ts';
import { type SendFile, type SendFileInit, systemSendFile } from './send-file.ts';

/** What the server takes (contract 2); other files need not travel to be refused. */
const takenTypes: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/webp']);
const bytesMax = 20 * 1_024 * 1_024;

/** Resolves always, like every call. A file that cannot be taken is refused without being sent. */
export type UploadPicture = (
  file: Blob,
  options?: Pick<SendFileInit, 'onProgress' | 'signal'>,
) => Promise<Answer<{ readonly upload: Upload }>>;

export function createUploadPicture(
  { baseUrl, tokenStore }: Pick<RestParts, 'baseUrl' | 'tokenStore'>,
  send: SendFile = systemSendFile(),
): UploadPicture {
  return async (file, options = {}) => {
    if (!takenTypes.has(file.type)) {
      return failed({ code: 'UNSUPPORTED_MEDIA_TYPE', message: 'not a PNG, JPEG or WebP picture', httpStatus: 415 });
    }
    if (file.size > bytesMax) {
      return failed({ code: 'PAYLOAD_TOO_LARGE', message: 'larger than 20 MiB', httpStatus: 413 });
    }
    const token = tokenStore.read();
    const headers = {
      accept: 'application/json',
      'content-type': file.type,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    };
    try {
      const url = baseUrl.replace(/\/$/, '') + restBase + paths.uploadPicture.path;
      return await readAnswer(await send(url, { ...options, headers, file }));
    } catch (fault) {
      return unreachable(fault instanceof Error ? fault.message : 'no connection');
    }
  };
}
