import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyMultipart from '@fastify/multipart';
import { ok, type Refusal, type Result, refusal, refuse, type UserId } from '@moothall/domain';
import { restBase, routes, type Upload } from '@moothall/protocol';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Accounts } from '../../gate/accounts.ts';
import { limits } from '../../gate/limits.ts';
import type { Throttle } from '../../gate/throttle.ts';
import type { Identity } from '../../identity.ts';
import type { RecordServices } from '../../records/record-services.ts';
import type { Repeats } from '../../records/repeats.ts';
import { addUpload, deleteUpload, uploadOf } from '../../records/uploads.ts';
import { answered, type Reply, tooMany } from './call.ts';
import { headersOf, identityRefusal, originRefusal, readIdempotencyKey, sendRefusal, sendReply } from './mount.ts';
import { receiveFile, tooLarge } from './receive-file.ts';

export type UploadDoorServices = {
  readonly accounts: Accounts;
  readonly records: RecordServices;
  readonly origins: ReadonlySet<string>;
  /** By person (quality 3). */
  readonly uploads: Throttle;
  readonly repeats: Repeats;
};

/** A form, or the picture itself; which of the three it is its first bytes say. */
const takenTypes = /^(multipart\/form-data|image\/(png|jpeg|webp))(;|$)/i;
const busyRetryMs = 5_000;

/** `POST /uploads`: bodies of 20 MiB go to the disk piece by piece, where all others are held as text. */
export async function mountUploads(server: FastifyInstance, services: UploadDoorServices): Promise<void> {
  const places = createPlaces();
  await server.register(async (door) => {
    door.removeAllContentTypeParsers();
    await door.register(fastifyMultipart, {
      throwFileSizeLimit: false,
      limits: { fileSize: limits.input.uploadBytes + 1, files: 2, fields: 1, parts: 2, headerPairs: 20 },
    });
    // Left in the socket until it is known who sends it.
    door.addContentTypeParser('*', (_request, _payload, done) => done(null));
    door.post(`${restBase}${routes.uploadPicture.path}`, async (request, reply) => {
      const answer = await receive(services, places, request);
      if (!answer.ok) return sendRefusal(request, reply, answer.refusal);
      return sendReply(request, reply, routes.uploadPicture, answer.value);
    });
  });
}

async function receive(services: UploadDoorServices, places: Places, request: FastifyRequest): Promise<Result<Reply>> {
  const unfit = headRefusal(request) ?? originRefusal(services, request);
  if (unfit !== null) return refuse(unfit);
  const caller = await services.accounts.identify(headersOf(request));
  const unknown = identityRefusal(routes.uploadPicture, caller);
  if (unknown !== null || caller === null) return refuse(unknown ?? refusal('UNAUTHENTICATED', 'sign in first'));
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  const taken = services.uploads.take(caller.userId);
  if (!taken.ok) return tooMany(taken.retryAfterMs);
  if (Number(request.headers['content-length'] ?? 0) > limits.input.uploadBytes + formBytes) return refuse(tooLarge);
  const leave = places.enter(caller.userId);
  if (leave === null) {
    return refuse(refusal('UNAVAILABLE', 'too many pictures arrive at once', { retryAfterMs: busyRetryMs }));
  }
  try {
    return await admit(services, caller, request, key.value);
  } finally {
    leave();
  }
}

/** What a form may have around its file. */
const formBytes = 16_384;

function headRefusal(request: FastifyRequest): Refusal | null {
  if (takenTypes.test(request.headers['content-type'] ?? '')) return null;
  return refusal('UNSUPPORTED_MEDIA_TYPE', 'send a PNG, JPEG or WebP picture, or a form with one');
}

async function admit(
  services: UploadDoorServices,
  { userId }: Identity,
  request: FastifyRequest,
  key: string | null,
): Promise<Result<Reply>> {
  await using work = await services.records.pictures.workFolder();
  const file = join(work.path, 'arrived');
  const received = await receiveFile(request, file);
  if (!received.ok) return received;
  const add = async (): Promise<Result<Reply>> =>
    answered(await addReceived(services, userId, file), (upload) => ({ upload }));
  // Awaited here: the folder is gone when this returns.
  if (key === null) return await add();
  const content = JSON.stringify(['uploadPicture', await digestOf(file)]);
  return await services.repeats.once(
    { userId, key, content, keep: same, again: async (kept) => ok(kept as Reply) },
    add,
  );
}

async function addReceived(
  { records, accounts }: UploadDoorServices,
  userId: UserId,
  file: string,
): Promise<Result<Upload>> {
  const maxBytes = limits.pictures.bytesOfPerson;
  const added = await addUpload(records, { ownerId: userId, file, how: 'encode', maxBytes });
  if (!added.ok) return added;
  if ((await accounts.contactOf(userId)) === null) {
    // The account was deleted while its picture was on the way: nobody would ever take it away again.
    await deleteUpload(records, userId, added.value.id);
    return refuse(refusal('UNAUTHENTICATED', 'this account is gone'));
  }
  return ok(uploadOf(added.value));
}

async function digestOf(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('base64url');
}

const same = <T>(value: T) => value;

type Places = {
  /** Null: no place left. Otherwise the way to give it back. */
  readonly enter: (userId: string) => (() => void) | null;
};

/** Pictures being received or made: each holds a connection and a file. */
function createPlaces(): Places {
  const taken = new Map<string, number>();
  return {
    enter: (userId) => {
      const own = taken.get(userId) ?? 0;
      const all = [...taken.values()].reduce((sum, count) => sum + count, 0);
      if (own >= limits.pictures.receivedAtOncePerPerson || all >= limits.pictures.receivedAtOnce) return null;
      taken.set(userId, own + 1);
      return () => {
        const left = (taken.get(userId) ?? 1) - 1;
        if (left === 0) taken.delete(userId);
        else taken.set(userId, left);
      };
    },
  };
}
