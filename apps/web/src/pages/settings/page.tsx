import { useTranslation } from 'react-i18next';
import { useAppearance } from '../../app/appearance-provider.tsx';
import { type Language, pickLanguage, writeLanguage } from '../../i18n/language.ts';
import { changeLanguage } from '../../i18n/start-i18n.ts';
import { SettingsPage } from './settings-page.tsx';

export default function SettingsRoute() {
  const { i18n } = useTranslation();
  const { appearance, change } = useAppearance();
  const choose = (language: Language) => {
    writeLanguage(window.localStorage, language);
    void changeLanguage(i18n, language);
  };
  return (
    <SettingsPage
      appearance={{
        appearance,
        onChange: change,
        language: pickLanguage(i18n.language, []),
        onLanguage: choose,
      }}
    />
  );
}
