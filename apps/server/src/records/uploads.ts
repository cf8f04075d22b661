import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isoTime, notAllowed, ok, type Refusal, type Result, refusal, refuse, uploadUrl } from '@moothall/domain';
import type { Upload } from '@moothall/protocol';
import { fileOfSize } from '../pictures/picture-job.ts';
import type { JobOutcome } from '../pictures/picture-process.ts';
import { storedSizes } from '../pictures/picture-size.ts';
import type { UploadRecord } from '../storage/upload-store.ts';
import type { RecordServices } from './record-services.ts';

export const unknownPicture = refusal('NOT_FOUND', 'no such picture');

export type Arrival = {
  /** Of a picture that comes with the program; others get an id of their own. */
  readonly id?: string;
  readonly ownerId: string;
  /** The file as it came. */
  readonly file: string;
  /** `keep`: only a plain WebP of ours, which stays as it is, byte for byte; everything else is encoded anew. */
  readonly how: 'encode' | 'keep';
  /** Full sizes of all pictures of this person together. */
  readonly maxBytes: number;
};

export function uploadOf({ id, width, height, bytes, createdAt }: UploadRecord): Upload {
  return { id, url: uploadUrl(id), width, height, bytes, createdAt: isoTime(createdAt) };
}

/** A stranger's file becomes a picture of its owner's: made, stored, and only then written down. */
export async function addUpload(services: RecordServices, arrival: Arrival): Promise<Result<UploadRecord>> {
  const { pictures, storage, chance, clock } = services;
  const { ownerId, file, how, maxBytes } = arrival;
  const isKnown = await hasPictureHead(file);
  if (!isKnown) return refuse(refusal('UNSUPPORTED_MEDIA_TYPE', 'this is no PNG, JPEG or WebP picture'));
  await using work = await pictures.workFolder();
  const job = { kind: how, from: file, folder: work.path, maxPixels: pictures.maxPixels } as const;
  const made = await pictures.process.run(job);
  if (!made.ok) return refuse(unfitRefusal(made.fault, pictures.maxPixels));
  const known = await storage.records.findUploadOf(ownerId, made.value.sha256);
  if (known !== null) return ok(known);
  const record: UploadRecord = { id: arrival.id ?? chance.uuid(), ownerId, ...made.value, createdAt: clock.now() };
  for (const size of storedSizes(record)) {
    const bytes = await readFile(join(work.path, fileOfSize(size)));
    await pictures.store.put({ uploadId: record.id, size }, bytes);
  }
  const inserted = await insertOrForget(services, record, maxBytes);
  switch (inserted.kind) {
    case 'stored':
      return ok(record);
    case 'known':
      return ok(inserted.upload);
    case 'full':
      return refuse(fullRefusal(inserted.usedBytes, maxBytes));
  }
}

/** What was not written down is not kept either. */
async function insertOrForget(services: RecordServices, record: UploadRecord, maxBytes: number) {
  try {
    const inserted = await services.storage.records.insertUpload(record, maxBytes);
    const isAnother = inserted.kind !== 'known' || inserted.upload.id !== record.id;
    // Another node may have written down the same picture under the same id: then these bytes are its own.
    if (inserted.kind !== 'stored' && isAnother) await deleteBytes(services, record);
    return inserted;
  } catch (error) {
    await deleteBytes(services, record).catch(() => {});
    throw error;
  }
}

/** The bytes first: what is left after a crash is a picture that is missing and can be deleted again. */
export async function deleteUpload(services: RecordServices, ownerId: string, id: string): Promise<Result<null>> {
  const record = await services.storage.records.findUpload(id);
  if (record === null || record.ownerId !== ownerId) return refuse(unknownPicture);
  await deleteBytes(services, record);
  await services.storage.records.deleteUpload(id);
  return ok(null);
}

const pageSize = 100;

/** For erasing a person: the bytes of all their pictures; the rows go with the rest of their records. */
export async function deletePicturesOf(services: RecordServices, ownerId: string): Promise<void> {
  for (let before: UploadRecord | undefined; ; ) {
    const page = { limit: pageSize, ...(before === undefined ? {} : { before }) };
    const uploads = await services.storage.records.listUploads(ownerId, page);
    for (const upload of uploads) await deleteBytes(services, upload);
    before = uploads.at(-1);
    if (uploads.length < pageSize) return;
  }
}

async function deleteBytes({ pictures }: RecordServices, record: UploadRecord): Promise<void> {
  for (const size of storedSizes(record)) await pictures.store.delete({ uploadId: record.id, size });
}

/** The first bytes decide what a file is, never what it is called. */
async function hasPictureHead(file: string): Promise<boolean> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
    const head = buffer.toString('latin1', 0, bytesRead);
    const isWebp = head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP';
    return isWebp || head.startsWith('\x89PNG\r\n\x1a\n') || head.startsWith('\xff\xd8\xff');
  } finally {
    await handle.close();
  }
}

type Fault = Extract<JobOutcome<unknown>, { readonly ok: false }>['fault'];

function unfitRefusal(fault: Fault, maxPixels: number): Refusal {
  const invalid = (message: string): Refusal => refusal('VALIDATION_FAILED', message, { picture: [message] });
  switch (fault) {
    case 'unreadable':
      return invalid('this picture is damaged or incomplete');
    case 'not-plain':
      return invalid('this is no plain WebP picture');
    case 'too-heavy':
      return invalid('this picture cannot be processed');
    case 'too-many-pixels':
      return refusal('PAYLOAD_TOO_LARGE', `a picture may have ${maxPixels / 1_000_000} megapixels`, { maxPixels });
  }
}

function fullRefusal(usedBytes: number, maxBytes: number): Refusal {
  const { code, message } = notAllowed('storage-full', 'your pictures take up all the space you have');
  return refusal(code, message, { reason: 'storage-full', usedBytes, maxBytes });
}
