import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { D20 } from '../look/ornaments/d20.tsx';
import { Gear } from '../look/ornaments/gear.tsx';
import type { Person } from '../shapes/person.ts';
import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { MainNavigation } from './main-navigation.tsx';
import styles from './shell-frame.module.css';

interface ShellFrameProps {
  readonly person: Person | null;
  /** Leaves out masthead and navigation. */
  readonly bare: boolean;
  readonly children: ReactNode;
}

function AccountCorner(props: { readonly person: Person | null }) {
  const { t } = useTranslation();
  if (props.person === null) {
    return (
      <ButtonLink to="/sign-in" variant="quiet">
        {t('shell.signIn')}
      </ButtonLink>
    );
  }
  return (
    <Link to="/settings" className={styles.account}>
      <VisuallyHidden>
        {t('shell.settings')}, {props.person.name}
      </VisuallyHidden>
      <span aria-hidden="true" className={styles.accountName}>
        {props.person.name}
      </span>
      <Avatar name={props.person.name} url={props.person.avatarUrl} />
    </Link>
  );
}

export function ShellFrame({ person, bare, children }: ShellFrameProps) {
  const { t } = useTranslation();
  if (bare) return <>{children}</>;
  return (
    <div className={styles.shell} data-signed-in={person !== null}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <header className={styles.masthead}>
        <div className={styles.bar}>
          <Link to="/" className={styles.wordmark}>
            <D20 className={styles.mark} />
            {t('shell.name')}
          </Link>
          {person !== null && <MainNavigation />}
          <div className={styles.corner}>
            {person === null && (
              <Link to="/settings" className={styles.gear} aria-label={t('shell.settings')}>
                <Gear />
              </Link>
            )}
            <AccountCorner person={person} />
          </div>
        </div>
      </header>
      <main id="content" className={styles.content} tabIndex={-1}>
        {children}
      </main>
      <footer className={styles.colophon}>{t('shell.colophon')}</footer>
    </div>
  );
}
