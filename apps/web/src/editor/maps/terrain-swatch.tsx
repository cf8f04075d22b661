import { memo } from 'react';
import { pathsOf } from '../../map/chunk-paths.ts';
import canvas from '../../map/map-canvas.module.css';
import { toneClass } from '../../map/tone-class.ts';

/** A hex of this ground, drawn as the map draws it. */
export const TerrainSwatch = memo(function TerrainSwatch({ terrain }: { readonly terrain: string }) {
  const entry = { key: '0,0', terrain, feature: undefined, known: undefined, links: 0 };
  const box = { left: 0, top: 0, width: 0, height: 0 };
  const { grounds, ink, roads, lines, initials } = pathsOf('hex', { id: '0,0', entries: [entry], box });
  return (
    <svg className={canvas.swatch} viewBox="-1 -1 44 50" aria-hidden="true">
      {grounds.map(([tone, path]) => (
        <path key={tone} className={toneClass(tone)} d={path} />
      ))}
      {roads !== '' && (
        <>
          <path className={canvas.roadEdge} d={roads} />
          <path className={canvas.roadBed} d={roads} />
        </>
      )}
      <path className={canvas.ink} d={ink} />
      <path className={canvas.swatchLine} d={lines} />
      {initials.map(({ key, at, letter }) => (
        <text key={key} className={canvas.initial} x={at.x} y={at.y + 5}>
          {letter}
        </text>
      ))}
    </svg>
  );
});
