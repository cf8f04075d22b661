import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Tabs } from '../ui/tabs.tsx';
import styles from './table-frame.module.css';
import { useIsPhone } from './use-is-phone.ts';
import { useUnread } from './use-unread.ts';
import { type TableView, ViewBar } from './view-bar.tsx';

interface TableFrameProps {
  readonly strip: ReactNode;
  readonly banner?: ReactNode;
  /** The tool rail beside the map. */
  readonly rail?: ReactNode;
  /** Scene and map; scrolls by itself. */
  readonly middle: ReactNode;
  /** Lies over the middle only: talk goes on while the game is paused. */
  readonly curtain?: ReactNode;
  readonly partyStrip: ReactNode;
  readonly chat: ReactNode;
  /** Left out where nothing can be rolled. */
  readonly dice?: ReactNode;
  readonly party: ReactNode;
  readonly journal: ReactNode;
  readonly dock?: ReactNode;
  /** How many lines the talk has; those that came while it was not in sight are counted on its tab. */
  readonly chatCount: number;
}

const sidebarTabs: readonly TableView[] = ['chat', 'party', 'journal'];

/**
 * All parts at once on a desk; one view at a time on a phone. Everything stays mounted and style decides what shows, so
 * that turning the phone loses neither a half-typed message nor the place in a log.
 */
export function TableFrame(props: TableFrameProps) {
  const { t } = useTranslation();
  const [view, setView] = useState<TableView>('scene');
  const [tab, setTab] = useState<string>('chat');
  const unreadChat = useUnread(props.chatCount, useIsPhone() ? view === 'chat' : tab === 'chat');
  const show = (next: TableView) => {
    setView(next);
    if (sidebarTabs.includes(next)) setTab(next);
  };
  return (
    <div className={styles.frame} data-view={view}>
      <div className={styles.strip}>{props.strip}</div>
      <div className={styles.banner}>{props.banner}</div>
      <div className={styles.left}>
        <div className={styles.board}>
          {props.rail !== undefined && <div className={styles.rail}>{props.rail}</div>}
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
      <div className={styles.right}>
        <div className={styles.sidebar}>
          <Tabs
            className={styles.tabs}
            label={t('table.views')}
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'chat', label: t('table.chat'), badge: unreadChat, content: props.chat },
              { id: 'party', label: t('table.party'), content: props.party },
              { id: 'journal', label: t('table.journal'), content: props.journal },
            ]}
          />
        </div>
        {props.dice !== undefined && (
          <section className={styles.dice} aria-label={t('table.dice')}>
            {props.dice}
          </section>
        )}
      </div>
      <ViewBar
        view={view}
        onView={show}
        has={{ dice: props.dice !== undefined, desk: props.dock !== undefined }}
        unreadChat={unreadChat}
      />
    </div>
  );
}
