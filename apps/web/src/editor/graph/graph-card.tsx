import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Point } from '../../map/geometry.ts';
import { NodePicture } from '../../table/node-badge.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './graph-card.module.css';
import { cardSize } from './layout-graph.ts';
import type { Scene } from './scene-graph.ts';
import { SceneMarks } from './scene-marks.tsx';

interface GraphCardProps {
  readonly scene: Scene;
  readonly at: Point;
  readonly isSelected: boolean;
  /** From which a choice is drawn; only authors draw. */
  readonly hasHandle: boolean;
  readonly onSelect: (id: string) => void;
}

/** One scene as a small rulebook card. */
export const GraphCard = memo(function GraphCard({ scene, at, isSelected, hasHandle, onSelect }: GraphCardProps) {
  const { t } = useTranslation('graph');
  const { id, title, type, faults } = scene;
  return (
    <div
      className={styles.card}
      style={{ width: cardSize.width, height: cardSize.height, transform: `translate(${at.x}px, ${at.y}px)` }}
      data-thing={`scene:${id}`}
      data-faults={faults.join(' ')}
    >
      <button
        type="button"
        className={styles.face}
        data-testid={`graph-scene-${id}`}
        aria-pressed={isSelected}
        title={title}
        onFocus={() => onSelect(id)}
        onClick={() => onSelect(id)}
      >
        <NodePicture type={type} className={styles.picture} />
        <span className={styles.title}>{title}</span>
        <VisuallyHidden>{`, ${t(`type.${type}`)} `}</VisuallyHidden>
        <SceneMarks scene={scene} />
      </button>
      {hasHandle && (
        <span
          className={styles.handle}
          data-thing={`handle:${id}`}
          data-testid={`graph-handle-${id}`}
          aria-hidden="true"
        >
          +
        </span>
      )}
    </div>
  );
});
