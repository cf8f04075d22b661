import type { OwnCharacter } from '../shapes/character.ts';

export type CharacterOrder = 'newest' | 'name' | 'level';

/** `characters` come newest first. Searched as plain text in name and class. */
export function orderCharacters(
  characters: readonly OwnCharacter[],
  { search, order, language }: { readonly search: string; readonly order: CharacterOrder; readonly language: string },
): readonly OwnCharacter[] {
  const wanted = search.trim().toLocaleLowerCase(language);
  const found = characters.filter(({ name, class: className }) =>
    `${name}\n${className}`.toLocaleLowerCase(language).includes(wanted),
  );
  switch (order) {
    case 'newest':
      return found;
    case 'name':
      return found.toSorted((a, b) => a.name.localeCompare(b.name, language, { numeric: true }));
    case 'level':
      return found.toSorted((a, b) => b.level - a.level || a.name.localeCompare(b.name, language));
  }
}
