import type { FoundFault } from '@moothall/client';
import type { TFunction } from 'i18next';
import { entryName, type Lists } from './entry-name.ts';

type T = TFunction<'editor'>;
type Path = readonly (string | number)[];

/** Entries of lists that people know by number. */
const numbered = {
  choices: 'place.choice',
  itemRewards: 'place.reward',
} as const;

const lists = {
  nodes: 'place.node',
  maps: 'place.map',
  backdrops: 'place.backdrop',
} as const;

function isIn<K extends string>(names: Readonly<Record<K, unknown>>, step: string | number | undefined): step is K {
  return typeof step === 'string' && Object.hasOwn(names, step);
}

/** A field by its name; one that has no name of its own here is called what it is called in the file. */
function fieldName(step: string, t: T): string {
  return t(`place.${step}` as 'place.title', { defaultValue: step });
}

function innerWords([step, next, ...rest]: Path, t: T): readonly string[] {
  if (step === undefined) return [];
  if (isIn(numbered, step) && typeof next === 'number') {
    return [t(numbered[step], { number: next + 1 }), ...innerWords(rest, t)];
  }
  if (step === 'cells' && next !== undefined) return [t('place.cell', { key: String(next) })];
  const name = fieldName(String(step), t);
  if (next === undefined) return [name];
  // Below a field there are words of a list, or named values.
  return [name, typeof next === 'number' ? t('place.word', { number: next + 1 }) : `“${[next, ...rest].join('.')}”`];
}

/** Where something is, in words: “Scene ‘The gate’, choice 2, text”. */
export function describePath(document: Lists, path: Path, t: T): string {
  const [step, index, ...rest] = path;
  if (isIn(lists, step) && typeof index === 'number') {
    return [t(lists[step], { name: entryName(document[step], index) }), ...innerWords(rest, t)].join(', ');
  }
  return [t('place.adventure'), ...innerWords(path, t)].join(', ');
}

/** What is wrong, without where. */
export function describeReason(fault: FoundFault, t: T): string {
  return t(`reason.${fault.reason}`, { limit: fault.limit, message: fault.message });
}
