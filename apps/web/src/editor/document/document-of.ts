import type { Adventure } from '@moothall/client';
import { sameContent } from './difference.ts';
import type { EditorDocument } from './editor-document.ts';

/** Only what an author writes: ids, owner and version are the server's. */
export function documentOf(adventure: Adventure): EditorDocument {
  const { title, description, visibility, campaignId, recommendedPlayers, estimatedDurationMinutes } = adventure;
  const { startNodeId, nodes, maps, backdrops } = adventure;
  const words = { title, description, visibility, campaignId, recommendedPlayers, estimatedDurationMinutes };
  return { ...words, startNodeId, nodes, maps, backdrops };
}

/** The fields whose content is not the same: what a save sends. */
export function changedFields(from: EditorDocument, to: EditorDocument): Partial<EditorDocument> {
  const names = Object.keys(to) as (keyof EditorDocument)[];
  return Object.fromEntries(names.filter((name) => !sameContent(from[name], to[name])).map((name) => [name, to[name]]));
}
