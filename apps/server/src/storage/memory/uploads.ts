import type { Page } from '../page.ts';
import type { UploadInserted, UploadRecord } from '../upload-store.ts';
import type { MemoryDisk } from './disk.ts';
import { paged } from './paged.ts';

/** Every method of the upload store as a plain synchronous function over the disk. */
export const createMemoryUploads = (disk: MemoryDisk) => {
  const uploadsOf = (ownerId: string) => [...disk.uploads.values()].filter((upload) => upload.ownerId === ownerId);
  const findUploadOf = (ownerId: string, sha256: string) =>
    uploadsOf(ownerId).find((upload) => upload.sha256 === sha256) ?? null;
  return {
    insertUpload: (record: UploadRecord, maxBytes: number): UploadInserted => {
      const known = findUploadOf(record.ownerId, record.sha256);
      if (known !== null) return { kind: 'known', upload: known };
      const usedBytes = uploadsOf(record.ownerId).reduce((sum, { bytes }) => sum + bytes, 0);
      if (usedBytes + record.bytes > maxBytes) return { kind: 'full', usedBytes };
      disk.uploads.set(record.id, record);
      return { kind: 'stored' };
    },
    findUpload: (id: string) => disk.uploads.get(id) ?? null,
    findUploadOf,
    listUploads: (ownerId: string, page: Page) => paged(uploadsOf(ownerId), page),
    deleteUpload: (id: string) => disk.uploads.delete(id),
  };
};
