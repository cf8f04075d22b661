import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import type { AdventureCard } from '../../shapes/adventure.ts';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './adventure-library.module.css';

const scopes = ['mine', 'community'] as const;
export type Scope = (typeof scopes)[number];

interface AdventureLibraryProps {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly query: string;
  /** Guests have no shelf of their own. */
  readonly canWrite: boolean;
  readonly onQuery: (query: string) => void;
  /** Missing while they are fetched. */
  readonly adventures: readonly AdventureCard[] | undefined;
}

function AdventureTile(props: { readonly adventure: AdventureCard }) {
  const { t } = useTranslation();
  const { adventure } = props;
  return (
    <Card className={styles.tile} data-testid={`adventure-${adventure.id}`}>
      <p className={styles.kicker}>{t('library.module')}</p>
      <h2>
        <Link to="/adventures/$id" params={{ id: adventure.id }} className={styles.link}>
          {adventure.title}
        </Link>
      </h2>
      <p className={styles.description}>{adventure.description}</p>
      <AdventureFacts adventure={adventure} />
    </Card>
  );
}

export function AdventureLibrary(props: AdventureLibraryProps) {
  const { t } = useTranslation();
  const { scope, onScope, query, onQuery, canWrite, adventures } = props;
  const write = <ButtonLink to="/adventures/new">{t('library.newAdventure')}</ButtonLink>;
  return (
    <>
      <PageHeader
        title={t('library.adventuresTitle')}
        lead={t('library.adventuresLead')}
        actions={canWrite ? write : undefined}
      />
      <div className={styles.filters}>
        <Segmented
          label={t('library.scope')}
          value={scope}
          options={scopes.map((value) => ({ value, label: t(`library.${value}`) }))}
          onChange={onScope}
        />
        <TextField
          label={t('library.search')}
          type="search"
          value={query}
          onChange={(event) => onQuery(event.target.value)}
        />
      </div>
      {adventures === undefined && <Skeleton lines={6} />}
      {adventures?.length === 0 && <EmptyState picture={<Scroll />} text={t('library.noAdventures')} />}
      <div className={styles.tiles}>
        {adventures?.map((adventure) => (
          <AdventureTile key={adventure.id} adventure={adventure} />
        ))}
      </div>
    </>
  );
}
