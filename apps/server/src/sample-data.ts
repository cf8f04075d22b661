import { type NewCharacter, newAdventure, newCharacter } from '@moothall/domain';
import { storeAdventure } from './records/adventures.ts';
import type { RecordServices } from './records/record-services.ts';
import { sampleLibrary } from './samples/sample-library.ts';

/** Whom the sample adventures belong to; no account has this id, so nobody can change them. */
const sampleOwnerId = 'moothall-samples';

/** On the first start only: the first minute must not be empty (product, journey 1). */
export async function plantSamples(services: RecordServices): Promise<void> {
  const [known] = await services.storage.records.listAdventures({ ownerId: sampleOwnerId }, { limit: 1 });
  if (known !== undefined) return;
  for (const adventure of sampleLibrary.adventures) {
    await storeAdventure(services, sampleOwnerId, newAdventure.parse({ ...adventure, visibility: 'community' }));
  }
}

/** Ready-made people to start from; whoever takes one gets a character of their own. */
export function sampleCharacters(): readonly NewCharacter[] {
  return sampleLibrary.characters.map((character) => newCharacter.parse(character));
}
