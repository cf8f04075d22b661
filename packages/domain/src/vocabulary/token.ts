import { z } from 'zod';
import { cellKey } from './adventure.ts';
import { contentVersion } from './content-version.ts';
import { authorId, participantId, uuid } from './ids.ts';
import { nameText } from './text.ts';

export const tokenKind = z.enum(['character', 'npc', 'monster', 'object']);
const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be #rrggbb');
const size = z.number().min(0.25).max(20);
const hitPoints = z.int().min(-9_999).max(99_999);
const ifVersion = z.string().max(64).optional();

export const tokenCreate = z.strictObject({
  mapId: authorId,
  at: cellKey,
  name: nameText(60),
  kind: tokenKind,
  participantId: participantId.optional(),
  color: color.optional(),
  pictureId: uuid.optional(),
  hidden: z.boolean().optional(),
  size: size.optional(),
  hitPoints: hitPoints.optional(),
});
export type TokenCreate = z.infer<typeof tokenCreate>;

export const tokenChanges = z.strictObject({
  name: nameText(60).optional(),
  kind: tokenKind.optional(),
  participantId: participantId.nullable().optional(),
  color: color.optional(),
  pictureId: uuid.nullable().optional(),
  hidden: z.boolean().optional(),
  size: size.optional(),
  conditions: z.array(nameText(40)).max(20).optional(),
  hitPoints: hitPoints.nullable().optional(),
});
export type TokenChanges = z.infer<typeof tokenChanges>;

export const tokenMove = z.strictObject({ tokenId: uuid, to: cellKey, ifVersion });
export const tokenUpdate = z.strictObject({ tokenId: uuid, changes: tokenChanges, ifVersion });
export const tokenDelete = z.strictObject({ tokenId: uuid });

export type Token = {
  readonly id: string;
  readonly mapId: string;
  readonly at: string;
  readonly name: string;
  readonly kind: z.infer<typeof tokenKind>;
  readonly participantId?: string;
  readonly color: string;
  readonly pictureId?: string;
  readonly hidden: boolean;
  readonly size: number;
  readonly conditions: readonly string[];
  readonly hitPoints?: number;
};

/** A token as one viewer may know it: `hidden` is the GM's, hit points are shown of characters only (contract 1.6). */
export const tokenView = z.object({
  id: z.string(),
  mapId: z.string(),
  at: z.string(),
  name: z.string(),
  kind: tokenKind,
  participantId: z.string().optional(),
  color: z.string(),
  pictureId: z.string().optional(),
  hidden: z.boolean().optional(),
  size: z.number(),
  conditions: z.array(z.string()).readonly(),
  hitPoints: z.number().optional(),
  version: z.string(),
});
export type TokenView = z.infer<typeof tokenView>;

export function tokenForGm(token: Token): TokenView {
  return { ...token, version: contentVersion(token) };
}

export function tokenForPlayers(token: Token): TokenView {
  const { hidden: _gmOnly, hitPoints, ...shown } = token;
  const visible = token.kind === 'character' && hitPoints !== undefined ? { ...shown, hitPoints } : shown;
  return { ...visible, version: contentVersion(visible) };
}

/** Null in a change removes the field. */
export function changeToken(token: Token, changes: TokenChanges): Token {
  const merged = Object.entries({ ...token, ...changes }).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(merged) as Token;
}
