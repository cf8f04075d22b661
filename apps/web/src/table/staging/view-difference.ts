import type { TableView } from '@moothall/client';
import { plainLine } from '../plain-line.ts';

/** What publishing changes for one player, as somebody would say it: no ids, and cells by their number. */
export interface Difference {
  readonly how: 'appears' | 'vanishes' | 'changes';
  readonly what:
    | 'scene'
    | 'choices'
    | 'map'
    | 'backdrop'
    | 'cells'
    | 'token'
    | 'handout'
    | 'announcement'
    | 'item'
    | 'variable'
    | 'flag'
    | 'fight';
  /** Unique in its list. */
  readonly key: string;
  readonly name?: string | undefined;
  readonly count?: number | undefined;
}

type Named = { readonly key: string; readonly name: string; readonly content: string };

function listDifference(what: Difference['what'], before: readonly Named[], after: readonly Named[]): Difference[] {
  const old = new Map(before.map((one) => [one.key, one]));
  const fresh = new Set(after.map(({ key }) => key));
  const come = after.flatMap(({ key, name, content }): Difference[] => {
    const known = old.get(key);
    if (known === undefined) return [{ how: 'appears', what, key: `${what} ${key}`, name }];
    return known.content === content ? [] : [{ how: 'changes', what, key: `${what} ${key}`, name }];
  });
  const gone = before
    .filter(({ key }) => !fresh.has(key))
    .map(({ key, name }): Difference => ({ how: 'vanishes', what, key: `${what} ${key}`, name }));
  return [...come, ...gone];
}

type Place = { readonly id: string; readonly name: string } | null;

function placeDifference(what: 'map' | 'backdrop', before: Place, after: Place): Difference[] {
  if (before?.id === after?.id) return [];
  if (after === null) return before === null ? [] : [{ how: 'vanishes', what, key: what, name: before.name }];
  return [{ how: before === null ? 'appears' : 'changes', what, key: what, name: after.name }];
}

function sceneDifference(before: TableView['node'], after: TableView['node']): Difference[] {
  if (after === null) return [];
  if (before?.id !== after.id) return [{ how: 'changes', what: 'scene', key: 'scene', name: after.title }];
  const words = ({ choices }: NonNullable<TableView['node']>) => choices.map(({ id }) => id).join();
  return words(before) === words(after) ? [] : [{ how: 'changes', what: 'choices', key: 'choices' }];
}

function cellDifference(before: TableView['map'], after: TableView['map']): Difference[] {
  const old = before !== null && before.id === after?.id ? before.cells : {};
  const fresh = after?.cells ?? {};
  const differs = (key: string) =>
    old[key]?.terrain !== fresh[key]?.terrain || old[key]?.feature !== fresh[key]?.feature;
  const come = Object.keys(fresh).filter((key) => old[key] === undefined).length;
  const gone = Object.keys(old).filter((key) => fresh[key] === undefined).length;
  const changed = Object.keys(fresh).filter((key) => old[key] !== undefined && differs(key)).length;
  const counts = [
    ['appears', come],
    ['vanishes', gone],
    ['changes', changed],
  ] as const;
  return counts.flatMap(([how, count]) => (count === 0 ? [] : [{ how, what: 'cells', key: `cells ${how}`, count }]));
}

const tokens = (table: TableView): Named[] =>
  table.tokens.map(({ id, name, version: _version, ...rest }) => ({
    key: id,
    name,
    content: JSON.stringify([name, rest]),
  }));

const texts = (table: TableView): Named[] =>
  table.handouts.map(({ id, text }) => ({ key: id, name: plainLine(text ?? ''), content: '' }));

const announcements = (table: TableView): Named[] =>
  table.chat
    .filter(({ kind }) => kind === 'announcement')
    .map(({ id, text }) => ({ key: id, name: plainLine(text), content: '' }));

const items = ({ game }: TableView): Named[] =>
  game.inventory.map(({ id, name, quantity, holderId }) => ({
    key: id,
    name,
    content: `${quantity} ${holderId ?? ''}`,
  }));

const variables = ({ game }: TableView): Named[] =>
  Object.entries(game.variables).map(([name, value]) => ({ key: name, name, content: JSON.stringify(value) }));

const flags = ({ game }: TableView): Named[] => game.flags.map((name) => ({ key: name, name, content: '' }));

function fightDifference(before: TableView['combat'], after: TableView['combat']): Difference[] {
  if ((before === null) === (after === null)) return [];
  return [{ how: after === null ? 'vanishes' : 'appears', what: 'fight', key: 'fight' }];
}

/** What somebody would notice, from what they see now to what they would see after publishing. */
export function viewDifference(before: TableView, after: TableView): readonly Difference[] {
  const lists = (what: Difference['what'], read: (table: TableView) => Named[]) =>
    listDifference(what, read(before), read(after));
  return [
    ...sceneDifference(before.node, after.node),
    ...placeDifference('map', before.map, after.map),
    ...placeDifference('backdrop', before.backdrop, after.backdrop),
    ...cellDifference(before.map, after.map),
    ...lists('token', tokens),
    ...lists('handout', texts),
    // Old lines scroll off the shown part of the talk; that is nothing that publishing does.
    ...lists('announcement', announcements).filter(({ how }) => how === 'appears'),
    ...lists('item', items),
    ...lists('variable', variables),
    ...lists('flag', flags),
    ...fightDifference(before.combat, after.combat),
  ];
}
