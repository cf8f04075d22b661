import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import styles from './map-list.module.css';
import type { CellKey } from './map-model.ts';
import { useTerrainName } from './terrain-name.ts';
import type { MapDesk } from './use-map-desk.ts';

interface CellRowProps {
  readonly desk: MapDesk;
  readonly cellKey: CellKey;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function KnownTo({ desk, cellKey }: Pick<CellRowProps, 'desk' | 'cellKey'>) {
  const { t } = useTranslation('map');
  const { knowledge } = desk;
  if (knowledge === undefined) return null;
  const state = knowledge.known(cellKey);
  const names = knowledge.learnersOf(cellKey).map(({ name }) => name);
  const texts = { none: t('unknownToAll'), some: t('knownTo', { names: names.join(', ') }), all: t('knownToAll') };
  return (
    <span className={styles.known} data-known={state}>
      {texts[state]}
    </span>
  );
}

/** One cell; for the GM with the two things most often done to it, for those chosen above. */
export function CellRow({ desk, cellKey, isChosen, onToggle }: CellRowProps) {
  const { t } = useTranslation('map');
  const nameOf = useTerrainName();
  const cell = desk.map.cells[cellKey];
  if (cell === undefined) return null;
  const { commands, options } = desk;
  const here = desk.tokens.filter(({ at }) => at === cellKey).map(({ token }) => token.name);
  const learn = (deed: 'reveal' | 'hide') => {
    if (options.to.length === 0) desk.say(t('nobodyChosen'));
    else void commands.learn(deed, [cellKey], options.to);
  };
  return (
    <li className={styles.cell} data-testid={`cell-${cellKey}`}>
      {desk.isGm && (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={t('choose', { at: cellKey })}
          checked={isChosen}
          onChange={onToggle}
        />
      )}
      <span className={styles.key}>{cellKey}</span>
      <span className={styles.cellText}>
        {nameOf(cell.terrain)}
        {cell.feature !== undefined && <em> · {cell.feature}</em>}
        {here.length > 0 && <strong> · {here.join(', ')}</strong>}
      </span>
      <KnownTo desk={desk} cellKey={cellKey} />
      {desk.isGm && desk.map.fog && (
        <span className={styles.cellDeeds}>
          <Button aria-label={`${t('reveal')} ${cellKey}`} onClick={() => learn('reveal')}>
            {t('reveal')}
          </Button>
          <Button aria-label={`${t('hideCells')} ${cellKey}`} onClick={() => learn('hide')}>
            {t('hideCells')}
          </Button>
        </span>
      )}
    </li>
  );
}
