import { cloud, noise } from '../noise.ts';
import {
  at,
  box,
  capsule,
  cylinder,
  ellipsoid,
  ground,
  hollow,
  joined,
  melted,
  mirrored,
  ring,
  roof,
  rough,
  type Solid,
  scaled,
  shared,
  sphere,
  turnedX,
  turnedY,
  turnedZ,
  without,
} from '../solids.ts';
import type { Part, Scene } from '../view.ts';
import { emptyCoat, lantern, planks, wheel } from './figures.ts';
import { courses } from './tower.ts';

const clouds = cloud(51);
const ridge = cloud(61);
const drift = noise(71);
const size = { width: 960, height: 720 } as const;

const moved = (parts: readonly Part[], x: number, y: number, z: number): readonly Part[] =>
  parts.map((part) => ({ ...part, solid: at(part.solid, x, y, z) }));

const mountains: Solid = ground((x, z) => {
  const side = Math.abs(x + 0.5) - 1.6 - Math.max(0, -z) * 0.04;
  const far = Math.max(0, -z - 4);
  const crest = 0.35 + 0.75 * Math.abs(ridge(x * 0.33 + 7, z * 0.33) * 2 - 1);
  return Math.max(-0.6, Math.min(7, side * 0.95)) * crest * Math.min(1.35, 0.12 + far * 0.12) - 0.3;
}, 1.7);

const snow: Solid = ground((x, z) => {
  const rut = Math.exp(-(((x - 0.9 - Math.sin(z * 0.4) * 0.5) / 0.5) ** 2)) * 0.1;
  return (drift(x * 0.8, z * 0.8) - 0.5) * 0.3 + Math.max(0, -z) * 0.085 - rut + (drift(x * 5, z * 5) - 0.5) * 0.02;
});

const tilt: Solid = shared(hollow(turnedX(cylinder(0.62, 40), 90), 0.02), at(box(2, 1, 0.95), 0, 0.98, 0));
const cart = (solid: Solid): Solid => at(turnedY(solid, 58), -1.55, 0.02, 1.5);
const hoops = shared(turnedX(at(cylinder(0.65, 2.2), 0, -1.1, 0), 90), at(box(2, 1, 1.1), 0, 1, 0));
const bed = joined(box(0.62, 0.13, 1.1, 0.02), at(box(0.07, 0.06, 1.7), 0, -0.06, 0.9));
const wheels = mirrored(
  joined(
    at(turnedY(wheel(0.42, 8, 0.04), 90), 0.72, -0.12, -0.65),
    at(turnedY(wheel(0.42, 8, 0.04), 90), 0.72, -0.12, 0.65),
  ),
);

const mule = melted(
  0.1,
  at(ellipsoid(0.25, 0.27, 0.52), 0, 0.84, 0),
  capsule([0, 0.92, 0.42], [0, 1.2, 0.74], 0.17, 0.12),
  capsule([0, 1.23, 0.76], [0, 0.98, 1.1], 0.12, 0.085),
  mirrored(capsule([0.06, 1.3, 0.72], [0.13, 1.55, 0.6], 0.04, 0.016)),
  mirrored(capsule([0.13, 0.72, 0.36], [0.13, 0.34, 0.36], 0.085, 0.05)),
  mirrored(capsule([0.13, 0.34, 0.36], [0.13, 0, 0.38], 0.045, 0.055)),
  mirrored(capsule([0.15, 0.74, -0.36], [0.14, 0.36, -0.46], 0.12, 0.06)),
  mirrored(capsule([0.14, 0.36, -0.46], [0.14, 0, -0.42], 0.05, 0.055)),
  capsule([0, 0.94, -0.48], [0, 0.5, -0.64], 0.045, 0.025),
);
const harness = joined(
  at(turnedX(ring(0.24, 0.045), 62), 0, 0.97, 0.45),
  mirrored(capsule([0.26, 0.8, 0.4], [0.28, 0.72, -1.2], 0.022)),
);

const house = (solid: Solid): Solid => at(turnedY(solid, -24), 3.75, 0.78, -7.2);
const houseParts: readonly Part[] = [
  { solid: house(at(box(1.15, 0.7, 0.85), 0, 0.6, 0)), light: 0.72, angle: 62, pattern: courses(0.2, 0.5) },
  { solid: house(at(turnedY(roof(1.02, 0.85, 1.3), 90), 0, 1.26, 0)), light: 1, angle: 60 },
  { solid: house(at(box(0.18, 0.5, 0.18), 0.7, 2.1, -0.1)), light: 0.7, angle: 60, pattern: courses(0.14, 0.3) },
  { solid: house(joined(at(box(0.2, 0.42, 0.03), -0.35, 0.35, 0.85))), light: 0.12, angle: 90 },
  { solid: house(at(box(0.13, 0.13, 0.04), 0.45, 0.75, 0.84)), light: 1, glows: true },
];

/** The last wagon over the pass. */
export const snowRoad: Scene = {
  ...size,
  name: 'snow-road',
  eye: [0.2, 1.55, 6.4],
  look: [0.15, 1.5, 0],
  fieldOfViewDegrees: 46,
  parts: [
    { solid: mountains, light: 0.86, angle: 58, bend: 5 },
    { solid: snow, light: 1, angle: -6, bend: 5 },
    ...houseParts,
    { solid: cart(at(joined(hoops, tilt), 0, 0.75, 0)), light: 0.95, angle: 70, bend: 4.5 },
    { solid: cart(at(bed, 0, 0.62, 0)), light: 0.6, angle: 10, pattern: planks(0.2) },
    { solid: cart(at(wheels, 0, 0.52, 0)), light: 0.4, angle: 30 },
    { solid: cart(at(mule, 0, 0, 2)), light: 0.7, angle: 75, bend: 3.4, shadowless: true },
    { solid: cart(at(harness, 0, 0, 2)), light: 0.25, angle: 20, shadowless: true },
  ],
  sun: [-0.85, 0.42, -0.05],
  ambient: 0.34,
  sky: (across, up) => 0.44 + 0.16 * up + Math.max(0, clouds(across * 1.1 + 2, up * 3.2) - 0.44) * 2.1,
  haze: [8, 40],
};

const shelf = joined(
  at(box(2.6, 0.05, 0.3), 0, 1.5, -1.2),
  at(box(2.6, 0.05, 0.3), 0, 2.7, -1.2),
  mirrored(at(box(0.06, 0.12, 0.26), 2.1, 1.38, -1.2)),
);
const lit = [-2.1, -1.6, -1.1, -0.6, 0.72, 1.22, 1.72, 2.22];
const large = (parts: readonly Part[]): readonly Part[] =>
  parts.map((part) => ({ ...part, solid: scaled(part.solid, 1.45) }));
const { coat, hat, buttons } = emptyCoat();
const ledger = turnedX(mirrored(at(turnedZ(box(0.28, 0.03, 0.24, 0.01), 6), 0.29, 0.05, 0)), 8);

/** The toll-keeper behind the counter. */
export const keeper: Scene = {
  ...size,
  name: 'the-keeper',
  eye: [0.35, 1.78, 4.1],
  look: [0.05, 1.5, 0],
  fieldOfViewDegrees: 41,
  parts: [
    { solid: at(coat, 0, 0.14, -0.3), light: 0.36, angle: 76, bend: 4 },
    { solid: at(hat, 0, 0.17, -0.3), light: 0.26, angle: 10, bend: 3 },
    { solid: at(buttons, 0, 0.14, -0.3), light: 1, angle: 20 },
    { solid: at(box(2.7, 0.06, 0.36, 0.02), 0, 0.82, 0.72), light: 0.8, angle: 4, bend: 0, pattern: planks(0.3) },
    { solid: at(box(2.6, 0.5, 0.04), 0, 0.3, 0.95), light: 0.6, angle: 84, pattern: planks(0.36) },
    {
      solid: at(ledger, 0.05, 0.9, 0.78),
      light: 1,
      angle: 3,
      bend: 1,
      pattern: (x, _y, z) => (Math.abs(x - 0.05) < 0.02 || Math.abs((z * 22) % 1) < 0.28 ? 0.6 : 1),
    },
    { solid: shelf, light: 0.6, angle: 6, pattern: planks(0.8) },
    ...lit.flatMap((x) => moved(large(lantern(true)), x, 1.55, -1.15)),
    ...moved(large(lantern(false)), 1.45, 0.88, 0.62),
    { solid: at(box(4, 4, 0.1), 0, 2, -1.6), light: 0.42, angle: 30, pattern: courses(0.3, 0.8) },
    { solid: at(turnedX(capsule([0, 0, 0], [0, 0.5, 0], 0.012, 0.02), -40), 0.95, 0.88, 0.9), light: 0.2 },
  ],
  sun: [-0.3, 0.6, 0.8],
  ambient: 0.2,
  lamps: [
    { at: [-1.3, 2.1, -0.8], power: 0.55 },
    { at: [1.3, 2.1, -0.8], power: 0.55 },
    { at: [-0.4, 2.2, 2.2], power: 0.8 },
  ],
  sky: () => 0.2,
};

const doorStones = without(
  at(box(4, 4, 0.5), 0, 1.5, 0),
  joined(at(box(0.85, 1.3, 2), 0, 1.1, 0), at(turnedX(cylinder(0.85, 4), 90), 0, 2.4, -2)),
);
const leaf = joined(
  shared(at(box(0.85, 2.2, 0.06), 0, 1.4, 0), joined(box(2, 2.4, 2), at(turnedX(cylinder(0.85, 4), 90), 0, 2.4, -2))),
);
const straps = joined(
  at(box(0.8, 0.06, 0.1), 0, 0.55, 0),
  at(box(0.8, 0.06, 0.1), 0, 1.3, 0),
  at(box(0.8, 0.06, 0.1), 0, 2.35, 0),
);
const studs = joined(
  ...[-0.7, -0.35, 0, 0.35, 0.7].flatMap((x) => [0.55, 1.3, 2.35].map((y) => at(sphere(0.055), x, y, 0.11))),
);
const slot = at(box(0.3, 0.075, 0.5), 0, 1.72, 0);
const handle = at(turnedX(ring(0.13, 0.028), 78), 0.5, 0.95, 0.15);
const brackets = moved(lantern(true), 1.42, 1.7, 0.95);

/** A door with a slot at the height of the heart. */
export const ironDoor: Scene = {
  ...size,
  name: 'iron-door',
  eye: [-0.5, 1.35, 4.5],
  look: [0.12, 1.5, 0],
  fieldOfViewDegrees: 44,
  parts: [
    {
      solid: rough(doorStones, (x, y) => (drift(x * 6, y * 6) - 0.5) * 0.05),
      light: 0.86,
      angle: 52,
      pattern: courses(0.36, 0.86),
    },
    { solid: without(leaf, slot), light: 0.6, angle: 84, bend: 2, pattern: planks(0.42) },
    { solid: without(joined(straps, studs), slot), light: 0.7, angle: 20 },
    { solid: joined(handle, at(box(0.36, 0.05, 0.06), 0, 1.58, 0.08)), light: 0.8, angle: 50 },
    { solid: mirrored(at(sphere(0.035), 0.1, 1.735, -0.12)), light: 1, glows: true },
    { solid: at(box(0.9, 1.5, 0.02), 0, 1.5, -0.3), light: 0.02, angle: 0 },
    ...brackets,
    {
      solid: joined(
        capsule([1.42, 2.36, 0.4], [1.42, 2.36, 0.95], 0.03),
        capsule([1.42, 2.36, 0.95], [1.42, 2.24, 0.95], 0.014),
      ),
      light: 0.4,
      angle: 40,
    },
    {
      solid: ground((x, z) => 0.02 + (drift(x * 1.6 + 3, z * 1.6) - 0.5) * 0.24 + Math.max(0, 0.9 - z) * 0.16, 0.8),
      light: 1,
      angle: -4,
      bend: 4,
    },
  ],
  sun: [-0.65, 0.75, 0.8],
  ambient: 0.26,
  lamps: [{ at: [1.42, 1.9, 1.3], power: 0.7 }],
  sky: () => 0.2,
};
