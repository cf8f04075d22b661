import type { i18n as I18n } from 'i18next';
import { entryName } from '../editor/words/entry-name.ts';

const fieldKeys = {
  name: 'name',
  class: 'class',
  level: 'level',
  hitPointsCurrent: 'hitPoints',
  hitPointsMax: 'hitPointsMost',
  armorClass: 'armorClass',
  experience: 'experience',
  avatar: 'portrait',
  sheet: 'sheet',
} as const;

function isField(step: string | number | undefined): step is keyof typeof fieldKeys {
  return typeof step === 'string' && Object.hasOwn(fieldKeys, step);
}

/** Where in a file of characters something is, in words: “Berrin Holt, level”. */
export function placeInFile(
  file: { readonly characters: readonly unknown[] },
  path: readonly (string | number)[],
  i18n: I18n,
) {
  const t = i18n.getFixedT(null, 'characters');
  const [list, index, field, ...rest] = path;
  if (list !== 'characters' || typeof index !== 'number') return t('wholeFile');
  const named = entryName(file.characters, index);
  const who = named === '?' ? t('nth', { number: index + 1 }) : named;
  if (field === undefined) return who;
  return [who, isField(field) ? t(fieldKeys[field]) : `${field}`, ...rest].join(', ');
}
