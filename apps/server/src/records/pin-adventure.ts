import { createHash } from 'node:crypto';
import type { PinnedAdventure } from '@moothall/domain';
import type { AdventureRecord } from '../storage/record-store.ts';
import { adventureOf } from './adventures.ts';
import type { RecordServices } from './record-services.ts';

/** The adventure as it is now, kept once however many sessions play it. */
export async function pinAdventure(
  services: RecordServices,
  record: AdventureRecord,
): Promise<{ readonly adventure: PinnedAdventure; readonly pin: string }> {
  const { ownerId: _owner, version: _version, ...adventure } = adventureOf(record);
  const document = JSON.stringify(adventure);
  const pin = createHash('sha256').update(document).digest('hex');
  await services.storage.log.writePin(pin, document);
  return { adventure, pin };
}
