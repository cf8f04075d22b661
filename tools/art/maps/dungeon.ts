import {
  between,
  type Cell,
  type Chart,
  cellsOf,
  chance,
  inked,
  moved,
  type Point,
  squareSide,
  strokes,
} from './chart.ts';
import { chasm, drawn, furniture, hearth, rectangle, ripples, shallows, steps, stones } from './furnishings.ts';

/** A plan in the old manner: rock hatched in bundles around what was dug out of it. */
const side = squareSide;
const half = side / 2;

type Open = (column: number, row: number) => boolean;

function openness(cells: readonly Cell[]): Open {
  const open = new Set(cells.filter(({ terrain }) => terrain !== 'wall').map(({ place }) => place.join(',')));
  return (column, row) => open.has(`${column},${row}`);
}

/** Distance to the nearest open cell, in units of the picture. */
function toOpen(isOpen: Open, [x, y]: Point): number {
  let least = Infinity;
  const [column, row] = [Math.floor(x / side), Math.floor(y / side)];
  for (let dy = -1; dy <= 1; dy += 1) {
    for (let dx = -1; dx <= 1; dx += 1) {
      if (!isOpen(column + dx, row + dy)) continue;
      const [cx, cy] = [(column + dx + 0.5) * side, (row + dy + 0.5) * side];
      least = Math.min(least, Math.hypot(Math.max(0, Math.abs(x - cx) - half), Math.max(0, Math.abs(y - cy) - half)));
    }
  }
  return least;
}

function bundle([x, y]: Point, isOpen: Open): string {
  const angle = between(0, Math.PI);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const lines = [-2, -1, 0, 1, 2].map((n) => {
    const [ox, oy] = [x - s * n * 9, y + c * n * 9];
    const reach = between(13, 20);
    const ends: readonly Point[] = [
      [ox - c * reach, oy - s * reach],
      [ox + c * reach, oy + s * reach],
    ];
    return ends.every((end) => toOpen(isOpen, end) > 2) ? strokes(ends, 3.4) : '';
  });
  return lines.join('');
}

function rock({ width, height }: Chart, isOpen: Open): string {
  const found: string[] = [];
  for (let y = 10; y < height * side; y += 27) {
    for (let x = 10; x < width * side; x += 27) {
      const at: Point = [x + between(-9, 9), y + between(-9, 9)];
      const away = toOpen(isOpen, at);
      if (away > 3 && away < side * between(0.5, 0.85)) found.push(bundle(at, isOpen));
    }
  }
  return inked(found.join(''));
}

function walls(cells: readonly Cell[], isOpen: Open): string {
  const edges: readonly (readonly [number, number, Point, Point])[] = [
    [0, -1, [-half, -half], [half, -half]],
    [1, 0, [half, -half], [half, half]],
    [0, 1, [-half, half], [half, half]],
    [-1, 0, [-half, -half], [-half, half]],
  ];
  const lines = cells
    .filter(({ place }) => isOpen(...place))
    .flatMap(({ at, place }) =>
      edges
        .filter(([dx, dy]) => !isOpen(place[0] + dx, place[1] + dy))
        .map(([, , from, to]) => strokes(moved([from, to], at), 13)),
    );
  return inked(lines.join(''));
}

/** A faint dotted grid, to count by. */
function squares(cells: readonly Cell[], isOpen: Open): string {
  const dots = cells
    .filter(({ place, terrain }) => isOpen(...place) && terrain !== 'deep water')
    .flatMap(({ at: [x, y], place: [column, row] }) => [
      ...(isOpen(column + 1, row)
        ? [-36, -12, 12, 36].map((out) =>
            strokes(
              [
                [x + half, y + out - 4],
                [x + half, y + out + 4],
              ],
              3,
            ),
          )
        : []),
      ...(isOpen(column, row + 1)
        ? [-36, -12, 12, 36].map((out) =>
            strokes(
              [
                [x + out - 4, y + half],
                [x + out + 4, y + half],
              ],
              3,
            ),
          )
        : []),
    ]);
  return inked(dots.join(''));
}

function door({ at, place: [column, row] }: Cell, isOpen: Open): string {
  const across = isOpen(column - 1, row) && isOpen(column + 1, row);
  const jambs: readonly Point[] = across
    ? [
        [0, -48],
        [0, 48],
      ]
    : [
        [-48, 0],
        [48, 0],
      ];
  const leaf = across ? rectangle(15, 34) : rectangle(34, 15);
  return inked(strokes(moved(jambs, at), 14)) + drawn(leaf, at, 6);
}

function content(cell: Cell, isOpen: Open): string {
  switch (cell.terrain) {
    case 'door':
      return door(cell, isOpen);
    case 'stairs':
      return steps(cell);
    case 'deep water':
      return ripples(cell);
    case 'shallows':
      return shallows(cell) + furniture(cell);
    case 'rubble':
      return stones(cell);
    case 'hearth':
      return hearth(cell);
    case 'cliff':
      return chasm(cell);
    case 'wall':
      return '';
    default:
      return (
        furniture(cell) +
        (chance() < 0.25
          ? inked(
              strokes(
                moved(
                  [
                    [0, 0],
                    [12, 6],
                  ],
                  [cell.at[0] + between(-40, 30), cell.at[1] + between(-40, 40)],
                ),
                3,
              ),
            )
          : '')
      );
  }
}

export function drawDungeon(chart: Chart): string {
  const cells = cellsOf(chart);
  const isOpen = openness(cells);
  return (
    rock(chart, isOpen) +
    squares(cells, isOpen) +
    walls(cells, isOpen) +
    cells.map((cell) => content(cell, isOpen)).join('')
  );
}
