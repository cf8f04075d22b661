import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';
import styles from './middle.module.css';

export type MiddleView = 'scene' | 'map' | 'list';

/** The map in the form asked for; `onView` turns to another one. */
export type DrawMap = (view: 'map' | 'list', onView: (view: MiddleView) => void) => ReactNode;

interface MiddleProps {
  readonly scene: ReactNode;
  /** What the scene is; another one is read from its beginning. */
  readonly sceneId: string | undefined;
  /** Missing while no map lies on the table. */
  readonly map: { readonly id: string; readonly draw: DrawMap } | undefined;
  /** Beside the views: the GM chooses the map there. */
  readonly end?: ReactNode;
}

interface OnTable {
  readonly sceneId: string | undefined;
  readonly mapId: string | undefined;
}

/** Whatever was put on the table last is what one looks at; the other is one press away. */
function useView(now: OnTable) {
  const [view, setView] = useState<MiddleView>(now.mapId === undefined ? 'scene' : 'map');
  const [before, setBefore] = useState(now);
  if (before.sceneId !== now.sceneId || before.mapId !== now.mapId) {
    setBefore(now);
    if (now.mapId === undefined || before.mapId === now.mapId) setView('scene');
    else setView(view === 'list' ? 'list' : 'map');
  }
  return { view, setView };
}

const views = [
  { id: 'scene', label: 'table.scene' },
  { id: 'map', label: 'table.map' },
  { id: 'list', label: 'table.mapList' },
] as const;

function Views(props: { readonly view: MiddleView; readonly onView: (view: MiddleView) => void }) {
  const { t } = useTranslation();
  return (
    <fieldset className={styles.views} aria-label={t('table.views')}>
      {views.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          className={styles.view}
          data-testid={`middle-${id}`}
          aria-pressed={props.view === id}
          onClick={() => props.onView(id)}
        >
          {t(label)}
        </button>
      ))}
    </fieldset>
  );
}

/** The middle of the table: the scene's text, and the map where there is one, drawn or as a list. */
export function Middle({ scene, sceneId, map, end }: MiddleProps) {
  const { t } = useTranslation();
  const { view, setView } = useView({ sceneId, mapId: map?.id });
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sceneId !== undefined) scroll.current?.scrollTo({ top: 0 });
  }, [sceneId]);
  const hasBar = map !== undefined || (end !== undefined && end !== null);
  return (
    <div className={styles.middle}>
      {hasBar && (
        <div className={styles.bar}>
          {map !== undefined && <Views view={view} onView={setView} />}
          {end}
        </div>
      )}
      {map === undefined || view === 'scene' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
        <section ref={scroll} className={styles.scroll} aria-label={t('table.scene')} tabIndex={0}>
          {scene}
        </section>
      ) : (
        <section className={styles.map} aria-label={t('table.map')}>
          <Suspense fallback={<Skeleton lines={6} />}>{map.draw(view, setView)}</Suspense>
        </section>
      )}
    </div>
  );
}
