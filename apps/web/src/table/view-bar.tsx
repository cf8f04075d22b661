import { useTranslation } from 'react-i18next';
import { Book } from '../look/ornaments/book.tsx';
import { D20 } from '../look/ornaments/d20.tsx';
import { Gear } from '../look/ornaments/gear.tsx';
import { Mountain } from '../look/ornaments/mountain.tsx';
import { People } from '../look/ornaments/people.tsx';
import { Quill } from '../look/ornaments/quill.tsx';
import styles from './view-bar.module.css';

const views = [
  { id: 'scene', label: 'table.scene', Picture: Mountain },
  { id: 'chat', label: 'table.chat', Picture: Quill },
  { id: 'dice', label: 'table.dice', Picture: D20 },
  { id: 'party', label: 'table.party', Picture: People },
  { id: 'journal', label: 'table.journal', Picture: Book },
  { id: 'desk', label: 'table.desk', Picture: Gear },
] as const;

export type TableView = (typeof views)[number]['id'];

interface ViewBarProps {
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  /** Views that are not for everybody, or not yet. */
  readonly has: { readonly dice: boolean; readonly desk: boolean };
  readonly unreadChat: number;
}

/** The phone's bottom tabs; hidden on a desk, where everything shows at once. */
export function ViewBar({ view, onView, has, unreadChat }: ViewBarProps) {
  const { t } = useTranslation();
  return (
    <nav className={styles.bar} aria-label={t('table.views')}>
      {views
        .filter(({ id }) => (id !== 'desk' && id !== 'dice') || has[id])
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
            {id === 'chat' && unreadChat > 0 && <span className={styles.badge}>{unreadChat}</span>}
          </button>
        ))}
    </nav>
  );
}
