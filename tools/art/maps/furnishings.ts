import { between, type Cell, inked, knockedOut, moved, type Point, shape, squareSide, strokes } from './chart.ts';

/** What stands in a room, seen from above. */
const side = squareSide;
const half = side / 2;

export const rectangle = (w: number, h: number): readonly Point[] => [
  [-w, -h],
  [w, -h],
  [w, h],
  [-w, h],
  [-w, -h],
];
const circle = (radius: number): readonly Point[] =>
  Array.from(
    { length: 15 },
    (_, n) => [Math.cos((n / 14) * 2 * Math.PI) * radius, Math.sin((n / 14) * 2 * Math.PI) * radius] as const,
  );
export const drawn = (points: readonly Point[], at: Point, thick = 5): string =>
  knockedOut(shape(moved(points, at))) + inked(strokes(moved(points, at), thick));

export function steps({ at }: Cell): string {
  return inked(
    [0, 1, 2, 3, 4, 5]
      .map((n) =>
        strokes(
          moved(
            [
              [-44 + n * 5, -46 + n * 18],
              [44 - n * 5, -46 + n * 18],
            ],
            at,
          ),
          5,
        ),
      )
      .join('') +
      strokes(
        moved(
          [
            [-48, -50],
            [-20, 50],
          ],
          at,
        ),
        4,
      ) +
      strokes(
        moved(
          [
            [48, -50],
            [20, 50],
          ],
          at,
        ),
        4,
      ),
  );
}

export function ripples({ at }: Cell): string {
  const lines = [-44, -26, -8, 10, 28, 46].map((y) => {
    const start = between(-56, -30);
    const wave = Array.from({ length: 7 }, (_, n) => [start + n * 14, y + (n % 2 === 0 ? -4 : 4)] as const);
    return strokes(moved(wave, at), 4);
  });
  return inked(lines.join(''));
}

export function shallows({ at }: Cell): string {
  return inked(
    [0, 1, 2]
      .map(() =>
        strokes(
          moved(
            [
              [0, 0],
              [10, -5],
              [20, 0],
              [30, -5],
            ],
            [at[0] + between(-50, 20), at[1] + between(-44, 44)],
          ),
          3,
        ),
      )
      .join(''),
  );
}

export function stones({ at }: Cell): string {
  return Array.from({ length: 7 }, () => {
    const radius = between(7, 15);
    const body = Array.from(
      { length: 6 },
      (_, n) =>
        [Math.cos(n * 1.05) * radius * between(0.7, 1.2), Math.sin(n * 1.05) * radius * between(0.7, 1.2)] as const,
    );
    return drawn([...body, ...body.slice(0, 1)], [at[0] + between(-42, 42), at[1] + between(-42, 42)], 4);
  }).join('');
}

export function hearth({ at }: Cell): string {
  const bricks = [-30, 0, 30]
    .map((x) =>
      strokes(
        moved(
          [
            [x, -50],
            [x, -28],
          ],
          at,
        ),
        4,
      ),
    )
    .join('');
  return (
    drawn(rectangle(46, 12), [at[0], at[1] - 38], 6) +
    inked(bricks) +
    inked(
      [-16, 0, 16]
        .map((x) =>
          strokes(
            moved(
              [
                [x - 12, 22],
                [x + 12, 2],
              ],
              at,
            ),
            5,
          ),
        )
        .join(''),
    )
  );
}

export function chasm({ at }: Cell): string {
  const crack: readonly Point[] = [
    [-40, -50],
    [-12, -24],
    [-22, -2],
    [14, 22],
    [6, 50],
    [30, 50],
    [36, 14],
    [6, -8],
    [16, -30],
    [-12, -52],
  ];
  return (
    inked(shape(moved(crack, at))) +
    inked(
      [-30, -10, 12, 34]
        .map((y) =>
          strokes(
            moved(
              [
                [24, y],
                [46, y - 8],
              ],
              at,
            ),
            3,
          ),
        )
        .join(''),
    )
  );
}

type Draw = (cell: Cell) => string;

const stools: Draw = ({ at }) =>
  Array.from({ length: 9 }, (_, n) => {
    const angle = (n / 9) * 2 * Math.PI - Math.PI / 2;
    return drawn(circle(19), [at[0] + Math.cos(angle) * side * 1.35, at[1] + Math.sin(angle) * side * 1.2 + half], 5);
  }).join('');

const counter: Draw = ({ at }) => drawn(rectangle(100, 20), at, 6) + drawn(rectangle(16, 11), at, 4);

const lanterns: Draw = ({ at: [x, y] }) =>
  drawn(rectangle(120, 16), [x + half, y - half - 34], 5) +
  Array.from({ length: 9 }, (_, n) => drawn(circle(7), [x + half - 104 + n * 26, y - half - 34], 3)).join('');

const bed: Draw = ({ at }) => drawn(rectangle(30, 48), at, 5) + drawn(rectangle(22, 10), [at[0], at[1] - 30], 4);

const crates: Draw = ({ at }) =>
  (
    [
      [-22, -20],
      [24, -10],
      [-6, 26],
    ] as const
  )
    .map(([x, y]): Point => [at[0] + x, at[1] + y])
    .map(
      (place) =>
        drawn(rectangle(19, 17), place, 4) +
        inked(
          strokes(
            moved(
              [
                [-16, -14],
                [16, 14],
              ],
              place,
            ),
            3,
          ),
        ),
    )
    .join('');

const altar: Draw = ({ at }) =>
  drawn(rectangle(70, 26), at, 6) +
  inked(
    strokes(
      moved(
        [
          [0, -16],
          [0, 16],
        ],
        at,
      ),
      5,
    ) +
      strokes(
        moved(
          [
            [-10, -6],
            [10, -6],
          ],
          at,
        ),
        5,
      ),
  );

const seats: Draw = ({ at }) =>
  Array.from({ length: 8 }, (_, n) => {
    const angle = (n / 8) * 2 * Math.PI;
    return drawn(rectangle(12, 12), [at[0] + half + Math.cos(angle) * 76, at[1] + half + Math.sin(angle) * 76], 4);
  }).join('');

const ropes: Draw = ({ at }) => drawn(circle(12), at, 4) + drawn(circle(5), at, 3);

const pieces: readonly (readonly [RegExp, Draw])[] = [
  [/stools/, stools],
  [/counter/, counter],
  [/lanterns/, lanterns],
  [/bed/, bed],
  [/Crates/, crates],
  [/altar/, altar],
  [/seats/, seats],
  [/ropes/, ropes],
];

/** Furniture, read from what the author says stands there. */
export function furniture(cell: Cell): string {
  return pieces.find(([says]) => says.test(cell.feature ?? ''))?.[1](cell) ?? '';
}
