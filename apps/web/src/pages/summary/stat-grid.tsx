import { useTranslation } from 'react-i18next';
import { formatMinutes, formatNumber } from '../../i18n/format.ts';
import { CrossedSwords } from '../../look/ornaments/crossed-swords.tsx';
import { D20 } from '../../look/ornaments/d20.tsx';
import { Door } from '../../look/ornaments/door.tsx';
import { Hourglass } from '../../look/ornaments/hourglass.tsx';
import { Quill } from '../../look/ornaments/quill.tsx';
import { Star } from '../../look/ornaments/star.tsx';
import { type Stats, statNames } from '../../shapes/stats.ts';
import styles from './stat-grid.module.css';

const pictures = {
  durationMinutes: Hourglass,
  nodesVisited: Door,
  diceRolled: D20,
  combatsCompleted: CrossedSwords,
  experienceEarned: Star,
  messages: Quill,
};

export function StatGrid(props: { readonly stats: Stats }) {
  const { t, i18n } = useTranslation();
  return (
    <dl className={styles.grid}>
      {statNames.map((name) => {
        const Picture = pictures[name];
        const value = props.stats[name];
        return (
          <div key={name} className={styles.stat} data-testid={`stat-${name}`}>
            <dt className={styles.label}>{t(`summary.${name}`)}</dt>
            <dd className={styles.value}>
              <Picture className={styles.picture} />
              {name === 'durationMinutes' ? formatMinutes(value, i18n.language) : formatNumber(value, i18n.language)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
