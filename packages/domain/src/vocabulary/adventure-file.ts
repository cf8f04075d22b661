import { z } from 'zod';
import {
  type AdventureDocument,
  adventureFields,
  adventureMap,
  adventureNode,
  backdrop,
  listLimits,
} from './adventure.ts';
import { reportFaults } from './adventure-faults.ts';
import type { Fault } from './fault-reason.ts';

/** A picture in a file is called by the SHA-256 of its bytes, so that it has the same name wherever it is kept. */
export const pictureDigest = z.string().regex(/^[0-9a-f]{64}$/, 'not the SHA-256 of a picture');

const { visibility: _visibility, campaignId: _campaignId, ...content } = adventureFields;
const named = { pictureId: pictureDigest.optional() };

/** What an adventure is, without where it lies: neither owner nor campaign nor who may see it (ADV-10). */
export const adventureContent = z
  .strictObject({
    ...content,
    nodes: z.array(adventureNode.extend(named)).max(listLimits.nodes).default([]),
    maps: z.array(adventureMap.extend(named)).max(listLimits.maps).default([]),
    backdrops: z
      .array(backdrop.extend({ pictureId: pictureDigest }))
      .max(listLimits.backdrops)
      .default([]),
  })
  .superRefine(reportFaults);
export type AdventureContent = z.infer<typeof adventureContent>;

type Illustrated = Pick<AdventureContent, 'nodes' | 'maps' | 'backdrops'>;
type PictureReference = { readonly path: Fault['path']; readonly pictureId: string };

/** Every place where a picture is named, with its path. */
export function pictureReferences(adventure: Illustrated): readonly PictureReference[] {
  const lists = ['nodes', 'maps', 'backdrops'] as const;
  return lists.flatMap((list) =>
    adventure[list].flatMap(({ pictureId }, index) =>
      pictureId === undefined ? [] : [{ path: [list, index, 'pictureId'], pictureId }],
    ),
  );
}

type MayHavePicture = { readonly pictureId?: string | undefined };
type NameOf = (pictureId: string) => string | undefined;

/** Called by its new name, or without a picture where there is no new name. */
function illustrated<T extends MayHavePicture>(item: T, nameOf: NameOf): T {
  if (item.pictureId === undefined) return item;
  const { pictureId: known, ...plain } = item;
  const pictureId = nameOf(known);
  // In place of the old name, so that the order of the fields, and with it the file, stays as it is.
  return pictureId === undefined ? (plain as T) : { ...item, pictureId };
}

function renamed<A extends Illustrated>(adventure: A, nameOf: NameOf): A {
  return {
    ...adventure,
    nodes: adventure.nodes.map((node) => illustrated(node, nameOf)),
    maps: adventure.maps.map((map) => illustrated(map, nameOf)),
    backdrops: adventure.backdrops
      .filter(({ pictureId }) => nameOf(pictureId) !== undefined)
      .map((item) => illustrated(item, nameOf)),
  };
}

/** As it goes into a file. Pictures that are no longer there are left out, with the backdrops that were nothing else. */
export function contentForFile(
  { visibility: _seen, campaignId: _in, ...adventure }: AdventureDocument,
  digestOf: NameOf,
): AdventureContent {
  return renamed(adventure, digestOf);
}

/** As it comes out of a file: private, in no campaign, until its new owner says otherwise. */
export function documentFromFile(adventure: AdventureContent, pictureIdOf: NameOf): AdventureDocument {
  const { title, description, ...rest } = renamed(adventure, pictureIdOf);
  return { title, description, visibility: 'private', campaignId: null, ...rest };
}
