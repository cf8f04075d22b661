import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraButtons } from '../../map/camera-buttons.tsx';
import type { CameraDriver } from '../../map/camera-driver.ts';
import { moveByKey } from '../../map/camera-keys.ts';
import type { Point } from '../../map/geometry.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { FarLayer } from './far-layer.tsx';
import styles from './graph-canvas.module.css';
import { GraphCard } from './graph-card.tsx';
import { neighbourOf } from './graph-strokes.ts';
import { LiftedLayer, LinkLayer } from './link-layer.tsx';
import { drawLinks, sheetAround } from './link-path.ts';
import { type Labels, liftLabels, placeLabels } from './place-labels.ts';
import { useDrawn } from './use-drawn.ts';
import type { GraphHand, GraphSight } from './use-graph-desk.ts';
import { useGraphHand } from './use-graph-hand.ts';

interface GraphCanvasProps {
  /** Without a hand it can be looked at only. */
  readonly desk: GraphSight & Partial<GraphHand>;
  readonly driver: CameraDriver;
  readonly places: ReadonlyMap<string, Point>;
}

/** Cards are read from a quarter of their size on, words of choices from three quarters: thresholds of the camera per unit. */
const spanUnits = 46;

/** The start is seen above the middle: what it leads to lies below it. */
const belowStart = 150;

const noLabels: Labels = new Map();

/** Scenes are not torn from under the eye when something else makes them lie elsewhere. */
function useSteadySight({ desk, driver, places }: GraphCanvasProps): void {
  const before = useRef(places);
  const selectedId = desk.selected?.id ?? desk.graph.scenes.find(({ isStart }) => isStart)?.id;
  useEffect(() => {
    if (before.current === places) return;
    const old = selectedId === undefined ? undefined : before.current.get(selectedId);
    const fresh = selectedId === undefined ? undefined : places.get(selectedId);
    const isFirst = before.current.size === 0;
    before.current = places;
    driver.lay(sheetAround(places.values()), spanUnits, 'graph');
    if (fresh === undefined) return;
    if (isFirst && !driver.fitsReadably()) driver.centre({ x: fresh.x, y: fresh.y + belowStart });
    else if (old === undefined) driver.bringIntoSight(fresh);
    else driver.pan({ x: (old.x - fresh.x) * driver.scale(), y: (old.y - fresh.y) * driver.scale() });
  }, [driver, places, selectedId]);
  // Also what was chosen in a list or another part of the editor comes into sight.
  const chosen = desk.selected === undefined ? undefined : places.get(desk.selected.id);
  useEffect(() => {
    if (chosen !== undefined) driver.bringIntoSight(chosen);
  }, [driver, chosen]);
}

function Paper(props: GraphCanvasProps & { readonly onSelect: (id: string) => void }) {
  const { desk, driver, places, onSelect } = props;
  const { graph, selected, link } = desk;
  const links = useMemo(() => drawLinks(graph.scenes, places), [graph, places]);
  const labels = useMemo(() => placeLabels(links, places), [links, places]);
  const own = useMemo(() => links.filter((one) => one.link.fromId === selected?.id), [links, selected?.id]);
  const lifted = useMemo(() => liftLabels({ own, places, labels }), [own, places, labels]);
  const drawn = useDrawn(driver, graph.scenes, places, links);
  if (drawn.detail === 'far') {
    return <FarLayer scenes={graph.scenes} places={places} links={links} selectedId={selected?.id} />;
  }
  return (
    <>
      <LinkLayer
        links={drawn.links}
        sceneId={selected?.id}
        selectedId={link?.id}
        labels={drawn.detail === 'near' ? labels : noLabels}
        lifted={lifted}
      />
      {drawn.scenes.map((scene) => (
        <GraphCard
          key={scene.id}
          scene={scene}
          at={places.get(scene.id) ?? { x: 0, y: 0 }}
          isSelected={scene.id === selected?.id}
          hasHandle={desk.connect !== undefined}
          onSelect={onSelect}
        />
      ))}
      <LiftedLayer links={own} lifted={lifted} />
    </>
  );
}

function usePresses(props: GraphCanvasProps, cancel: () => boolean) {
  const { desk, driver, places } = props;
  return (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { selected } = desk;
    const neighbour =
      selected === undefined || event.shiftKey ? undefined : neighbourOf(places, selected.id, event.key);
    if (neighbour !== undefined) {
      desk.select(neighbour);
      driver.bringIntoSight(places.get(neighbour) ?? { x: 0, y: 0 });
    } else if (event.key === 'Escape') {
      if (!cancel()) desk.select(null);
    } else if (event.key === 'Delete' && desk.link !== undefined) desk.disconnect?.(desk.link);
    else if (event.key === 'n') desk.add?.();
    else if (!moveByKey(driver, event.key)) return;
    event.preventDefault();
  };
}

/** The drawn graph. What follows the hand bypasses React, as on the map; see CameraDriver and PointerRouter. */
export function GraphCanvas(props: GraphCanvasProps) {
  const { desk, driver, places } = props;
  const { t } = useTranslation('graph');
  const window = useRef<HTMLDivElement>(null);
  const paper = useRef<HTMLDivElement>(null);
  const { thread, selectById, cancel } = useGraphHand({ desk, driver, places, window });
  const [attach] = useState(() => (path: SVGPathElement | null) => thread.attach(path));
  const press = usePresses(props, cancel);
  useEffect(() => {
    if (window.current === null || paper.current === null) return undefined;
    return driver.attach(window.current, paper.current);
  }, [driver]);
  useSteadySight(props);
  return (
    <div className={styles.board}>
      <div
        ref={window}
        className={styles.window}
        role="application"
        aria-label={t('canvas', { count: desk.graph.scenes.length })}
        aria-describedby="graph-keys"
        data-testid="graph-canvas"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the paper
        tabIndex={0}
        onKeyDown={press}
      >
        <VisuallyHidden id="graph-keys">
          {t(desk.connect === undefined ? 'canvasReading' : 'canvasHelp')}
        </VisuallyHidden>
        <div ref={paper} className={styles.paper}>
          <Paper {...props} onSelect={selectById} />
          <svg className={styles.links} aria-hidden="true">
            <path ref={attach} className={styles.thread} />
          </svg>
        </div>
      </div>
      <CameraButtons driver={driver} zoomIn={t('zoomIn')} zoomOut={t('zoomOut')} fit={t('fit')} />
    </div>
  );
}
