import { type Refusal, refusal, uploadIdOf } from '@moothall/domain';
import type { RecordServices } from './record-services.ts';

type Wanted = {
  readonly ownerId: string;
  /** Undefined: not asked for. */
  readonly avatarUrl: string | null | undefined;
  /** What it is now; that may stay, whatever became of the picture. */
  readonly stored: string | null;
};

/** A face is one's own picture, or a portrait that comes along: naming it is what shows it to others (PIC-14). */
export async function avatarRefusal(services: RecordServices, wanted: Wanted): Promise<Refusal | null> {
  const { avatarUrl, stored, ownerId } = wanted;
  if (avatarUrl === undefined || avatarUrl === null || avatarUrl === stored) return null;
  const id = uploadIdOf(avatarUrl) ?? '';
  if (services.shipped.find(id)?.isFace === true) return null;
  const upload = await services.storage.records.findUpload(id);
  if (upload?.ownerId === ownerId) return null;
  const message = 'must be a picture of your own';
  return refusal('VALIDATION_FAILED', 'the request is not well formed', { avatarUrl: [message] });
}
