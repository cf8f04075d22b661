import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import styles from './settings.module.css';

interface SettingsPageProps {
  readonly appearance: ComponentProps<typeof AppearanceCard>;
  /** Missing when nobody is signed in. */
  readonly account?: ComponentProps<typeof ProfileCard> | undefined;
}

export function SettingsPage({ appearance, account }: SettingsPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={styles.columns}>
        <AppearanceCard {...appearance} />
        {account !== undefined && (
          <div className={styles.side}>
            <ProfileCard {...account} />
          </div>
        )}
      </div>
    </>
  );
}
