import type { i18n as I18n } from 'i18next';
import { describePath } from '../../editor/words/describe-fault.ts';

/** As many letters of a picture's long name as tell it from the others. */
const digestShown = 8;

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
}

/** Where in an adventure's file something is, in words: “Scene ‘The gate’, title”. */
export function placeInFile(file: unknown, [part, ...path]: readonly (string | number)[], i18n: I18n): string {
  const t = i18n.getFixedT(null, 'shelf');
  const [digest] = path;
  if (part === 'pictures' && digest !== undefined) return t('picture', { name: `${digest}`.slice(0, digestShown) });
  if (part !== 'adventure') return t('wholeFile');
  // An export's answer wraps the file; the server's paths begin inside (ADV-13).
  const content = partOf(file, part) ?? partOf(partOf(file, 'data'), part);
  const lists = {
    nodes: partOf(content, 'nodes'),
    maps: partOf(content, 'maps'),
    backdrops: partOf(content, 'backdrops'),
  };
  return describePath(lists, path, i18n.getFixedT(null, 'editor'));
}
