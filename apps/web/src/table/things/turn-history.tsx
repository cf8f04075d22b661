import { useTranslation } from 'react-i18next';
import { formatTime } from '../../i18n/format.ts';
import panel from '../panel.module.css';
import { useShown } from '../shown.tsx';
import { turnWords } from './turn-words.ts';

/** The last hundred things that happened, newest first. */
export function TurnHistory() {
  const { t, i18n } = useTranslation('play');
  const { turnHistory } = useShown().table.game;
  if (turnHistory.length === 0) return <p className={panel.soft}>{t('turns.none')}</p>;
  return (
    <ol className={panel.list}>
      {turnHistory.toReversed().map((turn) => (
        <li key={turn.id} className={panel.row}>
          <time className={panel.number} dateTime={turn.at}>
            {formatTime(turn.at, i18n.language)}
          </time>
          <span className={panel.grow}>{turnWords(t, turn)}</span>
        </li>
      ))}
    </ol>
  );
}
