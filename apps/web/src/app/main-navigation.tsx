import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Book } from '../look/ornaments/book.tsx';
import { Hall } from '../look/ornaments/hall.tsx';
import { Helm } from '../look/ornaments/helm.tsx';
import { Pennant } from '../look/ornaments/pennant.tsx';
import { RoundTable } from '../look/ornaments/round-table.tsx';
import styles from './main-navigation.module.css';

const places = [
  { to: '/', label: 'shell.home', Picture: Hall },
  { to: '/campaigns', label: 'shell.campaigns', Picture: Pennant },
  { to: '/adventures', label: 'shell.adventures', Picture: Book },
  { to: '/characters', label: 'shell.characters', Picture: Helm },
  { to: '/sessions', label: 'shell.sessions', Picture: RoundTable },
] as const;

/** In the masthead on a desk, within reach of the thumb on a phone. */
export function MainNavigation() {
  const { t } = useTranslation();
  return (
    <nav className={styles.navigation} aria-label={t('shell.navigation')}>
      {places.map(({ to, label, Picture }) => (
        <Link key={to} to={to} className={styles.place} activeOptions={{ exact: to === '/' }}>
          <Picture className={styles.picture} />
          {t(label)}
        </Link>
      ))}
    </nav>
  );
}
