/**
 * A sheet is whatever its owner makes it (contract 5): named texts, numbers, marks, lists and sections of these. What is
 * deeper than that was not made here; it is shown and kept as it is.
 */
export type Sheet = Readonly<Record<string, unknown>>;

export type EntryValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'mark'; readonly on: boolean }
  /** One item a line; `before` are the items as they came, so that a number in a list stays one. */
  | { readonly kind: 'list'; readonly lines: string; readonly before: readonly unknown[] }
  | { readonly kind: 'section'; readonly entries: readonly Entry[] }
  | { readonly kind: 'other'; readonly value: unknown };

export interface Entry {
  /** Stays the same while the entry is renamed and moved; means nothing outside this page. */
  readonly id: string;
  readonly name: string;
  readonly value: EntryValue;
}

/** The one entry with a place of its own on the sheet. */
export const notesName = 'notes';

function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function isTable(value: unknown): value is Sheet {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.every((item) => isPlain(item) && String(item).trim() !== '' && isLine(item));
}

const isLine = (item: unknown): boolean => !/[\r\n]/.test(String(item)) && String(item).trim() === String(item);

function entryValue(value: unknown, isNested: boolean, known: EntryValue | undefined): EntryValue {
  if (typeof value === 'string') return { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'mark', on: value };
  if (isList(value)) return { kind: 'list', lines: value.join('\n'), before: value };
  if (isTable(value) && !isNested) {
    const before = known?.kind === 'section' ? known.entries : [];
    return { kind: 'section', entries: entriesOf(value, before, true) };
  }
  return { kind: 'other', value };
}

let made = 0;

export function newEntry(name: string, value: EntryValue): Entry {
  made += 1;
  return { id: `entry-${made}`, name, value };
}

/** `known`: what is shown now; an entry of the same name stays the same one, and what is being typed stays too. */
export function entriesOf(sheet: Sheet, known: readonly Entry[] = [], isNested = false): readonly Entry[] {
  return Object.entries(sheet).map(([name, value]) => {
    const old = known.find((entry) => entry.name === name);
    if (old !== undefined && JSON.stringify(plainOf(old.value)) === JSON.stringify(value)) return old;
    const fresh = newEntry(name, entryValue(value, isNested, old?.value));
    return old === undefined ? fresh : { ...fresh, id: old.id };
  });
}

function itemsOf(lines: string, before: readonly unknown[]): readonly unknown[] {
  const written = lines.split(/\r\n|\r|\n/).map((line) => line.trim());
  return written
    .filter((line) => line !== '')
    .map((line) => before.find((item) => typeof item !== 'string' && String(item) === line) ?? line);
}

function plainOf(value: EntryValue): unknown {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'mark':
      return value.on;
    case 'list':
      return itemsOf(value.lines, value.before);
    case 'section':
      return sheetOf(value.entries);
    case 'other':
      return value.value;
  }
}

export function sheetOf(entries: readonly Entry[]): Sheet {
  return Object.fromEntries(entries.map(({ name, value }) => [name, plainOf(value)]));
}

/** `hitDice` as “Hit dice”: the names are whatever the game's author wrote. A name with a space was meant as it is. */
export function entryTitle(name: string): string {
  if (/\s/.test(name)) return name;
  const words = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase() + rest.join('').toLocaleLowerCase();
}

const reserved: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const nameMax = 200;

export type NameFault = 'empty' | 'long' | 'taken' | 'reserved' | 'number';

/** Why an entry cannot be called this. Whole numbers would move to the front: that is how JSON objects are kept. */
export function nameFault(name: string, others: readonly string[]): NameFault | undefined {
  if (name.trim() === '') return 'empty';
  if (name.length > nameMax) return 'long';
  if (reserved.has(name)) return 'reserved';
  if (/^(0|[1-9]\d*)$/.test(name)) return 'number';
  return others.includes(name) ? 'taken' : undefined;
}

export function moved(entries: readonly Entry[], index: number, by: -1 | 1): readonly Entry[] {
  const entry = entries[index];
  const other = entries[index + by];
  if (entry === undefined || other === undefined) return entries;
  return entries.map((one, at) => (at === index ? other : at === index + by ? entry : one));
}

export const sheetBytesMax = 32 * 1024;

export function sheetBytes(sheet: Sheet): number {
  return new TextEncoder().encode(JSON.stringify(sheet)).length;
}
