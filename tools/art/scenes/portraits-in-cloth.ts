import {
  at,
  box,
  capsule,
  cone,
  ellipsoid,
  joined,
  melted,
  mirrored,
  ring,
  type Solid,
  shared,
  sphere,
  turnedX,
  turnedY,
  turnedZ,
  without,
} from '../solids.ts';
import { folded, lathe } from './figures.ts';
import { hairy, head, shoulders } from './heads.ts';

import { portrait } from './portrait.ts';

const hood: Solid = folded(
  without(
    melted(
      0.2,
      at(ellipsoid(1.02, 1.2, 1.12), 0, 0.12, -0.2),
      capsule([0, 1.1, -0.3], [0.05, 1.25, -0.75], 0.35, 0.12),
      at(ellipsoid(1.15, 0.6, 0.8), 0, -1.3, -0.2),
    ),
    joined(at(ellipsoid(0.7, 0.98, 1.3), 0, -0.02, 0.75)),
    0.08,
  ),
  7,
  0.03,
);
export const isolde = portrait(
  'isolde-pike',
  [
    ...head({
      jaw: 0.82,
      length: 1.02,
      nose: 0.85,
      noseWidth: 0.8,
      brow: 0.75,
      smile: 0.55,
      ears: 'hidden',
      lid: 0.75,
      cheeks: 1.1,
      lips: 1.15,
      glance: 0.05,
      neck: 0.82,
      browLight: 0.1,
    }),
    { solid: hood, light: 0.42, angle: 64, bend: 4 },
    {
      solid: hairy(
        joined(
          capsule([-0.05, 0.82, 0.66], [-0.62, 0.2, 0.5], 0.16, 0.1),
          capsule([0.0, 0.84, 0.66], [0.6, 0.36, 0.46], 0.14, 0.09),
          capsule([-0.62, 0.2, 0.5], [-0.6, -0.55, 0.42], 0.1, 0.03),
        ),
        40,
      ),
      light: 0.3,
      angle: 75,
      bend: 2,
    },
    {
      solid: folded(melted(0.15, at(ring(0.55, 0.2), 0, -1.15, 0.02), at(ring(0.75, 0.2), 0, -1.42, 0.02)), 11, 0.03),
      light: 0.85,
      angle: 20,
      bend: 4,
    },
    { solid: shoulders(1.0, -1.85), light: 0.4, angle: 50, bend: 3 },
  ],
  28,
);

const brim = turnedZ(
  turnedX(
    joined(
      lathe((y) => 1.36 - y * 3, 0.08),
      cone(0.86, 0.72, 0.3),
      at(turnedZ(cone(0.74, 0.08, 1.1), -12), 0, 0.24, 0),
    ),
    -14,
  ),
  6,
);
const jackdaw = (solid: Solid): Solid => at(turnedY(solid, 50), 1.3, -0.95, 0.1);
export const quill = portrait(
  'quill-marrow',
  [
    ...head({
      jaw: 0.84,
      length: 1.12,
      nose: 1.5,
      noseWidth: 0.85,
      brow: 0.8,
      smile: 0.12,
      lid: 0.3,
      cheeks: 0.85,
      neck: 0.72,
      glance: 0.03,
    }),
    { solid: at(brim, 0, 0.78, -0.1), light: 0.36, angle: 24, bend: 5 },
    { solid: at(turnedZ(turnedX(at(ring(0.83, 0.06), 0, 0.12, 0), -14), 6), 0, 0.78, -0.1), light: 1, angle: 10 },
    {
      solid: hairy(
        mirrored(
          melted(
            0.1,
            capsule([0.72, 0.5, 0.1], [0.86, -0.25, 0.12], 0.2, 0.14),
            capsule([0.86, -0.25, 0.12], [0.98, -0.55, 0.2], 0.13, 0.02),
            capsule([0.62, 0.55, 0.45], [0.72, 0.1, 0.5], 0.12, 0.03),
          ),
        ),
        34,
        0.04,
      ),
      light: 0.6,
      angle: 82,
      bend: 2,
    },
    {
      solid: joined(
        mirrored(at(turnedX(ring(0.19, 0.02), 90), 0.285, 0.08, 0.84)),
        capsule([-0.1, 0.1, 0.88], [0.1, 0.1, 0.88], 0.02),
        mirrored(capsule([0.47, 0.1, 0.82], [0.72, 0.1, 0.1], 0.02)),
      ),
      light: 0.1,
      angle: 0,
    },
    { solid: shoulders(1.0, -1.85), light: 0.7, angle: 64, bend: 4 },
    {
      solid: folded(
        at(
          lathe((y) => 0.62 + y * 0.3, 0.42),
          0,
          -1.5,
          -0.15,
        ),
        10,
        0.03,
      ),
      light: 0.95,
      angle: 74,
      bend: 3,
    },
    {
      solid: jackdaw(
        melted(
          0.08,
          at(ellipsoid(0.22, 0.3, 0.42), 0, 0, 0),
          at(sphere(0.2), 0, 0.36, 0.24),
          capsule([0, 0, -0.3], [0, -0.25, -0.85], 0.14, 0.05),
        ),
      ),
      light: 0.22,
      angle: 60,
      bend: 4,
    },
    { solid: jackdaw(capsule([0, 0.35, 0.4], [0, 0.28, 0.66], 0.06, 0.015)), light: 0.1, angle: 0 },
    { solid: jackdaw(mirrored(at(sphere(0.045), 0.15, 0.42, 0.33))), light: 1, glows: true },
  ],
  -30,
);

const leafAt = (angle: number): Solid =>
  at(
    turnedY(turnedZ(ellipsoid(0.15, 0.06, 0.03), 28), (angle * 180) / Math.PI),
    Math.sin(angle) * 0.8,
    0.66,
    Math.cos(angle) * 0.88 - 0.1,
  );
export const linnet = portrait(
  'linnet',
  [
    ...head({
      jaw: 0.8,
      length: 1,
      nose: 0.8,
      noseWidth: 0.72,
      brow: 0.65,
      smile: 0.25,
      ears: 'pointed',
      lid: 0.35,
      cheeks: 1.15,
      lips: 1.25,
      neck: 0.72,
      glance: -0.04,
      browLight: 0.2,
    }),
    {
      solid: hairy(
        without(
          melted(
            0.12,
            at(ellipsoid(0.83, 0.92, 0.98), 0, 0.3, -0.18),
            mirrored(capsule([0.68, -0.1, -0.2], [0.86, -1.9, -0.05], 0.26, 0.2)),
          ),
          joined(at(ellipsoid(0.6, 0.95, 0.8), 0, -0.28, 0.78), mirrored(at(sphere(0.2), 0.8, 0.1, 0.05))),
          0.06,
        ),
        30,
        0.028,
      ),
      light: 0.86,
      angle: 84,
      bend: 2.5,
    },
    {
      solid: joined(
        ...[-1.2, -0.9, -0.6, -0.3, 0, 0.3, 0.6, 0.9, 1.2].map(leafAt),
        at(shared(ring(0.86, 0.025), at(box(2, 2, 1), 0, 0, 0.9)), 0, 0.64, -0.08),
      ),
      light: 0.3,
      angle: 20,
    },
    { solid: shoulders(0.95, -1.85), light: 0.5, angle: 60, bend: 4 },
    {
      solid: folded(
        without(
          at(
            lathe((y) => 0.5 + y * 0.5, 0.5),
            0,
            -1.6,
            -0.2,
          ),
          at(
            lathe((y) => 0.42 + y * 0.5, 0.7),
            0,
            -1.62,
            -0.2,
          ),
        ),
        8,
        0.02,
      ),
      light: 0.75,
      angle: 30,
      bend: 3,
    },
  ],
  -18,
);
