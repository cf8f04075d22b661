import { facesAtTable, picturesInSight, uploadUrl } from '@moothall/domain';
import type { Identity } from '../identity.ts';
import { mayReadInFull } from './adventures.ts';
import type { OwnedPicture } from './plant-picture.ts';
import type { RecordServices } from './record-services.ts';
import { findReadableRoom } from './session-access.ts';

export type Onlooker = {
  /** Null: somebody who is not signed in. */
  readonly caller: Identity | null;
  /** The table at which the picture is looked at; null: any the caller is at. */
  readonly sessionId: string | null;
  /** Whether it is the picture of an account; the accounts know. */
  readonly isProfilePicture: (url: string) => Promise<boolean>;
};

/**
 * Who may see a picture whole (PIC-10): nobody, but for the reasons below. Each is a `some` over what the caller can
 * reach, so that a reason that is forgotten, or fails, refuses.
 */
export async function mayReceive(services: RecordServices, upload: OwnedPicture, onlooker: Onlooker): Promise<boolean> {
  const { caller, sessionId } = onlooker;
  if (caller !== null && upload.ownerId === caller.userId) return true;
  if (await isFaceForAll(services, upload, onlooker)) return true;
  if (caller === null) return false;
  const tables = sessionId === null ? await tablesOf(services, caller) : [sessionId];
  for (const id of tables) if (await isShownAt(services, upload, { sessionId: id, caller })) return true;
  return isInReadableAdventure(services, upload, caller);
}

/** Of people, and of whom one may choose to play: these stand beside names in lists and previews. */
async function isFaceForAll(
  { shipped }: RecordServices,
  { id, ownerId }: OwnedPicture,
  onlooker: Onlooker,
): Promise<boolean> {
  if (ownerId === shipped.ownerId && shipped.find(id)?.isFace === true) return true;
  return onlooker.isProfilePicture(uploadUrl(id));
}

const liveStatuses = ['waiting', 'active', 'paused'] as const;
// More tables at once has nobody; who does names the one they are at.
const tablesMax = 50;

async function tablesOf({ storage }: RecordServices, { userId }: Identity): Promise<readonly string[]> {
  const live = { involvedId: userId, statuses: liveStatuses, limit: tablesMax };
  return (await storage.log.listSessions(live)).map(({ id }) => id);
}

/** What the caller's own view of the table shows, of those who may put pictures on it. */
async function isShownAt(
  services: RecordServices,
  upload: OwnedPicture,
  { sessionId, caller }: { readonly sessionId: string; readonly caller: Identity },
): Promise<boolean> {
  const found = await findReadableRoom(services, caller, sessionId);
  if (!found.ok) return false;
  const { room, viewer } = found.value;
  const { state } = room.core;
  const isFaceHere = facesAtTable(state).some((face) => face.pictureId === upload.id && face.userId === upload.ownerId);
  if (isFaceHere) return true;
  if (!picturesInSight(state, viewer).has(upload.id)) return false;
  return isOfTheTable(services, upload, { gmId: state.origin.gm.id, adventureId: state.adventure.id });
}

/** Naming the id of a picture gives nobody a right to it: it is the GM's own, or the adventure's author's. */
export async function isOfTheTable(
  { storage }: RecordServices,
  { ownerId }: OwnedPicture,
  table: { readonly gmId: string; readonly adventureId: string },
): Promise<boolean> {
  if (ownerId === table.gmId) return true;
  return (await storage.records.findAdventure(table.adventureId))?.ownerId === ownerId;
}

async function isInReadableAdventure(
  services: RecordServices,
  { id, ownerId }: OwnedPicture,
  caller: Identity,
): Promise<boolean> {
  const adventures = await services.storage.records.listAdventuresWithPicture(id, ownerId);
  for (const adventure of adventures) if (await mayReadInFull(services, caller, adventure)) return true;
  return false;
}
