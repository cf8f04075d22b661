import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { D20 } from '../look/ornaments/d20.tsx';
import { Gear } from '../look/ornaments/gear.tsx';
import type { Person } from '../shapes/person.ts';
import { Avatar } from '../ui/avatar.tsx';
import { ButtonLink } from '../ui/button-link.tsx';
import { Menu } from '../ui/menu.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { MainNavigation } from './main-navigation.tsx';
import styles from './shell-frame.module.css';

interface ShellFrameProps {
  readonly person: Person | null;
  /** False until the server has said who is signed in: a sign-in link must not flash at those who are. */
  readonly known: boolean;
  /** Leaves out masthead and navigation. */
  readonly bare: boolean;
  readonly onSignOut: () => void;
  readonly children: ReactNode;
}

function AccountMenu(props: { readonly person: Person; readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { person } = props;
  const trigger = (
    <button type="button" className={styles.account} data-testid="account-menu">
      <VisuallyHidden>{t('shell.account')}: </VisuallyHidden>
      <span className={styles.accountName}>{person.name}</span>
      <Avatar name={person.name} url={person.avatarUrl} />
    </button>
  );
  return (
    <Menu
      trigger={trigger}
      items={[
        { id: 'settings', label: t('shell.settings'), onSelect: () => void navigate({ to: '/settings' }) },
        { id: 'sign-out', label: t('shell.signOut'), testId: 'sign-out', onSelect: props.onSignOut },
      ]}
    />
  );
}

function Corner({ person, known, onSignOut }: Omit<ShellFrameProps, 'bare' | 'children'>) {
  const { t } = useTranslation();
  if (!known) return null;
  if (person !== null) return <AccountMenu person={person} onSignOut={onSignOut} />;
  return (
    <>
      <Link to="/settings" className={styles.gear} aria-label={t('shell.settings')}>
        <Gear />
      </Link>
      <ButtonLink to="/sign-in" variant="quiet">
        {t('shell.signIn')}
      </ButtonLink>
    </>
  );
}

function Masthead({ person, known, onSignOut }: Omit<ShellFrameProps, 'bare' | 'children'>) {
  const { t } = useTranslation();
  return (
    <header className={styles.masthead}>
      <a href="#content" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <div className={styles.bar}>
        <Link to="/" className={styles.wordmark}>
          <D20 className={styles.mark} />
          {t('shell.name')}
        </Link>
        {person !== null && <MainNavigation />}
        <div className={styles.corner}>
          <Corner person={person} known={known} onSignOut={onSignOut} />
        </div>
      </div>
    </header>
  );
}

/** The content keeps its place in the tree when the frame goes: it holds the live connection of lobby and table. */
export function ShellFrame({ bare, children, ...corner }: ShellFrameProps) {
  const { t } = useTranslation();
  return (
    <div className={bare ? undefined : styles.shell} data-signed-in={corner.person !== null}>
      {!bare && <Masthead {...corner} />}
      <main id="content" className={bare ? undefined : styles.content} tabIndex={-1}>
        {children}
      </main>
      {!bare && <footer className={styles.colophon}>{t('shell.colophon')}</footer>}
    </div>
  );
}
