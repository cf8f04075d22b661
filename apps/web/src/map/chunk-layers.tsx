import { memo } from 'react';
import { pathsOf } from './chunk-paths.ts';
import type { Chunk } from './chunks.ts';
import { centreOf } from './geometry.ts';
import styles from './map-canvas.module.css';
import type { Grid } from './map-model.ts';
import { toneClass } from './tone-class.ts';

interface ChunkProps {
  readonly grid: Grid;
  readonly chunk: Chunk;
}

const drawn = new WeakMap<Chunk, ReturnType<typeof pathsOf>>();

/** Ground and writing are two layers of one drawing, made once per chunk. */
function drawingOf(grid: Grid, chunk: Chunk) {
  const known = drawn.get(chunk) ?? pathsOf(grid, chunk);
  drawn.set(chunk, known);
  return known;
}

export const ChunkGround = memo(function ChunkGround({ grid, chunk }: ChunkProps) {
  const paths = drawingOf(grid, chunk);
  return (
    <g>
      {paths.grounds.map(([tone, path]) => (
        <path key={tone} className={toneClass(tone)} d={path} />
      ))}
      {paths.roads !== '' && (
        <>
          <path className={styles.roadEdge} d={paths.roads} />
          <path className={styles.roadBed} d={paths.roads} />
        </>
      )}
      <g className={styles.inked}>
        <path className={styles.lines} d={paths.lines} />
        {paths.ink !== '' && <path className={styles.ink} d={paths.ink} />}
        {paths.initials.map(({ key, at, letter }) => (
          <text key={key} className={styles.initial} x={at.x} y={at.y + 5}>
            {letter}
          </text>
        ))}
      </g>
      {paths.unknown !== '' && <path fill="url(#map-nobody)" d={paths.unknown} />}
      {paths.someKnow !== '' && <path fill="url(#map-some)" d={paths.someKnow} />}
    </g>
  );
});

/** Below what is drawn in the cell. */
const labelTop = 19;
const lineHeight = 9.6;

/** Above all grounds, because a text may reach into the next chunk. */
export const ChunkWriting = memo(function ChunkWriting({ grid, chunk }: ChunkProps) {
  const { labels } = drawingOf(grid, chunk);
  if (labels.length === 0) return null;
  return (
    <g>
      {labels.map(({ key, at, lines }) => (
        <g key={key} transform={`translate(${at.x} ${at.y})`}>
          <path className={styles.mark} d="M0 -14.5l3.5 3.5l-3.5 3.5l-3.5-3.5z" />
          <text className={styles.label}>
            {lines.map((line, at) => (
              <tspan key={line} x="0" y={labelTop + at * lineHeight}>
                {line}
              </tspan>
            ))}
          </text>
        </g>
      ))}
    </g>
  );
});

const hitSide = 22;

/** What a test or a helping program can point at; draws nothing. */
export const ChunkHits = memo(function ChunkHits({ grid, chunk }: ChunkProps) {
  return (
    <g className={styles.hits}>
      {chunk.entries.map(({ key }) => {
        const { x, y } = centreOf(grid, key);
        return (
          <rect
            key={key}
            data-testid={`cell-${key}`}
            x={Math.round(x - hitSide / 2)}
            y={Math.round(y - hitSide / 2)}
            width={hitSide}
            height={hitSide}
          />
        );
      })}
    </g>
  );
});
