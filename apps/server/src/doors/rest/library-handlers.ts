import { type AdventureChange, type NewCharacter, ok } from '@moothall/domain';
import { limits } from '../../gate/limits.ts';
import {
  adventureCard,
  changeAdventure,
  createAdventure,
  deleteAdventure,
  listAdventures,
  readAdventure,
} from '../../records/adventures.ts';
import {
  changeCharacter,
  createCharacter,
  deleteCharacter,
  importCharacters,
  listCharacters,
  readCharacter,
} from '../../records/characters.ts';
import { exportAdventure } from '../../records/export-adventure.ts';
import { importAdventure } from '../../records/import-adventure.ts';
import { nextCursor, readPage } from '../../records/paging.ts';
import type { RecordServices } from '../../records/record-services.ts';
import { answered, callerOf, data, type Handlers } from './call.ts';

type AdventureCalls = 'listAdventures' | 'createAdventure' | 'readAdventure' | 'changeAdventure' | 'deleteAdventure';
type AdventureFileCalls = 'exportAdventure' | 'importAdventure';
type CharacterCalls =
  | 'listSampleCharacters'
  | 'listCharacters'
  | 'importCharacters'
  | 'createCharacter'
  | 'readCharacter'
  | 'changeCharacter'
  | 'deleteCharacter';

export function adventureHandlers(services: RecordServices): Handlers<AdventureCalls> {
  return {
    listAdventures: async (call) => {
      const page = readPage(call.query);
      if (!page.ok) return page;
      const rows = await listAdventures(services, callerOf(call), call.query, page.value);
      return ok(data({ adventures: rows.map(adventureCard) }, nextCursor(rows, page.value.limit)));
    },
    createAdventure: async (call) => answered(await createAdventure(services, callerOf(call).userId, call.body), one),
    readAdventure: async (call) => answered(await readAdventure(services, callerOf(call), call.params.id), one),
    changeAdventure: async (call) => {
      // The schema is made from the adventure's own fields, which TypeScript cannot follow.
      const change = call.body as AdventureChange;
      return answered(await changeAdventure(services, callerOf(call), call.params.id, change), one);
    },
    deleteAdventure: async (call) => answered(await deleteAdventure(services, callerOf(call), call.params.id), same),
  };
}

export function adventureFileHandlers(services: RecordServices): Handlers<AdventureFileCalls> {
  return {
    exportAdventure: async (call) => {
      const maxBytes = limits.input.adventureBytes;
      const file = await exportAdventure(services, callerOf(call), call.params.id, maxBytes);
      return file.ok ? ok({ data: file.value, fileName: fileNameFor(file.value.adventure.title) }) : file;
    },
    importAdventure: async (call) => {
      const importing = { ownerId: callerOf(call).userId, maxBytesOfPictures: limits.pictures.bytesOfPerson };
      return answered(await importAdventure(services, importing, call.body), one);
    },
  };
}

/** Letters and digits alone: what stands in a header has to be harmless for every system. */
function fileNameFor(title: string): string {
  const plain = title.normalize('NFKD').replace(/[^A-Za-z0-9]+/g, '-');
  const name = plain.replace(/^-|-$/g, '').toLowerCase().slice(0, 60);
  return `${name === '' ? 'adventure' : name}.moothall.json`;
}

export function characterHandlers(
  services: RecordServices,
  sampleCharacters: readonly NewCharacter[],
): Handlers<CharacterCalls> {
  return {
    listSampleCharacters: async () => ok(data({ characters: sampleCharacters })),
    listCharacters: async (call) => {
      const page = readPage(call.query);
      if (!page.ok) return page;
      const { characters, cursor } = await listCharacters(services, callerOf(call), page.value);
      return ok(data({ characters }, cursor));
    },
    importCharacters: async (call) =>
      ok(data({ characters: await importCharacters(services, callerOf(call).userId, call.body) })),
    createCharacter: async (call) =>
      answered(await createCharacter(services, callerOf(call).userId, call.body), (character) => ({ character })),
    readCharacter: async (call) =>
      answered(await readCharacter(services, callerOf(call), call.params.id), (character) => ({ character })),
    changeCharacter: async (call) =>
      answered(await changeCharacter(services, callerOf(call), call.params.id, call.body), (character) => ({
        character,
      })),
    deleteCharacter: async (call) => answered(await deleteCharacter(services, callerOf(call), call.params.id), same),
  };
}

const one = <T>(adventure: T) => ({ adventure });
const same = <T>(value: T) => value;
