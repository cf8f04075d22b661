import { type ComponentProps, lazy, type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { AppearanceCard } from './appearance-card.tsx';
import { ProfileCard } from './profile-card.tsx';
import styles from './settings.module.css';

/** Loaded apart: its words are the table's. */
const KeysCard = lazy(async () => ({ default: (await import('../../table/keyboard/keys-card.tsx')).KeysCard }));

interface SettingsPageProps {
  readonly appearance: ComponentProps<typeof AppearanceCard>;
  /** Missing when nobody is signed in. */
  readonly account?: ComponentProps<typeof ProfileCard> | undefined;
  /** Address, password, sign-ins, data: below the name. */
  readonly accountCards?: ReactNode;
  readonly pictures?: ReactNode;
}

export function SettingsPage({ appearance, account, accountCards, pictures }: SettingsPageProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <div className={styles.columns}>
        <div className={styles.side}>
          <AppearanceCard {...appearance} />
          <Suspense fallback={<Skeleton lines={5} />}>
            <KeysCard />
          </Suspense>
          <Suspense fallback={<Skeleton lines={3} />}>{pictures}</Suspense>
        </div>
        <div className={styles.side}>
          {account !== undefined && <ProfileCard {...account} />}
          {accountCards}
        </div>
      </div>
    </>
  );
}
