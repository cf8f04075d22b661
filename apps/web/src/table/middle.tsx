import { type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../ui/skeleton.tsx';
import { type Backdrop, BackdropFrame } from './backdrop-frame.tsx';
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
  /** Stands before everybody instead of the map. */
  readonly backdrop: Backdrop | null;
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

interface ViewsProps {
  readonly view: MiddleView;
  readonly onView: (view: MiddleView) => void;
  readonly isBackdrop: boolean;
}

function Views(props: ViewsProps) {
  const { t } = useTranslation(['translation', 'play']);
  const views: readonly { readonly id: MiddleView; readonly label: string }[] = [
    { id: 'scene', label: t('table.scene') },
    ...(props.isBackdrop
      ? [{ id: 'map' as const, label: t('scene.backdrop', { ns: 'play' }) }]
      : [
          { id: 'map' as const, label: t('table.map') },
          { id: 'list' as const, label: t('table.mapList') },
        ]),
  ];
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
          {label}
        </button>
      ))}
    </fieldset>
  );
}

/** The middle of the table: the scene's text, and the map where there is one, drawn or as a list. */
export function Middle({ scene, sceneId, map, backdrop, end }: MiddleProps) {
  const { t } = useTranslation();
  const { view, setView } = useView({ sceneId, mapId: backdrop === null ? map?.id : `backdrop ${backdrop.id}` });
  const hasBoard = map !== undefined || backdrop !== null;
  const scroll = useRef<HTMLElement>(null);
  useEffect(() => {
    if (sceneId !== undefined) scroll.current?.scrollTo({ top: 0 });
  }, [sceneId]);
  const hasBar = hasBoard || (end !== undefined && end !== null);
  return (
    <div className={styles.middle}>
      {hasBar && (
        <div className={styles.bar}>
          {hasBoard && <Views view={view} onView={setView} isBackdrop={backdrop !== null} />}
          {end}
        </div>
      )}
      {!hasBoard || view === 'scene' ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard must be able to scroll it
        <section ref={scroll} className={styles.scroll} aria-label={t('table.scene')} tabIndex={0}>
          {scene}
        </section>
      ) : backdrop !== null ? (
        <BackdropFrame backdrop={backdrop} />
      ) : (
        <section className={styles.map} aria-label={t('table.map')}>
          <Suspense fallback={<Skeleton lines={6} />}>{map?.draw(view, setView)}</Suspense>
        </section>
      )}
    </div>
  );
}
