import { z } from 'zod';
import { participantId } from './ids.ts';
import { nameText, plainText } from './text.ts';

export const sheetBytesMax = 32 * 1024;

function isSmallSheet(sheet: Record<string, unknown>): boolean {
  // UTF-16 units over-count nothing and under-count at most threefold; the byte count decides only near the limit.
  const json = JSON.stringify(sheet);
  return json.length <= sheetBytesMax && new TextEncoder().encode(json).length <= sheetBytesMax;
}

/** Free-form, at most 32 KiB as JSON (contract 5). */
const sheet = z
  .record(z.string().max(200), z.json())
  .refine(isSmallSheet, { error: 'larger than 32 KiB', params: { reason: 'too-many-bytes', limit: 32 } });
export type Sheet = z.infer<typeof sheet>;

const points = z.int().min(-9_999).max(99_999);
export const avatarUrl = plainText(200).regex(/^\/api\/v1\/uploads\/[0-9a-f-]{36}$/, 'must be one of our own uploads');

const characterFields = {
  name: nameText(60),
  class: nameText(40),
  level: z.int().min(1).max(30),
  hitPointsCurrent: points,
  hitPointsMax: points,
  armorClass: z.int().min(-99).max(999),
  avatarUrl: avatarUrl.nullable(),
  experience: z.int().min(0).max(1_000_000_000),
  sheet,
};

const { name, class: characterClass, level, ...optional } = characterFields;
/** Creation needs name, class, level; the rest has defaults (contract 5). */
export const newCharacter = z.strictObject({
  name,
  class: characterClass,
  level,
  ...z.object(optional).partial().shape,
});
export type NewCharacter = z.infer<typeof newCharacter>;

/** As many as fit into a body of ordinary size; a library of more is several files. */
const charactersPerFileMax = 100;
const { avatarUrl: _ours, ...withoutAvatar } = newCharacter.shape;

/** Characters on their way between two libraries: without what belongs to one library only (CHAR-8). */
export const characterFile = z.strictObject({
  format: z.literal('moothall-character'),
  version: z.literal(1),
  characters: z.array(z.strictObject(withoutAvatar)).min(1).max(charactersPerFileMax).readonly(),
});
export type CharacterFile = z.infer<typeof characterFile>;

export const characterChange = z.strictObject({
  ...z.object(characterFields).partial().shape,
  ifVersion: z.string().max(64).optional(),
});
export type CharacterChange = z.infer<typeof characterChange>;

/** What changes during play (contract 3.3); the rest of a character is its owner's, outside a session. */
export const characterUpdate = z.strictObject({
  participantId,
  ...z
    .object({ hitPointsCurrent: points, hitPointsMax: points, armorClass: characterFields.armorClass, sheet })
    .partial().shape,
  ifVersion: z.string().max(64).optional(),
});
export type CharacterUpdate = z.infer<typeof characterUpdate>;

/** A character's own record, in its owner's library. */
export const character = z.object({ id: z.string(), ownerId: z.string(), ...characterFields, version: z.string() });
export type Character = z.infer<typeof character>;

/** The session's copy, which rules while the character is seated (contract 1.9). */
export type SeatedCharacter = Pick<
  Character,
  'id' | 'name' | 'class' | 'level' | 'hitPointsCurrent' | 'hitPointsMax' | 'armorClass' | 'avatarUrl' | 'sheet'
>;

export type CharacterChanges = Partial<
  Pick<SeatedCharacter, 'hitPointsCurrent' | 'hitPointsMax' | 'armorClass' | 'sheet'>
>;

/** What everybody at the table sees of a character (contract 5, Participant). */
export type CharacterCard = Omit<SeatedCharacter, 'sheet'>;

export function characterCard({ sheet: _secret, ...card }: SeatedCharacter): CharacterCard {
  return card;
}
