import {
  type Character,
  type CharacterChange,
  type CharacterFile,
  type NewCharacter,
  ok,
  type Result,
  refusal,
  refuse,
  type SeatedCharacter,
} from '@moothall/domain';
import type { OwnCharacter } from '@moothall/protocol';
import type { Identity } from '../identity.ts';
import type { Answer } from '../rooms/asked.ts';
import type { SessionCardColumn } from '../rooms/session-index.ts';
import type { ExpectedCharacter, HeldCharacter } from '../storage/log-store.ts';
import type { Page } from '../storage/page.ts';
import type { CharacterRecord } from '../storage/record-store.ts';
import { avatarRefusal } from './avatar.ts';
import { changeAtTable } from './change-at-table.ts';
import { onlyGiven } from './only-given.ts';
import { nextCursor } from './paging.ts';
import type { RecordServices } from './record-services.ts';

const unknownCharacter = refusal('CHARACTER_NOT_FOUND', 'no such character of yours');

/** Middling figures for somebody made in a hurry; every field can be changed later. */
const defaults = { hitPoints: 8, armorClass: 10, experience: 0 } as const;

export function characterOf(record: CharacterRecord): Character {
  const { createdAt: _createdAt, sheet, ...fields } = record;
  return { ...fields, sheet: JSON.parse(sheet) as Character['sheet'] };
}

/** What a commit that copies this record is decided on. */
export function asRead({ id, version }: CharacterRecord): ExpectedCharacter {
  return { characterId: id, version };
}

export function seatedCharacter(record: CharacterRecord): SeatedCharacter {
  const { ownerId: _owner, experience: _experience, version: _version, ...seated } = characterOf(record);
  return seated;
}

function newRecord(services: RecordServices, ownerId: string, given: NewCharacter): CharacterRecord {
  const hitPointsMax = given.hitPointsMax ?? given.hitPointsCurrent ?? defaults.hitPoints;
  return {
    id: services.chance.uuid(),
    ownerId,
    name: given.name,
    class: given.class,
    level: given.level,
    hitPointsCurrent: given.hitPointsCurrent ?? hitPointsMax,
    hitPointsMax,
    armorClass: given.armorClass ?? defaults.armorClass,
    avatarUrl: given.avatarUrl ?? null,
    experience: given.experience ?? defaults.experience,
    sheet: JSON.stringify(given.sheet ?? {}),
    version: services.chance.uuid(),
    createdAt: services.clock.now(),
  };
}

function atTable(record: CharacterRecord, seat: HeldCharacter | undefined): OwnCharacter {
  if (seat === undefined) return { ...characterOf(record), inSession: null };
  const { title } = JSON.parse(seat.card) as SessionCardColumn;
  return { ...characterOf(record), inSession: { id: seat.sessionId, status: seat.status, adventureTitle: title } };
}

export async function createCharacter(
  services: RecordServices,
  ownerId: string,
  given: NewCharacter,
): Promise<Result<OwnCharacter>> {
  const foreign = await avatarRefusal(services, { ownerId, avatarUrl: given.avatarUrl, stored: null });
  if (foreign !== null) return refuse(foreign);
  const record = newRecord(services, ownerId, given);
  await services.storage.records.insertCharacter(record);
  return ok(atTable(record, undefined));
}

/** In the file's order, all of them or none (CHAR-8). */
export async function importCharacters(
  services: RecordServices,
  ownerId: string,
  file: CharacterFile,
): Promise<readonly OwnCharacter[]> {
  const records = file.characters.map((given) => newRecord(services, ownerId, given));
  await services.storage.records.insertCharacters(records);
  return records.map((record) => atTable(record, undefined));
}

/** Somebody else's does not exist (contract 2.1). */
export async function findOwnCharacter(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
): Promise<Result<CharacterRecord>> {
  const record = await services.storage.records.findCharacter(id);
  return record !== null && record.ownerId === identity.userId ? ok(record) : refuse(unknownCharacter);
}

/** With the session that holds it (CHAR-4). */
export async function readCharacter(
  services: RecordServices,
  identity: Pick<Identity, 'userId'>,
  id: string,
): Promise<Result<OwnCharacter>> {
  const found = await findOwnCharacter(services, identity, id);
  if (!found.ok) return found;
  const [seat] = await services.storage.log.listHeldCharacters([id]);
  return ok(atTable(found.value, seat));
}

/** Newest first. `cursor` continues after the last of a full page. */
export async function listCharacters(
  services: RecordServices,
  identity: Identity,
  page: Page,
): Promise<{ readonly characters: readonly OwnCharacter[]; readonly cursor: string | undefined }> {
  const records = await services.storage.records.listCharacters(identity.userId, page);
  const held = await services.storage.log.listHeldCharacters(records.map(({ id }) => id));
  const seats = new Map(held.map((seat) => [seat.characterId, seat]));
  const characters = records.map((record) => atTable(record, seats.get(record.id)));
  return { characters, cursor: nextCursor(records, page.limit) };
}

/** What is there now, read afresh: it may have moved since this call looked. */
async function conflict(services: RecordServices, identity: Identity, id: string): Promise<Result<never>> {
  const current = await readCharacter(services, identity, id);
  if (!current.ok) return current;
  return refuse(refusal('CONFLICT', 'the character was changed in the meantime', { current: current.value }));
}

/** Where it is decided, at the table or here, is asked again until nothing moved in between (CHAR-17). */
export async function changeCharacter(
  services: RecordServices,
  identity: Identity,
  id: string,
  change: CharacterChange,
): Promise<Result<OwnCharacter>> {
  for (;;) {
    const found = await findOwnCharacter(services, identity, id);
    if (!found.ok) return found;
    const record = found.value;
    const { avatarUrl, ifVersion } = change;
    const foreign = await avatarRefusal(services, { ownerId: identity.userId, avatarUrl, stored: record.avatarUrl });
    if (foreign !== null) return refuse(foreign);
    if (ifVersion !== undefined && ifVersion !== record.version) return conflict(services, identity, id);
    const [seat] = await services.storage.log.listHeldCharacters([id]);
    const changed =
      seat === undefined
        ? await changeRecord(services, record, change)
        : await changeAtTable(services, { sessionId: seat.sessionId, record, change });
    if (changed === 'moved') continue;
    return changed.ok ? readCharacter(services, identity, id) : changed;
  }
}

async function changeRecord(
  services: RecordServices,
  record: CharacterRecord,
  { ifVersion: _seen, sheet, ...changes }: CharacterChange,
): Promise<Result<Answer> | 'moved'> {
  const fresh: CharacterRecord = {
    ...record,
    ...onlyGiven(changes),
    ...(sheet === undefined ? {} : { sheet: JSON.stringify(sheet) }),
    version: services.chance.uuid(),
  };
  const outcome = await services.storage.records.updateCharacter(fresh, record.version);
  return outcome === 'updated' ? ok({}) : 'moved';
}

export async function deleteCharacter(
  services: RecordServices,
  identity: Identity,
  id: string,
): Promise<Result<{ deleted: true }>> {
  const found = await findOwnCharacter(services, identity, id);
  if (!found.ok) return found;
  const outcome = await services.storage.records.deleteCharacter(id);
  if (outcome === 'held') return refuse(refusal('CHARACTER_IN_SESSION', 'the character holds a seat in a session'));
  return outcome === 'missing' ? refuse(unknownCharacter) : ok({ deleted: true });
}
