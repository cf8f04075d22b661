import type { ReactNode } from 'react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ChatMessage } from '../shapes/chat-message.ts';
import { type Tab, Tabs } from '../ui/tabs.tsx';
import { useKeyAction } from './keyboard/key-actions.tsx';
import styles from './table-frame.module.css';
import { useIsPhone } from './use-is-phone.ts';
import { useUnread } from './use-unread.ts';
import { type TableView, ViewBar } from './view-bar.tsx';

interface TableFrameProps {
  readonly strip: ReactNode;
  readonly banner?: ReactNode;
  /** Scene and map; scrolls by itself. */
  readonly middle: ReactNode;
  /** Lies over the middle only: talk goes on while the game is paused. */
  readonly curtain?: ReactNode;
  readonly partyStrip: ReactNode;
  readonly chat: ReactNode;
  readonly dice: ReactNode;
  readonly party: ReactNode;
  readonly combat: ReactNode;
  readonly journal: ReactNode;
  readonly dock?: ReactNode;
  /** Lines that came while the talk was not in sight are counted on its tab. */
  readonly talk: readonly ChatMessage[];
  /** How many handouts one has: new ones are counted on the journal's tab. */
  readonly handouts: number;
  readonly isFighting: boolean;
  /** Rolls one is asked for: their number stands on the phone's tab, on a desk the dice are always in sight. */
  readonly asked: number;
}

const sidebarTabs: readonly TableView[] = ['chat', 'party', 'combat', 'journal'];

function isFromOthers({ kind, mine }: ChatMessage): boolean {
  return kind !== 'system' && mine !== true;
}

/** What came while one looked elsewhere; a whisper is told apart from talk for everybody. */
function useNews({ talk, handouts, asked }: TableFrameProps, isInSight: (view: TableView) => boolean) {
  const lines = talk.filter(isFromOthers);
  const whispers = lines.filter(({ whisperTo }) => whisperTo !== undefined).length;
  const chat = useUnread(lines.length, isInSight('chat'));
  const whispered = useUnread(whispers, isInSight('chat'));
  return { chat, whispered, asked, journal: useUnread(handouts, isInSight('journal')) };
}

function useTabs(props: TableFrameProps, news: ReturnType<typeof useNews>): readonly Tab[] {
  const { t } = useTranslation('play');
  const whispered = news.whispered > 0 ? t('chat.whispered', { count: news.whispered }) : undefined;
  return [
    { id: 'chat', label: t('tab.chat'), badge: news.chat, note: whispered, content: props.chat },
    { id: 'party', label: t('tab.party'), content: props.party },
    {
      id: 'combat',
      label: t('tab.combat'),
      note: props.isFighting ? t('tab.fighting') : undefined,
      content: props.combat,
    },
    { id: 'journal', label: t('tab.journal'), badge: news.journal, content: props.journal },
  ];
}

/**
 * All parts at once on a desk; one view at a time on a phone. Everything stays mounted and style decides what shows, so
 * that turning the phone loses neither a half-typed message nor the place in a log.
 */
export function TableFrame(props: TableFrameProps) {
  const { t } = useTranslation();
  const sidebar = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<TableView>('scene');
  const [tab, setTab] = useState<string>('chat');
  const isPhone = useIsPhone();
  const news = useNews(props, (what) => (isPhone ? view === what : tab === what));
  const tabs = useTabs(props, news);
  const show = (next: TableView) => {
    setView(next);
    if (sidebarTabs.includes(next)) setTab(next);
  };
  useKeyAction('chat', () => {
    // At once, so that the box is in sight and the very next key is written into it.
    flushSync(() => show('chat'));
    sidebar.current?.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  });
  return (
    <div className={styles.frame} data-view={view}>
      <div className={styles.strip}>{props.strip}</div>
      <div className={styles.banner}>{props.banner}</div>
      <div className={styles.left}>
        <div className={styles.board}>
          <div className={styles.middle}>
            {props.middle}
            {props.curtain}
          </div>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it */}
        <section className={styles.partyStrip} aria-label={t('table.party')} tabIndex={0}>
          {props.partyStrip}
        </section>
        {props.dock !== undefined && (
          <section className={styles.dock} aria-label={t('table.dock')}>
            {props.dock}
          </section>
        )}
      </div>
      <div className={styles.right} data-tab={tab}>
        <div className={styles.sidebar} ref={sidebar}>
          <Tabs className={styles.tabs} label={t('table.views')} value={tab} onChange={setTab} tabs={tabs} />
        </div>
        <section className={styles.dice} aria-label={t('table.dice')}>
          {props.dice}
        </section>
      </div>
      <ViewBar view={view} onView={show} hasDesk={props.dock !== undefined} news={news} isFighting={props.isFighting} />
    </div>
  );
}
