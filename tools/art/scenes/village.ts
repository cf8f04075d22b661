import { cloud, noise, scatter } from '../noise.ts';
import {
  at,
  box,
  capsule,
  cone,
  ellipsoid,
  ground,
  joined,
  melted,
  roof,
  rough,
  type Solid,
  sphere,
  turnedX,
  turnedY,
} from '../solids.ts';
import type { Part, Scene } from '../view.ts';
import { planks, wheel } from './figures.ts';
import { courses } from './tower.ts';

const clouds = cloud(131);
const grain = noise(137);
const size = { width: 960, height: 720 } as const;

const bumpy = (solid: Solid, amount: number, scale: number): Solid =>
  rough(solid, (x, y, z) => (grain(x * scale + z * scale * 0.7, y * scale) - 0.5) * amount);

/** A pollard: a short trunk and a head of leaves. */
const tree = (height: number): readonly [Solid, Solid] => [
  capsule([0, 0, 0], [0.06, height * 0.6, 0], 0.11, 0.07),
  bumpy(
    melted(
      0.2,
      at(sphere(height * 0.28), 0, height * 0.75, 0),
      at(sphere(height * 0.2), height * 0.22, height * 0.62, 0.1),
      at(sphere(height * 0.2), -height * 0.22, height * 0.66, 0),
    ),
    0.16,
    9,
  ),
];

const treeParts = (x: number, z: number, height: number): readonly Part[] => {
  const [trunk, leaves] = tree(height);
  return [
    { solid: at(trunk, x, 0, z), light: 0.4, angle: 80 },
    { solid: at(leaves, x, 0, z), light: 0.62, angle: 30, bend: 6 },
  ];
};

/** A cottage seen from its corner: walls, thatch, door. */
function cottage(x: number, z: number, turn: number, scale = 1): readonly Part[] {
  const put = (solid: Solid): Solid => at(turnedY(solid, turn), x, 0, z);
  return [
    {
      solid: put(at(box(0.9 * scale, 0.5 * scale, 0.6 * scale), 0, 0.5 * scale, 0)),
      light: 0.95,
      angle: 74,
      pattern: (px, py) => (Math.abs(((px + py * 0.3) / 0.5) % 1) < 0.09 ? 0.35 : 1),
    },
    {
      solid: put(at(turnedY(bumpy(roof(0.82 * scale, 0.75 * scale, 1.05 * scale), 0.03, 18), 90), 0, 0.95 * scale, 0)),
      light: 0.72,
      angle: 78,
      bend: 2,
    },
    { solid: put(at(box(0.12, 0.4, 0.12), 0.5 * scale, 1.6 * scale, 0)), light: 0.7, angle: 30 },
    { solid: put(at(box(0.15, 0.3, 0.02), -0.2, 0.3, 0.6 * scale)), light: 0.15, angle: 90 },
    { solid: put(at(box(0.11, 0.1, 0.02), 0.4, 0.5, 0.6 * scale)), light: 0.1, angle: 0 },
  ];
}

const villager = (x: number, z: number, height: number): Solid =>
  at(
    joined(
      melted(0.08, cone(0.2, 0.1, height * 0.7), at(ellipsoid(0.17, 0.2, 0.12), 0, height * 0.66, 0)),
      at(sphere(0.09), 0, height * 0.94, 0),
    ),
    x,
    0,
    z,
  );
const random = scatter(7);
const crowd = Array.from({ length: 17 }, (_, n) =>
  villager(
    -2.1 + (n % 6) * 0.62 + random() * 0.3,
    0.4 - Math.floor(n / 6) * 0.55 - random() * 0.3,
    0.72 + random() * 0.3,
  ),
);

/** Thirty-eight people counting one another in the rain. */
export const ossingGreen: Scene = {
  ...size,
  name: 'ossing-green',
  eye: [0.4, 1.6, 5.4],
  look: [0.05, 0.95, 0],
  fieldOfViewDegrees: 42,
  parts: [
    {
      solid: ground((x, z) => (grain(x * 0.5, z * 0.5) - 0.5) * 0.16 + (grain(x * 4, z * 4) - 0.5) * 0.03),
      light: 0.74,
      angle: -4,
      bend: 5,
    },
    ...cottage(-3.2, -1.2, 28),
    ...cottage(2.9, -0.9, -34, 1.05),
    ...cottage(-0.6, -4.4, 6, 1.1),
    ...cottage(4.9, -4.6, -20),
    ...cottage(-5.6, -4.8, 30),
    ...treeParts(1.55, -3.2, 2.2),
    { solid: joined(...crowd), light: 0.5, angle: 76, bend: 3 },
    { solid: villager(0.75, 1.6, 1.22), light: 0.8, angle: 76, bend: 3 },
    {
      solid: at(
        turnedX(
          at((x, y, z) => Math.hypot(Math.hypot(x, z) - 0.11, y) - 0.025, 0, 0, 0),
          35,
        ),
        0.75,
        0.94,
        1.69,
      ),
      light: 1,
      angle: 0,
    },
  ],
  sun: [-0.55, 0.75, 0.5],
  ambient: 0.42,
  sky: (across, up) =>
    0.34 +
    Math.max(0, clouds(across * 1.6 + 4, up * 2.2) - 0.4) * 1.5 +
    (Math.abs((((across * 0.35 + up) * 14) % 1) - 0.5) < 0.1 ? 0.2 : 0),
  skyAngle: 68,
  haze: [9, 30],
};

const mill = (solid: Solid): Solid => at(turnedY(solid, -22), 0.2, 0, -1.2);
const clapper = joined(capsule([0, 0, 0], [0, -0.8, 0], 0.035, 0.05), at(ellipsoid(0.13, 0.17, 0.13), 0, -0.95, 0));

/** The mill that stands still. */
export const tarrantsMill: Scene = {
  ...size,
  name: 'tarrants-mill',
  eye: [0.9, 1.45, 7.2],
  look: [0.45, 1.65, 0],
  fieldOfViewDegrees: 42,
  parts: [
    { solid: mill(at(box(1.35, 0.8, 1.05), 0, 0.7, 0)), light: 0.78, angle: 60, pattern: courses(0.22, 0.55) },
    { solid: mill(at(box(1.42, 0.75, 1.1), 0, 2.2, 0)), light: 0.85, angle: 84, pattern: planks(0.2) },
    { solid: mill(at(bumpy(roof(1.72, 1.15, 1.35), 0.03, 9), 0, 2.9, 0)), light: 0.62, angle: 62, bend: 2 },
    {
      solid: mill(joined(at(box(0.3, 0.32, 0.02), 0, 2.35, 1.12), at(box(0.26, 0.46, 0.02), -0.75, 0.46, 1.07))),
      light: 0.12,
      angle: 0,
    },
    {
      solid: mill(
        joined(
          at(box(0.02, 0.24, 0.22), 1.43, 2.3, 0.3),
          at(box(0.2, 0.24, 0.02), -0.85, 2.3, 1.11),
          at(box(0.2, 0.24, 0.02), 0.85, 2.3, 1.11),
        ),
      ),
      light: 0.4,
      angle: 45,
      pattern: planks(0.12),
    },
    {
      solid: mill(joined(at(box(0.07, 0.07, 0.5), 0, 3.35, 1.5), capsule([0, 3.3, 1.92], [0, 2.32, 1.92], 0.015))),
      light: 0.3,
      angle: 40,
    },
    { solid: mill(at(clapper, 0, 2.34, 1.92)), light: 0.7, angle: 20, bend: 4 },
    { solid: mill(at(turnedY(wheel(1.15, 10, 0.07), 90), 1.75, 0.72, 0.1)), light: 0.42, angle: 30 },
    {
      solid: mill(
        joined(
          ...Array.from({ length: 14 }, (_, n) =>
            at(
              turnedX(box(0.22, 0.16, 0.02), (n * 360) / 14),
              1.75,
              0.72 + 1.15 * Math.cos((n * 2 * Math.PI) / 14),
              0.1 + 1.15 * Math.sin((n * 2 * Math.PI) / 14),
            ),
          ),
        ),
      ),
      light: 0.6,
      angle: 50,
    },
    {
      solid: ground(
        (x, z) =>
          Math.min(0.28, (0.9 - x) * 0.35 + (z < 1 ? 0 : (z - 1) * 0.12) + (grain(x * 1.2, z * 1.2) - 0.5) * 0.3),
        0.8,
      ),
      light: 0.85,
      angle: -6,
      bend: 5,
    },
    {
      solid: ground((x, z) => Math.min(1.5, Math.max(0, -z - 8) * 0.3) * (0.6 + grain(x * 0.3, 3)) - 0.2),
      light: 0.7,
      angle: 15,
      bend: 3,
    },
    ...treeParts(-2.6, -0.6, 2.7),
    ...treeParts(-3.9, -2.6, 3.1),
    ...treeParts(4.6, -4.2, 2.6),
  ],
  sun: [-0.7, 0.7, 0.7],
  ambient: 0.32,
  sky: (across, up) => 0.72 + 0.1 * up - Math.max(0, clouds(across * 1.4, up * 3) - 0.45) * 1.1,
  water: { light: 0.3, ripple: 0.1 },
  haze: [10, 32],
};
