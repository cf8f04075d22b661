import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../look/ornaments/scroll.tsx';
import type { AdventureCard } from '../../shapes/adventure.ts';
import { AdventureFacts } from '../../table/adventure-facts.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './adventure-library.module.css';
import { ImportAdventure } from './import-adventure.tsx';

const scopes = ['mine', 'campaign', 'community'] as const;
export type Scope = (typeof scopes)[number];

interface AdventureLibraryProps {
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Guests have no shelf of their own. */
  readonly canWrite: boolean;
  /** Missing while they are fetched. */
  readonly adventures: readonly AdventureCard[] | undefined;
  /** Asks for those that come after them; missing when these are all. */
  readonly more?: (() => void) | undefined;
  readonly isAsking: boolean;
  /** Why there are none. */
  readonly error?: string | undefined;
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

function Empty(props: Pick<AdventureLibraryProps, 'scope' | 'query' | 'canWrite'>) {
  const { t } = useTranslation('shelf');
  const { scope, query, canWrite } = props;
  const isOwn = scope === 'mine' && query === '';
  return (
    <EmptyState
      picture={<Scroll />}
      text={t(query === '' ? `empty.${scope}` : 'empty.found')}
      actions={isOwn && canWrite ? <ButtonLink to="/adventures/new">{t('newAdventure')}</ButtonLink> : undefined}
    />
  );
}

export function AdventureLibrary(props: AdventureLibraryProps) {
  const { t } = useTranslation();
  const { t: s } = useTranslation('shelf');
  const { scope, onScope, query, onQuery, canWrite, adventures, more, isAsking, error } = props;
  const deeds = (
    <>
      <ImportAdventure />
      <ButtonLink to="/adventures/new" variant="primary">
        {s('newAdventure')}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader
        title={t('library.adventuresTitle')}
        lead={t('library.adventuresLead')}
        actions={canWrite ? deeds : undefined}
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
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
      {adventures === undefined && error === undefined && <Skeleton lines={6} />}
      {adventures?.length === 0 && <Empty scope={scope} query={query.trim()} canWrite={canWrite} />}
      <div className={styles.tiles}>
        {adventures?.map((adventure) => (
          <AdventureTile key={adventure.id} adventure={adventure} />
        ))}
      </div>
      {more !== undefined && (
        <div className={styles.more}>
          <p role="status">{s('moreThan', { count: adventures?.length ?? 0 })}</p>
          <Button onClick={more} busy={isAsking}>
            {s('more')}
          </Button>
        </div>
      )}
    </>
  );
}
