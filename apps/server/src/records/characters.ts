import {
  type Character,
  type CharacterChange,
  type NewCharacter,
  ok,
  type Result,
  refusal,
  refuse,
  type SeatedCharacter,
} from '@moothall/domain';
import type { Identity } from '../identity.ts';
import type { Page } from '../storage/page.ts';
import type { CharacterRecord } from '../storage/record-store.ts';
import { changeAtTable } from './change-at-table.ts';
import { onlyGiven } from './only-given.ts';
import type { RecordServices } from './record-services.ts';

const unknownCharacter = refusal('CHARACTER_NOT_FOUND', 'no such character of yours');

/** Middling figures for somebody made in a hurry; every field can be changed later. */
const defaults = { hitPoints: 8, armorClass: 10, experience: 0 } as const;

export function characterOf(record: CharacterRecord): Character {
  const { createdAt: _createdAt, sheet, ...fields } = record;
  return { ...fields, sheet: JSON.parse(sheet) as Character['sheet'] };
}

export function seatedCharacter(record: CharacterRecord): SeatedCharacter {
  const { ownerId: _owner, experience: _experience, version: _version, ...seated } = characterOf(record);
  return seated;
}

export async function createCharacter(
  services: RecordServices,
  ownerId: string,
  given: NewCharacter,
): Promise<Character> {
  const hitPointsMax = given.hitPointsMax ?? given.hitPointsCurrent ?? defaults.hitPoints;
  const record: CharacterRecord = {
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
  await services.storage.records.insertCharacter(record);
  return characterOf(record);
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

export function listCharacters(
  services: RecordServices,
  identity: Identity,
  page: Page,
): Promise<readonly CharacterRecord[]> {
  return services.storage.records.listCharacters(identity.userId, page);
}

export async function changeCharacter(
  services: RecordServices,
  identity: Identity,
  id: string,
  { ifVersion, sheet, ...changes }: CharacterChange,
): Promise<Result<Character>> {
  const found = await findOwnCharacter(services, identity, id);
  if (!found.ok) return found;
  const record = found.value;
  const conflict = refusal('CONFLICT', 'the character was changed in the meantime', { current: characterOf(record) });
  if (ifVersion !== undefined && ifVersion !== record.version) return refuse(conflict);
  const seat = await services.storage.log.findSeatOfCharacter(id);
  if (seat !== null) {
    const { sessionId } = seat;
    const atTable = { sessionId, userId: identity.userId, characterId: id, changes: { ...changes, sheet }, ifVersion };
    const changed = await changeAtTable(services, atTable);
    if (!changed.ok) return changed.refusal.code === 'CONFLICT' ? refuse(conflict) : changed;
    const written = await findOwnCharacter(services, identity, id);
    return written.ok ? ok(characterOf(written.value)) : written;
  }
  const fresh: CharacterRecord = {
    ...record,
    ...onlyGiven(changes),
    ...(sheet === undefined ? {} : { sheet: JSON.stringify(sheet) }),
    version: services.chance.uuid(),
  };
  const written = await services.storage.records.updateCharacter(fresh, record.version);
  return written ? ok(characterOf(fresh)) : refuse(conflict);
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
