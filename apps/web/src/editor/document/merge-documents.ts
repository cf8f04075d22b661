import { sameContent } from './difference.ts';
import type { EditorDocument } from './editor-document.ts';
import { idsOf } from './entries.ts';

type Fields = Readonly<Record<string, unknown>>;
type ListName = 'nodes' | 'maps' | 'backdrops';
const lists: readonly ListName[] = ['nodes', 'maps', 'backdrops'];

/** Something that was changed elsewhere, for people: a field, or an entry of a list with what became of it. */
export type ElsewhereChange =
  | { readonly kind: 'field'; readonly field: keyof EditorDocument; readonly mineToo: boolean }
  | {
      readonly kind: 'entry';
      readonly list: ListName;
      readonly id: string;
      /** As it is called there, or was called before it was removed. */
      readonly name: string;
      readonly what: 'added' | 'changed' | 'removed';
      readonly mineToo: boolean;
    };

interface Three<T> {
  /** What both started from. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

function isList(field: string): field is ListName {
  return lists.some((name) => name === field);
}

function fieldsOf(three: Three<object>): readonly string[] {
  return [...new Set([three.base, three.theirs, three.mine].flatMap((side) => Object.keys(side)))];
}

/** Mine where I changed something, theirs everywhere else. */
function mergeFields<T extends object>(three: Three<T>): T {
  const merged: Record<string, unknown> = {};
  for (const name of fieldsOf(three)) {
    const base = (three.base as Fields)[name];
    const mine = (three.mine as Fields)[name];
    const value = sameContent(base, mine) ? (three.theirs as Fields)[name] : mine;
    if (value !== undefined) merged[name] = value;
  }
  return merged as T;
}

interface Entry {
  readonly id: string;
}

function byId<T extends Entry>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** An entry both kept is merged by field; what one removed and the other changed stays, because work is not thrown away. */
function mergeEntry<T extends Entry>(base: T | undefined, mine: T | undefined, theirs: T | undefined): T | undefined {
  if (mine === undefined) return theirs !== undefined && sameContent(base, theirs) ? undefined : theirs;
  if (theirs === undefined) return base !== undefined && sameContent(base, mine) ? undefined : mine;
  return base === undefined ? mine : mergeFields({ base, mine, theirs });
}

/** In the first order; what is only in the other comes where it stands there, after the entry before it. */
function mergeOrder(spine: readonly Entry[], other: readonly Entry[]): readonly string[] {
  const order = spine.map(({ id }) => id);
  const known = new Set(order);
  let before = -1;
  for (const { id } of other) {
    if (known.has(id)) before = order.indexOf(id);
    else {
      before += 1;
      order.splice(before, 0, id);
    }
  }
  return order;
}

function mergeList<T extends Entry>(three: Three<readonly T[]>): T[] {
  const base = byId(three.base);
  const mine = byId(three.mine);
  const theirs = byId(three.theirs);
  const reordered = !sameContent(idsOf(three.base), idsOf(three.mine));
  const order = reordered ? mergeOrder(three.mine, three.theirs) : mergeOrder(three.theirs, three.mine);
  return order.flatMap((id) => mergeEntry(base.get(id), mine.get(id), theirs.get(id)) ?? []);
}

function mergeLists(three: Three<EditorDocument>, name: ListName): EditorDocument[ListName] {
  const { base, mine, theirs } = three;
  const pick = { base: base[name], mine: mine[name], theirs: theirs[name] };
  return mergeList(pick as Three<readonly Entry[]>) as EditorDocument[ListName];
}

/** My changes put onto what is stored now. It may have faults: a choice of mine may lead to a node they removed. */
export function mergeDocuments(three: Three<EditorDocument>): EditorDocument {
  return {
    ...mergeFields(three),
    ...Object.fromEntries(lists.map((name) => [name, mergeLists(three, name)])),
  };
}

function nameOf(entry: Entry & { readonly title?: string; readonly name?: string }): string {
  return entry.title ?? entry.name ?? entry.id;
}

function entryChanges(three: Three<EditorDocument>, list: ListName): readonly ElsewhereChange[] {
  const base = byId(three.base[list] as readonly Entry[]);
  const mine = byId(three.mine[list] as readonly Entry[]);
  const theirs = byId(three.theirs[list] as readonly Entry[]);
  return [...new Set([...theirs.keys(), ...base.keys()])].flatMap((id): ElsewhereChange[] => {
    const was = base.get(id);
    const is = theirs.get(id);
    const shown = is ?? was;
    if (shown === undefined || sameContent(was, is)) return [];
    const what = was === undefined ? 'added' : is === undefined ? 'removed' : 'changed';
    const mineToo = !sameContent(was, mine.get(id));
    return [{ kind: 'entry', list, id, name: nameOf(shown), what, mineToo }];
  });
}

/** What is different elsewhere from what both started from. */
export function changedElsewhere(three: Three<EditorDocument>): readonly ElsewhereChange[] {
  const { base, mine, theirs } = three;
  const fields = (Object.keys(theirs) as (keyof EditorDocument)[]).flatMap((field): ElsewhereChange[] =>
    isList(field) || sameContent(base[field], theirs[field])
      ? []
      : [{ kind: 'field', field, mineToo: !sameContent(base[field], mine[field]) }],
  );
  return [...fields, ...lists.flatMap((list) => entryChanges(three, list))];
}
