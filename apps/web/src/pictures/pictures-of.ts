import type { Adventure } from '@moothall/client';
import type { NamedPicture } from './named-picture.ts';

/**
 * What the GM of an adventure may show somebody. Not the maps: who is shown one of those as a picture has all of it,
 * whatever they know of the cells.
 */
export function picturesOf(adventure: Adventure | undefined): readonly NamedPicture[] {
  const found = new Map<string, string>();
  for (const { pictureId, title } of adventure?.nodes ?? []) {
    if (pictureId !== undefined && !found.has(pictureId)) found.set(pictureId, title);
  }
  for (const { pictureId, name } of adventure?.backdrops ?? []) {
    if (!found.has(pictureId)) found.set(pictureId, name);
  }
  for (const { pictureId } of adventure?.maps ?? []) found.delete(pictureId ?? '');
  return [...found].map(([id, name]) => ({ id, name }));
}
