import type { i18n } from 'i18next';
import type { MapMessages } from './en/map.ts';
import type { Language } from './language.ts';

/** The map's texts come with the map: whoever only looks for a session does not load them. */
const load: Record<Language, () => Promise<{ map: MapMessages }>> = {
  en: () => import('./en/map.ts'),
  de: () => import('./de/map.ts'),
};

const loaded = new WeakMap<i18n, Map<string, Promise<void>>>();

async function add(instance: i18n, language: Language): Promise<void> {
  const { map } = await load[language]();
  instance.addResourceBundle(language, 'map', map);
}

/** The same promise for the same language, as `use` needs it. */
export function mapMessagesOf(instance: i18n): Promise<void> {
  const language: Language = instance.language === 'de' ? 'de' : 'en';
  const promises = loaded.get(instance) ?? new Map<string, Promise<void>>();
  loaded.set(instance, promises);
  const known = promises.get(language) ?? add(instance, language);
  promises.set(language, known);
  return known;
}
