import { cloud, noise, scatter } from '../noise.ts';
import {
  at,
  box,
  capsule,
  cylinder,
  ellipsoid,
  ground,
  joined,
  melted,
  mirrored,
  roof,
  rough,
  type Solid,
  sphere,
  turnedX,
  turnedY,
  turnedZ,
  without,
} from '../solids.ts';
import type { Part, Scene } from '../view.ts';
import { lathe, planks } from './figures.ts';

const clouds = cloud(131);
const grain = noise(137);
const size = { width: 960, height: 720 } as const;

const bumpy = (solid: Solid, amount: number, scale: number): Solid =>
  rough(solid, (x, y, z) => (grain(x * scale + z * scale * 0.7, y * scale) - 0.5) * amount);

const reed = (x: number, z: number, height: number, lean: number): Solid =>
  joined(
    capsule([x, 0, z], [x + lean, height, z], 0.017, 0.006),
    capsule([x + lean * 0.84, height * 0.84, z], [x + lean * 0.97, height, z], 0.036),
  );
const reedBed = (
  seed: number,
  count: number,
  fromX: number,
  toX: number,
  fromZ: number,
  toZ: number,
  tall: number,
): Solid => {
  const next = scatter(seed);
  return joined(
    ...Array.from({ length: count }, () =>
      reed(
        fromX + (toX - fromX) * next(),
        fromZ + (toZ - fromZ) * next(),
        tall * (0.6 + 0.5 * next()),
        (next() - 0.5) * 0.4,
      ),
    ),
  );
};

const hut = (solid: Solid): Solid => at(turnedY(solid, 20), 0.35, 0.42, -0.6);
/** What the flood left, made into a house. */
export const wennasHut: Scene = {
  ...size,
  name: 'wennas-hut',
  eye: [-0.3, 1.25, 6.2],
  look: [0.1, 1.35, 0],
  fieldOfViewDegrees: 42,
  parts: [
    { solid: hut(turnedZ(at(box(1.05, 0.62, 0.8), 0, 0.85, 0), 3)), light: 0.72, angle: 84, pattern: planks(0.19) },
    {
      solid: hut(turnedZ(at(turnedY(bumpy(roof(1.12, 1.0, 1.32), 0.06, 12), 90), 0, 1.42, 0), -4)),
      light: 0.62,
      angle: 72,
      bend: 3,
    },
    {
      solid: hut(
        joined(
          ...[-0.95, 0.95].flatMap((x) =>
            [-0.7, 0.7].map((z) => capsule([x * 1.05, -0.7, z], [x, 0.4, z], 0.07, 0.06)),
          ),
        ),
      ),
      light: 0.4,
      angle: 80,
    },
    { solid: hut(at(box(1.5, 0.05, 1.25), 0, 0.22, 0.2)), light: 0.85, angle: 5, pattern: planks(0.22) },
    {
      solid: hut(
        at(
          lathe((y) => 0.13 + 0.02 * Math.sin(y * 30), 0.75),
          0.6,
          1.95,
          -0.1,
        ),
      ),
      light: 0.5,
      angle: 10,
    },
    { solid: hut(at(box(0.2, 0.44, 0.03), -0.25, 0.72, 0.82)), light: 1, glows: true },
    {
      solid: hut(joined(...[0, 1, 2, 3, 4].map((n) => at(box(0.025, 0.44, 0.03), -0.41 + n * 0.08, 0.72, 0.86)))),
      light: 0.1,
      angle: 0,
    },
    { solid: hut(at(turnedZ(box(0.62, 0.08, 0.05), 4), 0.55, 0.62, 0.86)), light: 0.5, angle: 20 },
    {
      solid: hut(at(without(box(0.14, 0.4, 0.08), at(box(0.06, 0.24, 0.2), 0, 0.05, 0)), 1.08, 0.7, 0.84)),
      light: 0.6,
      angle: 30,
    },
    { solid: reedBed(5, 26, -3.4, -1.7, 0.2, 3, 1.5), light: 0.42, angle: 80 },
    { solid: reedBed(9, 26, 2.0, 3.6, 0.2, 3.2, 1.6), light: 0.42, angle: 80 },
    { solid: reedBed(15, 40, -6, 6, -4.5, -2.6, 1.3), light: 0.55, angle: 80 },
    {
      solid: ground(
        (x, z) => 0.34 - Math.hypot(x * 0.5 - 0.2, z + 0.5) * 0.2 + (grain(x * 2, z * 2) - 0.5) * 0.12,
        0.8,
      ),
      light: 0.72,
      angle: -5,
      bend: 5,
    },
    { solid: at(turnedX(box(0.3, 0.04, 0.9), 0), -0.75, 0.03, 3.2), light: 0.8, angle: 4, pattern: planks(0.1) },
  ],
  sun: [0.75, 0.6, 0.5],
  ambient: 0.3,
  sky: (across, up) =>
    Math.hypot(across - 0.72, up - 0.6) < 0.15
      ? 1
      : 0.3 +
        0.24 * Math.max(0, 1 - Math.hypot(across - 0.72, up - 0.6)) +
        Math.max(0, clouds(across * 1.4, up * 4) - 0.48) * 1.1,
  water: { light: 0.14, ripple: 0.1 },
  haze: [8, 24],
};

interface Hound {
  readonly throat: Solid;
  readonly teeth: Solid;
  readonly eyes: Solid;
}

/** Looks along +z, its neck coming up out of the water behind it; `gape` opens the jaws. */
function hound(gape: number): Hound {
  const skull = melted(
    0.12,
    at(ellipsoid(0.2, 0.18, 0.26), 0, 1.02, 0.1),
    capsule([0, 1.02, 0.25], [0, 0.98 + gape * 0.06, 0.72], 0.12, 0.075),
    mirrored(capsule([0.1, 1.14, 0], [0.2, 1.3, -0.16], 0.06, 0.02)),
    capsule([0, 0.98, -0.05], [0, 0.55, -0.5], 0.19, 0.21),
    capsule([0, 0.55, -0.5], [0, -0.2, -0.35], 0.21, 0.25),
    capsule([0, -0.2, -1.3], [0, 0.24, -1.7], 0.2, 0.2),
    capsule([0, 0.24, -1.7], [0, -0.3, -2.2], 0.2, 0.17),
    capsule([0, -0.2, -2.7], [0, 0.12, -2.95], 0.12, 0.1),
    capsule([0, 0.12, -2.95], [0, -0.2, -3.3], 0.1, 0.05),
  );
  const jaw = melted(0.06, capsule([0, 0.9, 0.16], [0, 0.84 - gape * 0.2, 0.58], 0.09, 0.055));
  const sockets = mirrored(at(ellipsoid(0.07, 0.045, 0.07), 0.13, 1.095, 0.31));
  const teeth = mirrored(
    joined(...[0.36, 0.46, 0.56, 0.66].map((z) => capsule([0.06, 0.93, z], [0.06, 0.85, z], 0.018, 0.004))),
  );
  return {
    throat: joined(without(skull, sockets, 0.03), jaw),
    teeth,
    eyes: mirrored(at(sphere(0.02), 0.13, 1.09, 0.31)),
  };
}

function houndParts(x: number, z: number, turn: number, { gape = 1, sunk = 0 }): readonly Part[] {
  const { throat, teeth, eyes } = hound(gape);
  const put = (solid: Solid): Solid => at(turnedY(solid, turn), x, -sunk, z);
  return [
    { solid: put(throat), light: 0.52, angle: 60, bend: 6 },
    { solid: put(teeth), light: 1, angle: 0 },
    { solid: put(eyes), light: 1, glows: true },
  ];
}

/** The priory's dogs, what is left of them. */
export const eelHounds: Scene = {
  ...size,
  name: 'eel-hounds',
  eye: [0, 1.0, 4.6],
  look: [0, 0.72, 0],
  fieldOfViewDegrees: 40,
  parts: [
    ...houndParts(-0.5, 1.2, 24, { gape: 1.3 }),
    ...houndParts(1.05, 0.1, -34, { gape: 0.5, sunk: 0.1 }),
    ...houndParts(-1.7, -1.2, 48, { gape: 0.9, sunk: 0.25 }),
    { solid: at(turnedX(at(cylinder(0.215, 0.07), 0, 0, 0), -46), 1.28, 0.66, -0.16), light: 1, angle: 10, bend: 4 },
    { solid: reedBed(21, 34, -4, 4, -4, -2, 1.7), light: 0.5, angle: 80 },
    { solid: reedBed(25, 9, -2.3, -1.5, 1.2, 2.2, 1.6), light: 0.3, angle: 80 },
    { solid: reedBed(27, 9, 1.6, 2.3, 1, 2.2, 1.7), light: 0.3, angle: 80 },
  ],
  sun: [-0.6, 0.75, 0.65],
  ambient: 0.26,
  sky: (across, up) => 0.26 + Math.max(0, clouds(across * 1.2, up * 3 + 9) - 0.45) * 0.8 + Math.max(0, 0.3 - up) * 0.5,
  water: { light: 0.12, ripple: 0.22 },
  haze: [6, 20],
};
