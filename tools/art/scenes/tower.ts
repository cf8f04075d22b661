import { cloud, noise } from '../noise.ts';
import {
  at,
  box,
  capsule,
  ellipsoid,
  ground,
  joined,
  mirrored,
  rough,
  type Solid,
  shared,
  turnedY,
  turnedZ,
  without,
} from '../solids.ts';
import type { Part, Scene } from '../view.ts';

const clouds = cloud(3);
const grain = noise(11);

/** A window with a point, cut through a wall along z. */
export const lancet = (halfWidth: number, height: number, depth: number): Solid =>
  joined(
    box(halfWidth, height / 2, depth),
    at(
      shared(
        at((x, y, _z) => Math.hypot(x, y) - halfWidth * 2, -halfWidth, 0, 0),
        at((x, y, _z) => Math.hypot(x, y) - halfWidth * 2, halfWidth, 0, 0),
        box(halfWidth, halfWidth * 2.2, depth),
      ),
      0,
      height / 2,
      0,
    ),
  );

/** Courses of stone, drawn by light rather than carved. */
export const courses = (height: number, width: number) => (x: number, y: number, z: number) => {
  const row = Math.floor(y / height);
  const along = (x + z) / width + (row % 2) * 0.5;
  const joint = Math.min(
    Math.abs(y / height - Math.round(y / height)) * height,
    Math.abs(along - Math.round(along)) * width,
  );
  const stone = 0.86 + 0.28 * grain(Math.floor(along) * 3.7 + 40, row * 2.3 + 40);
  return joint < 0.022 ? 0.45 : stone;
};

const worn = (solid: Solid): Solid => rough(solid, (x, y, z) => (grain(x * 5 + z * 3, y * 5) - 0.5) * 0.06);

const body = joined(box(0.95, 3.1, 0.95), at(box(1.08, 0.1, 1.08), 0, 1.1, 0), at(box(1.1, 0.14, 1.1), 0, 2.55, 0));
const teeth = joined(
  at(box(0.2, 0.26, 0.2), -0.88, 3.25, 0.88),
  at(box(0.2, 0.3, 0.2), 0.88, 3.3, 0.88),
  at(box(0.2, 0.22, 0.2), -0.88, 3.2, -0.88),
  at(box(0.16, 0.2, 0.2), 0.05, 3.15, 0.9),
);
const openings = joined(
  at(lancet(0.27, 0.9, 0.5), 0, 1.75, 1),
  turnedY(at(lancet(0.27, 0.9, 0.5), 0, 1.75, 1), 90),
  at(lancet(0.12, 0.5, 0.5), 0, 0.35, 1),
);
const breach = at(turnedZ(box(0.5, 0.5, 2), 32), 1.15, 3.35, 0);
const tower = worn(without(without(joined(body, teeth), openings), breach));

const gable = worn(
  without(
    joined(at(box(1.9, 0.75, 0.16), -2.6, 0, -0.4), at(turnedZ(box(0.9, 0.9, 0.16), 45), -2.5, 0.55, -0.4)),
    joined(at(lancet(0.36, 0.6, 0.6), -2.5, 0.55, -0.4), at(turnedZ(box(0.7, 0.5, 0.6), 20), -3.9, 0.95, -0.4)),
  ),
);

const stone = courses(0.24, 0.62);
const placed = (solid: Solid): Solid => at(turnedY(solid, 24), 0.75, -0.35, -2.4);

const shore: Solid = ground((x, z) => {
  const out = z - 5.2 + 0.5 * Math.sin(x * 0.6) + (grain(x * 1.1 + 9, z * 1.1) - 0.5) * 0.9;
  return Math.min(0.62, out * 0.22) + (grain(x * 4, z * 4) - 0.5) * 0.05 * Math.min(1, Math.max(0, out));
});

const hills: Solid = ground((x, z) => {
  const far = Math.max(0, -z - 13);
  return (
    Math.min(far * 0.34, 1.5 + 1.1 * Math.sin(x * 0.19 + 1) + 0.7 * Math.sin(x * 0.43)) -
    0.2 +
    (grain(x, z) - 0.5) * 0.3
  );
}, 0.7);

const reedAt = (x: number, z: number, height: number, lean: number): Solid =>
  joined(
    capsule([x, 0, z], [x + lean, height, z], 0.016, 0.007),
    capsule([x + lean * 0.85, height * 0.86, z], [x + lean, height * 1.04, z], 0.034),
  );
const reeds = joined(
  ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) =>
    reedAt(
      -2.5 + ((n * 37) % 17) * 0.085,
      5.1 + ((n * 23) % 11) * 0.09,
      0.75 + ((n * 29) % 13) * 0.05,
      (((n * 31) % 9) - 4) * 0.06,
    ),
  ),
);

const print = (x: number, z: number): Solid => at(ellipsoid(0.07, 0.1, 0.16), x, 0.37 + (z - 6.9) * 0.2, z);
const prints = joined(print(0.62, 6.1), print(0.9, 6.45), print(0.66, 6.8), print(0.98, 7.15), print(0.72, 7.5));

const solidMud = without(shore, prints, 0.05);

const stones: readonly Part[] = [
  { solid: placed(tower), light: 0.9, angle: 62, bend: 3, pattern: (x, y, z) => stone(x, y, z) },
  { solid: placed(gable), light: 0.8, angle: 30, bend: 2, pattern: (x, y, z) => stone(x, y, z) },
];
const land: readonly Part[] = [
  { solid: hills, light: 0.75, angle: 20, bend: 4 },
  { solid: solidMud, light: 0.62, angle: -8, bend: 5 },
  { solid: reeds, light: 0.4, angle: 80, bend: 0 },
];
const window = placed(
  joined(at(box(0.26, 0.8, 0.05), 0, 1.85, 0.62), turnedY(at(box(0.26, 0.8, 0.05), 0, 1.85, 0.62), 90)),
);

const moon = [0.78, 0.62] as const;
const nightSky = (across: number, up: number): number => {
  const away = Math.hypot(across + moon[0], up - moon[1]);
  if (away < 0.17) return 1 - 0.18 * Math.max(0, clouds(across * 9, up * 9) - 0.5);
  const veil = clouds(across * 1.3 + 5, up * 4.2 + 2);
  return 0.2 + 0.36 * Math.max(0, 1 - away * 0.8) + Math.max(0, veil - 0.5) * 0.9;
};

const dawnSky = (across: number, up: number): number => {
  const [x, y] = [across - 0.12, up + 0.02];
  const away = Math.hypot(x, y);
  if (away < 0.2) return 1;
  const ray = Math.abs(((Math.atan2(y, x) * 18) / Math.PI) % 2) - 1;
  return Math.min(1, 0.62 + 0.3 * Math.max(0, 1 - away * 0.5) + (ray > 0.1 ? 0.18 : -0.12) * Math.min(1, away * 1.2));
};

const view = { width: 960, height: 720, eye: [0, 1.25, 8.9], look: [0, 1.42, 0], fieldOfViewDegrees: 42 } as const;

/** The priory's tower in the sunken pond, its window alight. */
export const lowWater: Scene = {
  ...view,
  name: 'low-water',
  parts: [...stones, ...land, { solid: window, light: 1, glows: true }],
  sun: [-0.75, 0.75, 0.35],
  ambient: 0.3,
  sky: nightSky,
  water: { light: 0.1, ripple: 0.12 },
  haze: [9, 34],
};

/** The same water in the morning, nobody in it. */
export const lauds: Scene = {
  ...view,
  name: 'lauds',
  parts: [...stones, ...land, ...birds()],
  sun: [0.5, 0.7, 0.55],
  ambient: 0.5,
  sky: dawnSky,
  water: { light: 0.3, ripple: 0.07 },
  haze: [10, 30],
  skyAngle: 0,
};

function birds(): readonly Part[] {
  const bird = mirrored(
    joined(capsule([0, 0, 0], [0.14, 0.1, 0], 0.014), capsule([0.14, 0.1, 0], [0.27, 0.05, 0], 0.01, 0.003)),
  );
  return [at(bird, -1.3, 3.4, 2), at(bird, -0.75, 3.65, 1.5), at(bird, -1.75, 3.75, 1)].map((solid) => ({
    solid,
    light: 0,
    glows: true,
  }));
}
