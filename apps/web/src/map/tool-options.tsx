import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { brushSizes } from './brush.ts';
import { LearnerChoice } from './learner-choice.tsx';
import styles from './map-panel.module.css';
import { TerrainChoice } from './terrain-choice.tsx';
import type { MapDesk, Shape } from './use-map-desk.ts';

function Shapes({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const { tool, options, setOptions, knowledge, paint } = desk;
  const known: readonly Shape[] = tool !== 'terrain' && knowledge !== undefined ? ['fillKnown'] : [];
  const shapes: readonly Shape[] = ['brush', 'rectangle', 'fillTerrain', ...known];
  return (
    <fieldset className={styles.group}>
      <legend>{t('shape')}</legend>
      <div className={styles.chips}>
        {shapes.map((shape) => (
          <button
            key={shape}
            type="button"
            className={styles.chip}
            aria-pressed={options.shape === shape}
            onClick={() => setOptions({ shape })}
          >
            {t(shape)}
          </button>
        ))}
        {tool !== 'terrain' && (
          <Button className={styles.everything} onClick={() => paint('all')}>
            {t('everything')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

function Sizes({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  return (
    <fieldset className={styles.group}>
      <legend>{t('brushSize')}</legend>
      <div className={styles.chips}>
        {brushSizes.map((size) => (
          <button
            key={size}
            type="button"
            className={styles.chip}
            aria-pressed={desk.options.size === size}
            onClick={() => desk.setOptions({ size })}
          >
            {size}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

function hintOf({ tool, map }: MapDesk) {
  switch (tool) {
    case 'measure':
      return map.grid === 'hex' ? 'measureHex' : 'measureSquare';
    case 'reveal':
      return 'revealHint';
    case 'hide':
      return 'hideHint';
    case 'terrain':
      return 'terrainHint';
    case 'token':
      return 'tokenHint';
    case 'pointer':
      return 'pointerHint';
    case 'view':
    case 'move':
      return undefined;
  }
}

/** What the tool in hand can be set to. */
export function ToolOptionsBar({ desk }: { readonly desk: MapDesk }) {
  const { t } = useTranslation('map');
  const hint = hintOf(desk);
  const { tool, options, setOptions, learners } = desk;
  const paints = tool === 'reveal' || tool === 'hide' || tool === 'terrain';
  if (hint === undefined) return null;
  return (
    <section className={styles.options} aria-label={t(`tool.${tool}`)}>
      <p className={styles.hint}>{t(hint)}</p>
      {tool === 'terrain' && (
        <TerrainChoice terrain={options.terrain} feature={options.feature} onChange={setOptions} />
      )}
      {paints && <Shapes desk={desk} />}
      {paints && options.shape === 'brush' && <Sizes desk={desk} />}
      {paints && tool !== 'terrain' && (
        <LearnerChoice learners={learners} to={options.to} onChange={(to) => setOptions({ to })} />
      )}
    </section>
  );
}
