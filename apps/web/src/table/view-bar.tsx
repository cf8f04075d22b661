import { useTranslation } from 'react-i18next';
import { Book } from '../look/ornaments/book.tsx';
import { CrossedSwords } from '../look/ornaments/crossed-swords.tsx';
import { D20 } from '../look/ornaments/d20.tsx';
import { Gear } from '../look/ornaments/gear.tsx';
import { Mountain } from '../look/ornaments/mountain.tsx';
import { People } from '../look/ornaments/people.tsx';
import { Quill } from '../look/ornaments/quill.tsx';
import styles from './view-bar.module.css';

const views = [
  { id: 'scene', label: 'tab.scene', Picture: Mountain },
  { id: 'chat', label: 'tab.chat', Picture: Quill },
  { id: 'dice', label: 'tab.dice', Picture: D20 },
  { id: 'party', label: 'tab.party', Picture: People },
  { id: 'combat', label: 'tab.combat', Picture: CrossedSwords },
  { id: 'journal', label: 'tab.journal', Picture: Book },
  { id: 'desk', label: 'tab.desk', Picture: Gear },
] as const;

export type TableView = (typeof views)[number]['id'];

interface ViewBarProps {
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  /** The GM's desk is not for everybody. */
  readonly hasDesk: boolean;
  readonly news: {
    readonly chat: number;
    readonly whispered: number;
    readonly asked: number;
    readonly journal: number;
  };
  readonly isFighting: boolean;
}

/** The phone's bottom tabs; hidden on a desk, where everything shows at once. */
export function ViewBar({ view, onView, hasDesk, news, isFighting }: ViewBarProps) {
  const { t } = useTranslation('play');
  const badges: Partial<Record<TableView, string>> = {
    ...(news.chat > 0 ? { chat: news.whispered > 0 ? `${news.chat} ✉` : String(news.chat) } : {}),
    ...(news.asked > 0 ? { dice: String(news.asked) } : {}),
    ...(news.journal > 0 ? { journal: String(news.journal) } : {}),
    ...(isFighting ? { combat: '!' } : {}),
  };
  return (
    <nav className={styles.bar} aria-label={t('tab.views')}>
      {views
        .filter(({ id }) => id !== 'desk' || hasDesk)
        .map(({ id, label, Picture }) => (
          <button
            key={id}
            type="button"
            className={styles.view}
            aria-current={view === id ? 'page' : undefined}
            onClick={() => onView(id)}
          >
            <Picture className={styles.picture} />
            {t(label)}
            {badges[id] !== undefined && <span className={styles.badge}>{badges[id]}</span>}
          </button>
        ))}
    </nav>
  );
}
