import { getRouteApi } from '@tanstack/react-router';
import { use, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignedInOnly } from '../../app/signed-in-only.tsx';
import { usePages } from '../../data/use-pages.ts';
import { historyMessagesOf } from '../../i18n/history-messages.ts';
import { Door } from '../../look/ornaments/door.tsx';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { RefusedPage } from '../trouble/refused-page.tsx';
import styles from './history.module.css';
import { SessionHistory } from './session-history.tsx';
import { timelineOf } from './timeline.ts';
import { TimelineList } from './timeline-list.tsx';

const route = getRouteApi('/sessions/$id/history');

const filters = ['all', 'scenes', 'talk', 'dice', 'fights'] as const;
type Filter = (typeof filters)[number];

/** The server looks through the whole evening for one kind, so that a page of it is a page. */
const types = {
  all: undefined,
  scenes: 'node:changed',
  talk: 'chat:posted',
  dice: 'dice:rolled',
  fights: 'combat:updated',
} as const satisfies Record<Filter, string | undefined>;

/** Much of what happens is movement that is not told; a page has to hold some of the story. */
const pageSize = 100;

function useHistory(id: string, filter: Filter) {
  const type = types[filter];
  return usePages({
    key: ['history', id, filter],
    ask: (client, cursor) => {
      const query = {
        limit: pageSize,
        ...(type === undefined ? {} : { type }),
        ...(cursor === undefined ? {} : { cursor }),
      };
      return client.call('readHistory', { params: { id }, query });
    },
  });
}

function NotYours() {
  const { t } = useTranslation('history');
  const { t: common } = useTranslation();
  return (
    <Trouble
      picture={<Door />}
      title={t('refusedTitle')}
      text={t('refusedText')}
      actions={<ButtonLink to="/">{common('trouble.home')}</ButtonLink>}
    />
  );
}

function Filters(props: { readonly filter: Filter; readonly onFilter: (filter: Filter) => void }) {
  const { t } = useTranslation('history');
  return (
    <div className={styles.filters}>
      <Segmented
        label={t('filter')}
        value={props.filter}
        options={filters.map((value) => ({ value, label: t(value) }))}
        onChange={props.onFilter}
      />
    </div>
  );
}

type Story = ReturnType<typeof useHistory>;

function Told({ story }: { readonly story: Story }) {
  const { t } = useTranslation('history');
  const { pages, more, busy } = story;
  const [first] = pages ?? [];
  if (pages === undefined || first === undefined) return <Skeleton lines={8} />;
  const entries = timelineOf(
    first.session,
    pages.flatMap(({ events }) => events),
  );
  return (
    <>
      {entries.length > 0 && <TimelineList entries={entries} />}
      {entries.length === 0 && more === undefined && <p className={styles.nothing}>{t('nothing')}</p>}
      {more === undefined ? (
        entries.length > 0 && <p className={styles.nothing}>{t('end')}</p>
      ) : (
        <Button wide onClick={more} busy={busy}>
          {t('more')}
        </Button>
      )}
    </>
  );
}

function History(props: { readonly id: string; readonly userId: string }) {
  const { i18n } = useTranslation('history');
  use(historyMessagesOf(i18n));
  const [filter, setFilter] = useState<Filter>('all');
  const head = useHistory(props.id, 'all');
  const story = useHistory(props.id, filter);
  const [first] = head.pages ?? [];
  const { error } = head;
  if (first === undefined && error?.httpStatus === 403) return <NotYours />;
  if (first === undefined) return error === undefined ? <Skeleton lines={10} /> : <RefusedPage error={error} />;
  return (
    <SessionHistory session={first.session} userId={props.userId}>
      <Filters filter={filter} onFilter={setFilter} />
      {story.error === undefined || story.pages !== undefined ? (
        <Told story={story} />
      ) : (
        <Button onClick={story.again}>{i18n.t('ui.tryAgain')}</Button>
      )}
    </SessionHistory>
  );
}

export default function HistoryRoute() {
  const { id } = route.useParams();
  return <SignedInOnly>{(profile) => <History key={id} id={id} userId={profile.id} />}</SignedInOnly>;
}
