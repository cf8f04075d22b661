import { createHash } from 'node:crypto';
import type { RecordServices } from './record-services.ts';

/** A new id; a retry with the same idempotency key leads to the same one, and so to what is already there. */
export function idFor(
  { chance }: Pick<RecordServices, 'chance'>,
  purpose: string,
  idempotencyKey: string | null,
): string {
  if (idempotencyKey === null) return chance.uuid();
  const digest = createHash('sha256').update(`${purpose} ${idempotencyKey}`).digest('hex');
  const variant = '89ab'.charAt(Number.parseInt(digest.charAt(16), 16) % 4);
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-4${digest.slice(13, 16)}-${variant}${digest.slice(17, 20)}-${digest.slice(20, 32)}`;
}
