import type { OwnCharacter } from '../shapes/character.ts';
import type { Sheet } from './sheet-entries.ts';

/** What its owner may change. */
export type CharacterFields = Pick<
  OwnCharacter,
  'name' | 'class' | 'level' | 'hitPointsCurrent' | 'hitPointsMax' | 'armorClass' | 'avatarUrl' | 'experience' | 'sheet'
>;

export type PlainField = Exclude<keyof CharacterFields, 'sheet'>;

export const plainFields: readonly PlainField[] = [
  'name',
  'class',
  'level',
  'hitPointsCurrent',
  'hitPointsMax',
  'armorClass',
  'experience',
  'avatarUrl',
];

/** Both sides changed the same thing, differently. `undefined` is an entry that one side removed. */
export type Clash =
  | { readonly field: PlainField; readonly mine: unknown; readonly theirs: unknown }
  | { readonly field: 'sheet'; readonly entry: string; readonly mine: unknown; readonly theirs: unknown };

export interface Merged {
  /** Mine where only I changed something, and where we clash; theirs everywhere else. */
  readonly fields: CharacterFields;
  readonly clashes: readonly Clash[];
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

interface Three<T> {
  /** What both sides started from. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

const isClash = ({ base, mine, theirs }: Three<unknown>) =>
  !isSame(mine, base) && !isSame(theirs, base) && !isSame(mine, theirs);

function own(sheet: Sheet, name: string): unknown {
  return Object.hasOwn(sheet, name) ? sheet[name] : undefined;
}

/** Entry by entry. The order is mine if I moved something, else theirs. */
function mergeSheet({ base, mine, theirs }: Three<Sheet>): {
  readonly sheet: Sheet;
  readonly clashes: readonly Clash[];
} {
  const iMoved = !isSame(Object.keys(mine), Object.keys(base));
  const names = new Set([...Object.keys(iMoved ? mine : theirs), ...Object.keys(iMoved ? theirs : mine)]);
  const clashes: Clash[] = [];
  const sheet: [string, unknown][] = [];
  for (const name of names) {
    const three = { base: own(base, name), mine: own(mine, name), theirs: own(theirs, name) };
    if (isClash(three)) clashes.push({ field: 'sheet', entry: name, mine: three.mine, theirs: three.theirs });
    const value = isSame(three.mine, three.base) ? three.theirs : three.mine;
    if (value !== undefined) sheet.push([name, value]);
  }
  return { sheet: Object.fromEntries(sheet), clashes };
}

export function mergeCharacter({ base, mine, theirs }: Three<CharacterFields>): Merged {
  const fields: Record<string, unknown> = {};
  const clashes: Clash[] = [];
  for (const field of plainFields) {
    const three = { base: base[field], mine: mine[field], theirs: theirs[field] };
    if (isClash(three)) clashes.push({ field, mine: three.mine, theirs: three.theirs });
    fields[field] = isSame(three.mine, three.base) ? three.theirs : three.mine;
  }
  const merged = mergeSheet({ base: base.sheet, mine: mine.sheet, theirs: theirs.sheet });
  return { fields: { ...fields, sheet: merged.sheet } as CharacterFields, clashes: [...clashes, ...merged.clashes] };
}
