import { between, chance, inked, knockedOut, moved, type Point, shape, strokes } from './chart.ts';

/** Signs of an overland map, each standing on a point; what it covers it hides. */
const closed = (points: readonly Point[]): readonly Point[] => [...points, ...points.slice(0, 1)];

function blob(at: Point, radius: number, bumps: number): readonly Point[] {
  return Array.from({ length: bumps * 2 }, (_, index) => {
    const angle = (index / (bumps * 2)) * 2 * Math.PI;
    const reach = radius * (index % 2 === 0 ? 1.08 : 0.86) * between(0.94, 1.06);
    return [at[0] + Math.cos(angle) * reach, at[1] + Math.sin(angle) * reach * 0.92] as const;
  });
}

export function tree([x, y]: Point, size: number): string {
  const crown = blob([x, y - size * 0.95], size * 0.62, 7);
  const shade = [0.18, 0.32, 0.46].flatMap((out) => [
    strokes(
      [
        [x + size * out, y - size * (1.3 - out)],
        [x + size * (out - 0.06), y - size * (0.62 - out * 0.2)],
      ],
      3.4,
    ),
  ]);
  return (
    inked(
      strokes(
        [
          [x, y],
          [x, y - size * 0.5],
        ],
        6,
      ),
    ) +
    knockedOut(shape(crown)) +
    inked(strokes(closed(crown), 3.6) + shade.join(''))
  );
}

export function conifer([x, y]: Point, size: number): string {
  const outline: readonly Point[] = [
    [0, -1.9],
    [0.34, -1.1],
    [0.2, -1.12],
    [0.5, -0.4],
    [-0.5, -0.4],
    [-0.2, -1.12],
    [-0.34, -1.1],
  ];
  const body = moved(outline, [x, y], size);
  const shade = [0.1, 0.22, 0.34].map((out) =>
    strokes(
      [
        [x + size * out, y - size * (1.5 - out * 2)],
        [x + size * out, y - size * 0.45],
      ],
      3.2,
    ),
  );
  return (
    inked(
      strokes(
        [
          [x, y],
          [x, y - size * 0.4],
        ],
        6,
      ),
    ) +
    knockedOut(shape(body)) +
    inked(strokes(closed(body), 3.6) + shade.join(''))
  );
}

export function hill([x, y]: Point, size: number): string {
  const arc = Array.from(
    { length: 9 },
    (_, n) => [x - size + (n / 8) * size * 2, y - Math.sin((n / 8) * Math.PI) * size * 0.85] as const,
  );
  const hachures = [0.1, 0.24, 0.38, 0.52, 0.66, 0.8].map((out) => {
    const top: Point = [x + size * out, y - Math.cos(out * 1.4) * size * 0.76];
    return strokes([top, [top[0] + size * 0.1, top[1] + size * between(0.3, 0.5)]], 3);
  });
  return knockedOut(shape(arc)) + inked(strokes(arc, 5) + hachures.join(''));
}

export function tuft([x, y]: Point, size: number): string {
  return inked(
    strokes(
      [
        [x - size * 0.9, y],
        [x + size * 0.9, y],
      ],
      3,
    ) +
      [-0.5, -0.22, 0.06, 0.3, 0.52]
        .map((lean) =>
          strokes(
            [
              [x + lean * size * 0.5, y],
              [x + lean * size, y - size * between(0.7, 1.1)],
            ],
            3,
          ),
        )
        .join(''),
  );
}

export function furrows([x, y]: Point, size: number): string {
  const lean = chance() < 0.5 ? 0.5 : -0.4;
  return inked(
    [-2, -1, 0, 1, 2]
      .map((n) =>
        strokes(
          [
            [x + n * size * 0.3 - size * 0.4, y + size * 0.35 + n * lean * 5],
            [x + n * size * 0.3 + size * 0.4, y - size * 0.35 + n * lean * 5],
          ],
          2.6,
        ),
      )
      .join(''),
  );
}

export function house([x, y]: Point, size: number): string {
  const wall: readonly Point[] = [
    [-0.5, 0],
    [-0.5, -0.55],
    [0.5, -0.55],
    [0.5, 0],
  ];
  const thatch: readonly Point[] = [
    [-0.64, -0.5],
    [-0.36, -1.05],
    [0.4, -1.05],
    [0.64, -0.5],
  ];
  const [walls, roof] = [moved(wall, [x, y], size), moved(thatch, [x, y], size)];
  const straw = [-0.36, -0.18, 0, 0.18, 0.36].map((out) =>
    strokes(
      [
        [x + size * out * 0.8, y - size],
        [x + size * out, y - size * 0.56],
      ],
      2.6,
    ),
  );
  const door: readonly Point[] = moved(
    [
      [-0.12, 0],
      [-0.12, -0.34],
      [0.12, -0.34],
      [0.12, 0],
    ],
    [x, y],
    size,
  );
  return (
    knockedOut(shape(walls)) +
    inked(strokes(closed(walls), 4) + shape(door)) +
    knockedOut(shape(roof)) +
    inked(strokes(closed(roof), 4) + straw.join(''))
  );
}

export function tower([x, y]: Point, size: number): string {
  const wall = moved(
    [
      [-0.42, 0],
      [-0.42, -1.7],
      [-0.2, -1.7],
      [-0.2, -1.5],
      [0, -1.5],
      [0, -1.78],
      [0.2, -1.66],
      [0.24, -1.4],
      [0.42, -1.5],
      [0.42, 0],
    ],
    [x, y],
    size,
  );
  const shade = [0.12, 0.22, 0.32].map((out) =>
    strokes(
      [
        [x + size * out, y - size * 1.3],
        [x + size * out, y],
      ],
      3,
    ),
  );
  const window = moved(
    [
      [-0.16, -0.75],
      [-0.16, -1.05],
      [-0.06, -1.22],
      [0.04, -1.05],
      [0.04, -0.75],
    ],
    [x, y],
    size,
  );
  return knockedOut(shape(wall)) + inked(strokes(closed(wall), 5) + shade.join('') + shape(window));
}

export function stone([x, y]: Point, size: number): string {
  const body = moved(
    [
      [-0.28, 0],
      [-0.34, -0.8],
      [-0.12, -1.25],
      [0.2, -1.18],
      [0.34, -0.4],
      [0.3, 0],
    ],
    [x, y],
    size,
  );
  const cups = [
    [-0.1, -0.9],
    [0.1, -0.86],
    [-0.05, -0.6],
    [0.14, -0.5],
    [-0.12, -0.3],
  ].map(([cx = 0, cy = 0]) => shape(blob([x + cx * size, y + cy * size], size * 0.06, 4)));
  return knockedOut(shape(body)) + inked(strokes(closed(body), 5) + cups.join(''));
}

export function mound([x, y]: Point, size: number): string {
  const hole = moved(
    [
      [-0.2, -0.05],
      [-0.18, -0.3],
      [0, -0.42],
      [0.18, -0.3],
      [0.2, -0.05],
    ],
    [x, y],
    size,
  );
  return hill([x, y], size) + inked(shape(hole));
}
