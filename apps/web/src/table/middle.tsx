import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './middle.module.css';

interface MiddleProps {
  readonly scene: ReactNode;
  /** What the scene is; another one is read from its beginning. */
  readonly sceneId: string | undefined;
  /** Missing while no map lies on the table. */
  readonly map: ReactNode;
  readonly mapId: string | undefined;
}

type Shown = 'map' | 'scene';

/** Whatever was put on the table last is what one looks at; the other is one press away. */
function useShown({ sceneId, mapId }: Pick<MiddleProps, 'sceneId' | 'mapId'>) {
  const [shown, setShown] = useState<Shown>(mapId === undefined ? 'scene' : 'map');
  const [before, setBefore] = useState({ sceneId, mapId });
  if (before.sceneId !== sceneId || before.mapId !== mapId) {
    setBefore({ sceneId, mapId });
    if (mapId === undefined) setShown('scene');
    else setShown(before.mapId === mapId ? 'scene' : 'map');
  }
  return { shown, setShown };
}

/** The middle of the table: the scene's text, and beside it the map where there is one. */
export function Middle({ scene, sceneId, map, mapId }: MiddleProps) {
  const { t } = useTranslation();
  const { shown, setShown } = useShown({ sceneId, mapId });
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sceneId !== undefined) scroll.current?.scrollTo({ top: 0 });
  }, [sceneId]);
  const hasMap = mapId !== undefined;
  const views = [
    { id: 'scene', label: t('table.scene') },
    { id: 'map', label: t('table.map') },
  ] as const;
  return (
    <div className={styles.middle}>
      {hasMap && (
        <fieldset className={styles.switch} aria-label={t('table.views')}>
          {views.map(({ id, label }) => (
            <button
              key={id}
              type="button"
              className={styles.view}
              data-testid={`middle-${id}`}
              aria-pressed={shown === id}
              onClick={() => setShown(id)}
            >
              {label}
            </button>
          ))}
        </fieldset>
      )}
      {(!hasMap || shown === 'scene') && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
        <section ref={scroll} className={styles.scroll} aria-label={t('table.scene')} tabIndex={0}>
          {scene}
        </section>
      )}
      {hasMap && shown === 'map' && (
        <section className={styles.map} aria-label={t('table.map')}>
          <Suspense fallback={<Skeleton lines={6} />}>{map}</Suspense>
        </section>
      )}
    </div>
  );
}
