import type { SeatedCharacter } from '../vocabulary/character.ts';
import type { UserId } from '../vocabulary/ids.ts';
import type { Person } from '../vocabulary/person.ts';

/** People for tests. A name is enough: the same name is always the same person with the same character. */

export function userIdOf(name: string): UserId {
  return `user-${name.toLowerCase()}` as UserId;
}

/** Names that begin with "Guest" are guests. */
export function personOf(name: string): Person {
  return { id: userIdOf(name), name, avatarUrl: null, isGuest: name.startsWith('Guest') };
}

/** A well-formed lower-case UUID v4 for a number; scattered, so that order of id is not order of creation. */
export function uuidOf(number: number): string {
  const scattered = (Math.imul(number + 1, 2654435761) >>> 0).toString(16).padStart(8, '0');
  return `${scattered}-0000-4000-8000-${number.toString(16).padStart(12, '0')}`;
}

function numberOf(text: string): number {
  return [...text].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0)) >>> 0, 7);
}

/** A character's sheet holds a word that only its player and the GM may ever receive. */
export function sheetSecretOf(characterName: string): string {
  return `sheet-secret-of-${characterName}-`;
}

export function characterOf(name: string, variant = 'Hero'): SeatedCharacter {
  const characterName = `${name} the ${variant}`;
  return {
    id: uuidOf(numberOf(characterName)),
    name: characterName,
    class: 'Fighter',
    level: 3,
    hitPointsCurrent: 17,
    hitPointsMax: 20,
    armorClass: 15,
    avatarUrl: null,
    sheet: { secret: sheetSecretOf(characterName) },
  };
}
