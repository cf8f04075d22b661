import type { AdventureDocument } from '@moothall/client';
import { use, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GraphCanvas } from '../../editor/graph/graph-canvas.tsx';
import { useGraphSight } from '../../editor/graph/use-graph-desk.ts';
import { useLayout } from '../../editor/graph/use-layout.ts';
import { graphMessagesOf } from '../../i18n/graph-messages.ts';
import { CameraDriver } from '../../map/camera-driver.ts';
import { Banner } from '../../ui/banner.tsx';
import styles from './reading.module.css';
import { SceneReading } from './scene-reading.tsx';

interface DrawnScenesProps {
  readonly adventure: AdventureDocument;
  readonly openId: string | null;
  readonly onOpen: (nodeId: string | null) => void;
  readonly titleOf: (nodeId: string) => string;
}

/** The scenes and the ways between them, to look at; the chosen one is read beside it. */
export function DrawnScenes({ adventure, openId, onOpen, titleOf }: DrawnScenesProps) {
  const { t, i18n } = useTranslation('reading');
  const { t: g } = useTranslation('graph');
  use(graphMessagesOf(i18n));
  const sight = useGraphSight({ document: adventure, selectedId: openId, onSelect: onOpen });
  const [driver] = useState(() => new CameraDriver());
  const { places, state } = useLayout(sight.graph);
  const drawing = useRef<HTMLDivElement>(null);
  // Whoever turns the page far below sees where they have come to.
  const turn = (nodeId: string) => {
    onOpen(nodeId);
    drawing.current?.scrollIntoView({ block: 'nearest' });
  };
  const node = adventure.nodes.find(({ id }) => id === openId);
  return (
    <div className={styles.drawn} data-testid="scene-graph" data-state={state}>
      {state === 'failed' && <Banner tone="bad">{t('noGraph')}</Banner>}
      <div ref={drawing} className={styles.graph}>
        <GraphCanvas desk={sight} driver={driver} places={places} />
      </div>
      {node === undefined ? (
        <p className={styles.aside}>{places.size === 0 ? g('working') : t('chooseScene')}</p>
      ) : (
        <section className={styles.chosen} aria-label={node.title}>
          <h2>{node.title}</h2>
          <SceneReading node={node} titleOf={titleOf} onTurn={turn} />
        </section>
      )}
    </div>
  );
}
