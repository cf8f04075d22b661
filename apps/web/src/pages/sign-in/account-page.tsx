import { Link } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Door } from '../../look/ornaments/door.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Card } from '../../ui/card.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './account-page.module.css';

interface AccountPageProps {
  readonly title: string;
  readonly lead: string;
  readonly error?: string | undefined;
  readonly other: ReactNode;
  readonly form: ComponentProps<'form'> & { readonly 'data-testid': string };
  readonly children: ReactNode;
}

/** The frame of signing in and signing up. `noValidate`: our own messages, in the language of the page. */
export function AccountPage({ title, lead, error, other, form, children }: AccountPageProps) {
  const { t } = useTranslation();
  usePageTitle(title);
  return (
    <div className={styles.page}>
      <Card framed className={styles.card}>
        <header className={styles.head}>
          <Door className={styles.picture} />
          <h1>{title}</h1>
          <p className={styles.lead}>{lead}</p>
        </header>
        {error !== undefined && <Banner tone="bad">{error}</Banner>}
        <form {...form} className={styles.form} noValidate>
          {children}
        </form>
        <p className={styles.other}>{other}</p>
      </Card>
      <aside className={styles.guest}>
        <h2>{t('account.guestTitle')}</h2>
        <p>
          {t('account.guestText')} <Link to="/join">{t('home.joinWithCode')}</Link>
        </p>
      </aside>
    </div>
  );
}
