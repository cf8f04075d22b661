import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RoundTable } from '../../look/ornaments/round-table.tsx';
import type { CharacterSession } from '../../shapes/character.ts';
import { Banner } from '../../ui/banner.tsx';
import styles from './character-sheet.module.css';

/** While it is in play the table's copy rules; whoever writes here should know. */
export function AtTable(props: { readonly name: string; readonly session: CharacterSession }) {
  const { t } = useTranslation('characters');
  const { name, session } = props;
  return (
    <Banner
      tone="good"
      icon={<RoundTable className={styles.icon} />}
      data-testid="at-table"
      actions={
        <Link to="/sessions/$id" params={{ id: session.id }} className={styles.toTable}>
          {t('toTable')}
        </Link>
      }
    >
      <strong>{t('atTableLong', { name, adventure: session.adventureTitle })}</strong> {t('atTableHint')}
    </Banner>
  );
}
