import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { LearnerChoice } from './learner-choice.tsx';
import styles from './map-list.module.css';
import type { CellKey } from './map-model.ts';
import { TerrainChoice } from './terrain-choice.tsx';
import type { MapDesk } from './use-map-desk.ts';

interface CellDeedsProps {
  readonly desk: MapDesk;
  readonly chosen: readonly CellKey[];
  readonly found: readonly CellKey[];
  readonly onToggle: (keys: readonly CellKey[]) => void;
  readonly onClear: () => void;
}

function Terrain({ desk, chosen }: Pick<CellDeedsProps, 'desk' | 'chosen'>) {
  const { t } = useTranslation('map');
  const { options, setOptions, commands } = desk;
  const feature = options.feature.trim();
  const change = () =>
    commands.draw(chosen, { terrain: options.terrain.trim(), ...(feature === '' ? {} : { feature }) });
  return (
    <details className={styles.terrain}>
      <summary>{t('change')}</summary>
      <TerrainChoice terrain={options.terrain} feature={options.feature} onChange={setOptions} />
      <Button disabled={chosen.length === 0 || options.terrain.trim() === ''} onClick={() => void change()}>
        {t('change')}
      </Button>
    </details>
  );
}

/** What is done to all chosen cells at once. */
export function CellDeeds({ desk, chosen, found, onToggle, onClear }: CellDeedsProps) {
  const { t } = useTranslation('map');
  const { options, setOptions, commands, learners } = desk;
  const cannot = chosen.length === 0 || options.to.length === 0;
  return (
    <div className={styles.deeds}>
      {desk.map.fog && <LearnerChoice learners={learners} to={options.to} onChange={(to) => setOptions({ to })} />}
      <div className={styles.choosing}>
        <span>{t('chosen', { count: chosen.length })}</span>
        <Button disabled={found.length === 0} onClick={() => onToggle(found)}>
          {t('chooseFound', { count: found.length })}
        </Button>
        <Button disabled={chosen.length === 0} onClick={onClear}>
          {t('chooseNone')}
        </Button>
        {desk.map.fog && (
          <>
            <Button
              variant="primary"
              data-testid="reveal-chosen"
              disabled={cannot}
              onClick={() => void commands.learn('reveal', chosen, options.to)}
            >
              {t('reveal')}
            </Button>
            <Button
              data-testid="hide-chosen"
              disabled={cannot}
              onClick={() => void commands.learn('hide', chosen, options.to)}
            >
              {t('hideCells')}
            </Button>
          </>
        )}
      </div>
      <Terrain desk={desk} chosen={chosen} />
    </div>
  );
}
