import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Section, sections } from '../../editor/words/place-of.ts';
import styles from './adventure-desk.module.css';

export function SectionNav(props: { readonly section: Section }) {
  const { t } = useTranslation('editor');
  return (
    <nav className={styles.nav} aria-label={t('sections')}>
      {sections.map((section) => (
        <Link
          key={section}
          from="/adventures/$id/edit"
          to="/adventures/$id/edit"
          search={{ section }}
          aria-current={section === props.section ? 'page' : undefined}
          activeProps={{}}
        >
          {t(section)}
        </Link>
      ))}
    </nav>
  );
}
