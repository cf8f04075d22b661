import { cloud, noise } from '../noise.ts';
import {
  at,
  box,
  capsule,
  cylinder,
  ellipsoid,
  joined,
  melted,
  mirrored,
  repeated,
  rough,
  type Solid,
  sphere,
  turnedX,
  turnedY,
  turnedZ,
  without,
} from '../solids.ts';
import type { Part, Scene } from '../view.ts';
import { bellSolid, planks, sister } from './figures.ts';
import { courses, lancet } from './tower.ts';

const clouds = cloud(29);
const grain = noise(31);
const size = { width: 960, height: 720 } as const;

function placedSister(x: number, z: number, turn: number, { sunk = 0, reach = 0.8, bow = 0 } = {}): readonly Part[] {
  const { habit, face } = sister(reach, bow);
  const put = (solid: Solid): Solid => at(turnedY(solid, turn), x, -sunk, z);
  return [
    { solid: put(habit), light: 0.72, angle: 80, bend: 3.4 },
    { solid: put(face), light: 1, angle: 20, bend: 2 },
  ];
}

const beams = joined(
  mirrored(at(turnedZ(box(0.13, 2.2, 0.13, 0.02), -9), 1.55, 1.4, -0.4)),
  at(box(1.9, 0.14, 0.16, 0.02), 0, 3.18, -0.4),
  at(box(0.12, 0.12, 1.6, 0.02), 0, 3.36, -0.4),
  mirrored(at(turnedZ(box(0.09, 0.75, 0.09, 0.02), 40), 1.05, 2.75, -0.4)),
);
const wall = without(
  at(box(7, 5, 0.3), 0, 2.2, -2.4),
  joined(at(lancet(0.42, 1.5, 1), -2.05, 1.7, -2.4), at(lancet(0.42, 1.5, 1), 2.05, 1.7, -2.4)),
);
const louvres = (x: number): Solid => repeatedUp(at(turnedX(box(0.5, 0.02, 0.2), 30), x, 1.1, -2.4), 5, 0.36);

function repeatedUp(solid: Solid, count: number, step: number): Solid {
  return joined(...Array.from({ length: count }, (_, index) => at(solid, 0, index * step, 0)));
}

/** Mother Aldith under the bell that has no tongue. */
export const belfry: Scene = {
  ...size,
  name: 'belfry',
  eye: [0.7, 1.05, 5.6],
  look: [0.1, 1.72, 0],
  fieldOfViewDegrees: 42,
  parts: [
    { solid: at(bellSolid, 0.2, 1.85, -0.4), light: 0.78, angle: 84, bend: 5.5 },
    { solid: beams, light: 0.66, angle: 40, bend: 2, pattern: planks(0.3) },
    { solid: wall, light: 0.72, angle: 30, pattern: courses(0.26, 0.7) },
    { solid: joined(louvres(-2.05), louvres(2.05)), light: 0.5, angle: 0 },
    { solid: at(box(4, 0.1, 4), 0, -0.1, 0), light: 0.75, angle: 4, bend: 0, pattern: planks(0.42) },
    ...placedSister(-1.0, 1.1, 205, { reach: 2.6 }),
  ],
  sun: [-0.8, 0.55, 0.75],
  ambient: 0.24,
  lamps: [{ at: [2.2, 2.5, -1.2], power: 0.5 }],
  sky: (across, up) => 0.75 + 0.2 * clouds(across * 2, up * 2),
};

const column = joined(
  cylinder(0.26, 3.4),
  ...[0, 90, 180, 270].map((turn) => turnedY(at(cylinder(0.09, 3.4), 0.27, 0, 0), turn)),
  at(box(0.46, 0.12, 0.46), 0, 0.1, 0),
  at(box(0.4, 0.1, 0.4), 0, 2.3, 0),
);
const bays = 2.1;
const pointed =
  (radius: number): Solid =>
  (_x, y, z) =>
    Math.max(Math.hypot(y, z - radius * 0.42) - radius, Math.hypot(y, z + radius * 0.42) - radius);
const arcade = without(at(box(0.24, 1.9, 9), 0, 4.1, 0), (x, y, z) =>
  repeated((a, b, c) => pointed(1.22)(a, b, c), { z: bays, count: 6 })(x, y - 2.35, z - bays / 2),
);
const arcadeWithColumns = joined(arcade, repeated(column, { z: bays, count: 5 }));
const vault: Solid = (x, y) => Math.max((2.85 - Math.hypot(Math.abs(x) + 0.9, y - 4.4)) * 0.9, 4.2 - y);
const eastWall = without(
  at(box(4, 5, 0.2), 0, 3, -8.6),
  joined(
    at(lancet(0.3, 1.7, 1), 0, 2.5, -8.6),
    at(lancet(0.24, 1.3, 1), -0.95, 2.3, -8.6),
    at(lancet(0.24, 1.3, 1), 0.95, 2.3, -8.6),
  ),
);

const kneeling = (x: number, z: number): Solid =>
  at(
    joined(
      melted(0.15, at(ellipsoid(0.3, 0.42, 0.26), 0, 0.18, 0), at(ellipsoid(0.3, 0.14, 0.2), 0, 0.5, 0.02)),
      at(sphere(0.145), 0, 0.78, -0.04),
    ),
    x,
    0,
    z,
  );

/** The nave with the water in it, and eight backs. */
export const drownedNave: Scene = {
  ...size,
  name: 'drowned-nave',
  eye: [0.35, 1.3, 5.4],
  look: [0, 1.62, -4],
  fieldOfViewDegrees: 58,
  parts: [
    {
      solid: mirrored(at(arcadeWithColumns, 1.95, 0, -1)),
      light: 0.85,
      angle: 78,
      bend: 3,
      pattern: courses(0.4, 0.9),
    },
    { solid: vault, light: 0.6, angle: 60, bend: 2 },
    { solid: eastWall, light: 0.7, angle: 20, pattern: courses(0.3, 0.7) },
    { solid: mirrored(at(box(0.1, 6, 12), 3.9, 3, -2)), light: 0.4, angle: 90, bend: 0 },
    {
      solid: joined(
        kneeling(-0.75, -0.6),
        kneeling(0.72, -0.7),
        kneeling(-0.7, -2.6),
        kneeling(0.75, -2.7),
        kneeling(-0.7, -4.6),
        kneeling(0.72, -4.7),
      ),
      light: 0.5,
      angle: 70,
      bend: 3,
    },
    { solid: at(box(0.8, 0.5, 0.3), 0, 0.4, -7.6), light: 0.9, angle: 20 },
  ],
  sun: [0.25, 0.55, -0.8],
  ambient: 0.24,
  lamps: [
    { at: [0, 2.8, -7.6], power: 4.2 },
    { at: [0.3, 2.2, -1.2], power: 1.3 },
    { at: [0, 2.6, 4.4], power: 1 },
  ],
  sky: () => 1,
  water: { light: 0.12, ripple: 0.1 },
};

const weeds = joined(
  ...[0, 1, 2, 3, 4, 5, 6].map((n) =>
    capsule([-2.6 + n * 0.9, -0.1, 2.3 + (n % 3) * 0.3], [-2.5 + n * 0.86, 0.32 + (n % 4) * 0.12, 2.2], 0.022, 0.006),
  ),
);

/** They rise in the order of their age. */
export const sisters: Scene = {
  ...size,
  name: 'the-sisters',
  eye: [0, 1.05, 5],
  look: [0, 0.92, 0],
  fieldOfViewDegrees: 40,
  parts: [
    ...placedSister(-0.25, 1.5, -6, { sunk: 0.28, reach: 1.3 }),
    ...placedSister(-1.5, 0.3, 20, { sunk: 0.5, reach: 0.7 }),
    ...placedSister(1.15, 0.2, -18, { sunk: 0.55, reach: 0.9 }),
    ...placedSister(0.45, -1.6, 0, { sunk: 0.85, reach: 0.5 }),
    ...placedSister(-0.95, -1.9, 8, { sunk: 1.05, reach: 0.5 }),
    { solid: mirrored(at(column, 2.3, -0.4, -1.8)), light: 0.8, angle: 82, bend: 3 },
    { solid: at(box(8, 4, 0.2), 0, 2, -4.6), light: 0.46, angle: 25, pattern: courses(0.34, 0.9) },
    { solid: rough(weeds, (x, y) => (grain(x * 9, y * 9) - 0.5) * 0.02), light: 0.3, angle: 80 },
  ],
  sun: [0.75, 0.8, 0.55],
  ambient: 0.34,
  lamps: [{ at: [-1.2, 2.6, 2.6], power: 0.9 }],
  sky: () => 0.3,
  water: { light: 0.14, ripple: 0.16 },
};
