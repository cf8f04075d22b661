import { useTranslation } from 'react-i18next';
import { Candle } from '../../look/ornaments/candle.tsx';
import type { SessionListing } from '../../shapes/session.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { JoinCodeForm } from '../join/join-code-form.tsx';
import { BrowseCard } from './browse-card.tsx';
import styles from './find-session.module.css';

interface FindSessionProps {
  /** In the order to show: invited, campaign, open. Missing while fetched. */
  readonly sessions: readonly SessionListing[] | undefined;
  readonly canOpenTable: boolean;
  readonly onCode: (code: string) => void;
  readonly onJoin: (session: SessionListing) => void;
  readonly codeError?: string | undefined;
  readonly codeBusy?: boolean;
}

export function FindSession({ sessions, canOpenTable, onCode, onJoin, codeError, codeBusy }: FindSessionProps) {
  const { t } = useTranslation();
  const openTable = canOpenTable ? <ButtonLink to="/sessions/new">{t('find.openTable')}</ButtonLink> : undefined;
  return (
    <>
      <PageHeader title={t('find.title')} lead={t('find.lead')} actions={openTable} />
      <div className={styles.columns}>
        <Card>
          <JoinCodeForm onCode={onCode} submitLabel={t('find.find')} error={codeError} busy={codeBusy ?? false} />
        </Card>
        <section className={styles.list} aria-labelledby="open-tables">
          <h2 id="open-tables">{t('find.openTables')}</h2>
          {sessions === undefined && <Skeleton lines={5} />}
          {sessions?.length === 0 && <EmptyState picture={<Candle />} text={t('find.empty')} />}
          {sessions?.map((session) => (
            <BrowseCard key={session.id} session={session} onJoin={() => onJoin(session)} />
          ))}
        </section>
      </div>
    </>
  );
}
