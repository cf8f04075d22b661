import i18next, { type i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Messages } from './en/messages.ts';
import type { Language } from './language.ts';

const load: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./en/messages.ts'),
  de: () => import('./de/messages.ts'),
};

/** Only the language in use is fetched: messages are a tenth of the first load. */
async function addLanguage(instance: i18n, language: Language): Promise<void> {
  if (instance.hasResourceBundle(language, 'translation')) return;
  const { messages } = await load[language]();
  instance.addResourceBundle(language, 'translation', messages);
}

/** Without touching the document. */
export async function createI18n(language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  const { messages } = await load[language]();
  await instance.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: { translation: messages } },
    // React escapes what it renders; escaping twice would show entities.
    interpolation: { escapeValue: false },
  });
  return instance;
}

export async function startI18n(language: Language): Promise<i18n> {
  const instance = await createI18n(language);
  document.documentElement.lang = language;
  return instance;
}

export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  await addLanguage(instance, language);
  await instance.changeLanguage(language);
  document.documentElement.lang = language;
}
