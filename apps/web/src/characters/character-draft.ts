import type { OwnCharacter } from '../shapes/character.ts';
import { type CharacterFields, type Clash, isSame, mergeCharacter, plainFields } from './merge-character.ts';

/** A character being written on while others (its table, another tab) may write on it too (CHAR-11). */
export interface CharacterDraft {
  /** As the server last gave it. */
  readonly base: OwnCharacter;
  /** As it is shown. */
  readonly fields: CharacterFields;
  /** To be settled by hand; nothing is saved until they are. */
  readonly clashes: readonly Clash[];
}

export function fieldsOf(character: OwnCharacter): CharacterFields {
  const { name, class: className, level, hitPointsCurrent, hitPointsMax, armorClass } = character;
  const { avatarUrl, experience, sheet } = character;
  const numbers = { level, hitPointsCurrent, hitPointsMax, armorClass, experience };
  return { name, class: className, ...numbers, avatarUrl, sheet };
}

export function openDraft(base: OwnCharacter): CharacterDraft {
  return { base, fields: fieldsOf(base), clashes: [] };
}

export function changeDraft(draft: CharacterDraft, change: Partial<CharacterFields>): CharacterDraft {
  const fields = { ...draft.fields, ...change };
  return { ...draft, fields, clashes: draft.clashes.map((clash) => ({ ...clash, mine: valueIn(fields, clash) })) };
}

const keyOf = (clash: Clash) => (clash.field === 'sheet' ? `sheet ${clash.entry}` : clash.field);

function valueIn(fields: CharacterFields, clash: Clash): unknown {
  if (clash.field !== 'sheet') return fields[clash.field];
  return Object.hasOwn(fields.sheet, clash.entry) ? fields.sheet[clash.entry] : undefined;
}

/** Clashes not settled yet stay, with what both sides say by now. */
function openClashes(draft: CharacterDraft, theirs: CharacterFields, fresh: readonly Clash[]): readonly Clash[] {
  const known = new Map([...draft.clashes, ...fresh].map((clash) => [keyOf(clash), clash]));
  return [...known.values()]
    .map((clash) => ({ ...clash, theirs: valueIn(theirs, clash) }))
    .filter((clash) => !isSame(clash.mine, clash.theirs));
}

/** The character came again, perhaps changed elsewhere. */
export function receiveCharacter(draft: CharacterDraft, theirs: OwnCharacter): CharacterDraft {
  if (theirs.version === draft.base.version) return { ...draft, base: theirs };
  const merged = mergeCharacter({ base: fieldsOf(draft.base), mine: draft.fields, theirs: fieldsOf(theirs) });
  return { base: theirs, fields: merged.fields, clashes: openClashes(draft, fieldsOf(theirs), merged.clashes) };
}

/** `sent` is stored; what was typed while it was under way stays. */
export function acceptSaved(draft: CharacterDraft, sent: CharacterFields, saved: OwnCharacter): CharacterDraft {
  const merged = mergeCharacter({ base: sent, mine: draft.fields, theirs: fieldsOf(saved) });
  return { ...draft, base: saved, fields: merged.fields };
}

function withValue(fields: CharacterFields, clash: Clash, value: unknown): CharacterFields {
  if (clash.field !== 'sheet') return { ...fields, [clash.field]: value };
  const { [clash.entry]: _replaced, ...rest } = fields.sheet;
  if (value === undefined) return { ...fields, sheet: rest };
  return { ...fields, sheet: { ...fields.sheet, [clash.entry]: value } };
}

export function settleClash(draft: CharacterDraft, clash: Clash, take: 'mine' | 'theirs'): CharacterDraft {
  const fields = take === 'mine' ? draft.fields : withValue(draft.fields, clash, clash.theirs);
  return { ...draft, fields, clashes: draft.clashes.filter((one) => keyOf(one) !== keyOf(clash)) };
}

/** What is shown and not stored. */
export function unsavedFields({ base, fields }: CharacterDraft): Partial<CharacterFields> {
  const stored = fieldsOf(base);
  const names = [...plainFields, 'sheet'] as const;
  const changed = names.filter((name) => !isSame(fields[name], stored[name])).map((name) => [name, fields[name]]);
  return Object.fromEntries(changed) as Partial<CharacterFields>;
}
