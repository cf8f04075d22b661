import { useTranslation } from 'react-i18next';
import { type Appearance, motions, textSizes, themes } from '../../app/appearance.ts';
import { type Language, languages } from '../../i18n/language.ts';
import { Card } from '../../ui/card.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './settings.module.css';

interface AppearanceCardProps {
  readonly appearance: Appearance;
  readonly onChange: (part: Partial<Appearance>) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}

const themeLabels = {
  system: 'settings.themeSystem',
  parchment: 'settings.themeParchment',
  candlelight: 'settings.themeCandlelight',
  contrast: 'settings.themeContrast',
} as const;

const sizeLabels = {
  small: 'settings.textSmall',
  normal: 'settings.textNormal',
  large: 'settings.textLarge',
  huge: 'settings.textHuge',
} as const;

const motionLabels = {
  system: 'settings.motionSystem',
  full: 'settings.motionFull',
  reduced: 'settings.motionReduced',
} as const;

const languageLabels = { en: 'settings.languageEn', de: 'settings.languageDe' } as const;

export function AppearanceCard({ appearance, onChange, language, onLanguage }: AppearanceCardProps) {
  const { t } = useTranslation();
  return (
    <Card title={t('settings.appearance')}>
      <div className={styles.form}>
        <p className={styles.lead}>{t('settings.appearanceLead')}</p>
        <Segmented
          label={t('settings.theme')}
          value={appearance.theme}
          options={themes.map((value) => ({ value, label: t(themeLabels[value]) }))}
          onChange={(theme) => onChange({ theme })}
        />
        <Segmented
          label={t('settings.textSize')}
          value={appearance.textSize}
          options={textSizes.map((value) => ({ value, label: t(sizeLabels[value]) }))}
          onChange={(textSize) => onChange({ textSize })}
        />
        <Segmented
          label={t('settings.motion')}
          value={appearance.motion}
          options={motions.map((value) => ({ value, label: t(motionLabels[value]) }))}
          onChange={(motion) => onChange({ motion })}
        />
        <Segmented
          label={t('settings.language')}
          value={language}
          options={languages.map((value) => ({ value, label: t(languageLabels[value]) }))}
          onChange={onLanguage}
        />
      </div>
    </Card>
  );
}
