import type { NewToken, TokenChanges } from './map-commands.ts';
import type { CellKey, Token, TokenKind } from './map-model.ts';

/** A token as it stands in the form: all fields are what somebody typed. */
export interface TokenDraft {
  readonly name: string;
  readonly kind: TokenKind;
  /** Empty: only the GM moves it. */
  readonly participantId: string;
  readonly color: string;
  readonly size: string;
  readonly hitPoints: string;
  readonly conditions: string;
  readonly hidden: boolean;
  readonly pictureId: string | undefined;
}

export const tokenKinds: readonly TokenKind[] = ['character', 'npc', 'monster', 'object'];
export const tokenColours = ['#98190f', '#1c4772', '#1d5a2c', '#7c4700', '#5b2a6e', '#4a4a4a'] as const;
export const tokenSizes = ['0.5', '1', '2', '3', '4'] as const;

export const emptyDraft: TokenDraft = {
  name: '',
  kind: 'monster',
  participantId: '',
  color: tokenColours[0],
  size: '1',
  hitPoints: '',
  conditions: '',
  hidden: false,
  pictureId: undefined,
};

export function draftOf(token: Token): TokenDraft {
  return {
    name: token.name,
    kind: token.kind,
    participantId: token.participantId ?? '',
    color: token.color,
    size: String(token.size),
    hitPoints: token.hitPoints === undefined ? '' : String(token.hitPoints),
    conditions: token.conditions.join(', '),
    hidden: token.hidden === true,
    pictureId: token.pictureId,
  };
}

/** Nothing was typed: null. No whole number: undefined. */
export function readHitPoints(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  return /^-?\d{1,5}$/.test(text.trim()) ? Number(text) : undefined;
}

function conditionsOf(text: string): string[] {
  const all = text.split(',').map((condition) => condition.trim());
  return [...new Set(all.filter((condition) => condition !== ''))].slice(0, 20);
}

export function newTokenOf(draft: TokenDraft, at: CellKey): NewToken {
  const { name, kind, participantId, color, size, hidden, pictureId } = draft;
  const hitPoints = readHitPoints(draft.hitPoints);
  return {
    at,
    name: name.trim(),
    kind,
    color,
    size: Number(size),
    ...(hidden ? { hidden } : {}),
    ...(pictureId === undefined ? {} : { pictureId }),
    ...(participantId === '' ? {} : { participantId: participantId as NonNullable<NewToken['participantId']> }),
    ...(typeof hitPoints === 'number' ? { hitPoints } : {}),
  };
}

/** Only what differs: somebody else may be changing the rest at the same time. */
export function changesOf(token: Token, draft: TokenDraft): TokenChanges {
  const before = draftOf(token);
  const owner = draft.participantId === '' ? null : draft.participantId;
  const all: TokenChanges = {
    name: draft.name.trim(),
    kind: draft.kind,
    participantId: owner as TokenChanges['participantId'],
    color: draft.color,
    size: Number(draft.size),
    hitPoints: readHitPoints(draft.hitPoints) ?? null,
    conditions: conditionsOf(draft.conditions),
    hidden: draft.hidden,
    pictureId: draft.pictureId ?? null,
  };
  const fields = Object.keys(before) as (keyof TokenDraft)[];
  return Object.fromEntries(
    fields.filter((field) => before[field] !== draft[field]).map((field) => [field, all[field]]),
  );
}
