import { useTranslation } from 'react-i18next';
import { formatMoment, formatTime } from '../../i18n/format.ts';
import { D20 } from '../../look/ornaments/d20.tsx';
import { plainLine } from '../../table/plain-line.ts';
import styles from './history.module.css';
import type { LineWords, TimelineEntry } from './timeline.ts';

function useTurnText(): (words: LineWords) => string {
  const { t, i18n } = useTranslation('history');
  const listed = (names: readonly string[]) => new Intl.ListFormat(i18n.language).format(names);
  return (words) => {
    switch (words.key) {
      case 'fight':
        return words.names.length === 0 ? t('line.fightHidden') : t('line.fight', { names: listed(words.names) });
      case 'found':
        return t('line.found', { names: listed(words.names) });
      case 'handout':
        return t('line.handout', { text: plainLine(words.text) });
      case 'chose':
        return t('line.chose', words);
      case 'joined':
        return t('line.joined', words);
      case 'pausedWith':
        return t('line.pausedWith', words);
      case 'left':
      case 'kicked':
      case 'freed':
      case 'connected':
      case 'disconnected':
      case 'map':
        return t(`line.${words.key}`, { name: words.name === '' ? t('someone') : words.name });
      default:
        return t(`line.${words.key}`);
    }
  };
}

function Said({ entry }: { readonly entry: Extract<TimelineEntry, { kind: 'talk' }> }) {
  const { t } = useTranslation('history');
  const name = <strong>{entry.name ?? t('someone')}</strong>;
  return (
    <p className={styles.said}>
      {name}
      {entry.emote ? ' ' : ': '}
      {entry.emote ? <em dir="auto">{entry.text}</em> : <bdi>{entry.text}</bdi>}
      {entry.whispered && <span className={styles.aside}> {t('line.whispered')}</span>}
    </p>
  );
}

function Rolled({ entry }: { readonly entry: Extract<TimelineEntry, { kind: 'roll' }> }) {
  const { t } = useTranslation('history');
  const { name = t('someone'), notation, label, total } = entry;
  return (
    <p className={styles.rolled}>
      <D20 className={styles.die} />
      <span>
        {label === undefined ? t('line.rolled', { name, notation }) : t('line.rolledFor', { name, notation, label })}:{' '}
        <strong className={styles.total}>{total ?? t('line.unseen')}</strong>
      </span>
    </p>
  );
}

function Entry({ entry }: { readonly entry: TimelineEntry }) {
  const turnText = useTurnText();
  switch (entry.kind) {
    case 'scene':
      return <h3 className={styles.scene}>{entry.title}</h3>;
    case 'talk':
      return <Said entry={entry} />;
    case 'roll':
      return <Rolled entry={entry} />;
    case 'turn':
      return <p className={styles.turn}>{turnText(entry.words)}</p>;
  }
}

/** The margin says when: the day only where a new one begins. */
function Moment({ at, before }: { readonly at: string; readonly before: string | undefined }) {
  const { i18n } = useTranslation();
  const isNewDay = before === undefined || new Date(before).toDateString() !== new Date(at).toDateString();
  return (
    <time dateTime={at} className={styles.time}>
      {isNewDay ? formatMoment(at, i18n.language, Date.now()) : formatTime(at, i18n.language)}
    </time>
  );
}

export function TimelineList({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  return (
    <ol className={styles.timeline} data-testid="history-timeline">
      {entries.map((entry, index) => (
        <li key={entry.id} className={styles.entry} data-kind={entry.kind}>
          <Moment at={entry.at} before={entries[index - 1]?.at} />
          <Entry entry={entry} />
        </li>
      ))}
    </ol>
  );
}
