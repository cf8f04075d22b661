import { memo } from 'react';
import { overlaps } from '../../map/chunks.ts';
import { classNames } from '../../ui/class-names.ts';
import canvas from './graph-canvas.module.css';
import { LinkLabel } from './link-label.tsx';
import styles from './link-layer.module.css';
import type { DrawnLink } from './link-path.ts';
import type { Labels } from './place-labels.ts';

/** How a line stands to the selected scene. */
type Standing = 'from' | 'to' | 'aside';

interface LineProps {
  readonly drawn: DrawnLink;
  readonly isSelected: boolean;
  readonly standing: Standing | undefined;
}

const Line = memo(function Line({ drawn, isSelected, standing }: LineProps) {
  const { link, path, curve } = drawn;
  const end = curve[3];
  return (
    <g
      className={classNames(styles.link, link.isBroken && styles.broken)}
      data-thing={`link:${link.id}`}
      data-selected={isSelected || undefined}
      data-standing={standing}
    >
      <path className={styles.reach} d={path} />
      <path className={styles.line} d={path} markerEnd={link.isBroken ? undefined : 'url(#graph-arrow)'} />
      {link.isBroken && (
        <path className={styles.cross} transform={`translate(${end.x},${end.y})`} d="M-7-7l14 14M7-7l-14 14" />
      )}
    </g>
  );
});

interface LinkLayerProps {
  readonly links: readonly DrawnLink[];
  readonly sceneId: string | undefined;
  readonly selectedId: string | undefined;
  /** None where nobody could read them. */
  readonly labels: Labels;
  /** Of the selected scene, drawn in a layer of their own. */
  readonly lifted: Labels;
}

function standingOf({ link }: DrawnLink, sceneId: string | undefined): Standing | undefined {
  if (sceneId === undefined) return undefined;
  if (link.fromId === sceneId) return 'from';
  return link.toId === sceneId ? 'to' : 'aside';
}

/** The lines, and above all of them the words that have a place; those on which lifted words would lie step back. */
export function LinkLayer({ links, sceneId, selectedId, labels, lifted }: LinkLayerProps) {
  const covering = [...lifted.values()];
  return (
    <svg className={classNames(canvas.links, sceneId !== undefined && styles.selecting)} aria-hidden="true">
      <defs>
        <marker
          id="graph-arrow"
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerUnits="userSpaceOnUse"
          markerWidth="16"
          markerHeight="16"
          orient="auto"
        >
          <path className={styles.arrow} d="M0 0l10 5l-10 5z" />
        </marker>
      </defs>
      {links.map((drawn) => (
        <Line
          key={drawn.link.id}
          drawn={drawn}
          isSelected={drawn.link.id === selectedId}
          standing={standingOf(drawn, sceneId)}
        />
      ))}
      {links.map(({ link }) => {
        const label = labels.get(link.id);
        if (label === undefined || covering.some(({ box }) => overlaps(box, label.box))) return null;
        return <LinkLabel key={link.id} link={link} label={label} isLifted={false} />;
      })}
    </svg>
  );
}

interface LiftedLayerProps {
  readonly links: readonly DrawnLink[];
  readonly lifted: Labels;
}

/** The words of the selected scene's choices, above everything. */
export function LiftedLayer({ links, lifted }: LiftedLayerProps) {
  return (
    <svg className={canvas.links} aria-hidden="true">
      {links.map(({ link }) => {
        const label = lifted.get(link.id);
        return label && <LinkLabel key={link.id} link={link} label={label} isLifted={true} />;
      })}
    </svg>
  );
}
