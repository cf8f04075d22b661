import { noise } from '../noise.ts';
import {
  at,
  box,
  capsule,
  ellipsoid,
  hollow,
  joined,
  melted,
  mirrored,
  ring,
  type Solid,
  shared,
  sphere,
  turnedX,
  turnedZ,
  without,
} from '../solids.ts';
import type { Part } from '../view.ts';
import { folded, lathe } from './figures.ts';
import { hairy, head, shoulders } from './heads.ts';

import { portrait } from './portrait.ts';

const speck = noise(101);

/** Rings of mail. */
const mail = (x: number, y: number, z: number): number => {
  const [u, v] = [(x + z * 0.3) * 9.5, y * 9.5];
  const away = Math.hypot(
    u + (Math.floor(v) % 2) * 0.5 - Math.round(u + (Math.floor(v) % 2) * 0.5),
    v - Math.floor(v) - 0.5,
  );
  return away < 0.2 ? 0.35 : away < 0.42 ? 1.1 : 0.55;
};
/** Stubble and freckles. */
const stubble = (from: number) => (x: number, y: number, z: number) =>
  y < from && z > -0.1 && speck(x * 34, y * 34) > 0.68 ? 0.5 : 1;

const withSkin = (parts: readonly Part[], pattern: NonNullable<Part['pattern']>): readonly Part[] =>
  parts.map((part, index) => (index === 0 ? { ...part, pattern } : part));

export const berrin = portrait(
  'berrin-holt',
  [
    ...withSkin(
      head({ jaw: 1.18, nose: 1.1, noseWidth: 1.15, brow: 1.25, smile: -0.35, ears: 'hidden', lid: 0.75, neck: 1.2 }),
      stubble(-0.3),
    ),
    {
      solid: without(
        at(ellipsoid(0.9, 1.18, 0.98), 0, -0.2, -0.16),
        at(ellipsoid(0.64, 0.86, 0.9), 0, -0.16, 0.62),
        0.06,
      ),
      light: 0.75,
      angle: 70,
      pattern: mail,
    },
    {
      solid: joined(
        at(shared(ellipsoid(0.93, 0.82, 1), at(box(2, 1, 2), 0, 1, 0)), 0, 0.5, -0.1),
        at(
          lathe((y) => 1.34 - y * 2.2, 0.17),
          0,
          0.42,
          -0.1,
        ),
      ),
      light: 0.85,
      angle: 12,
      bend: 5,
    },
    {
      solid: joined(
        capsule([0, 1.34, -0.1], [0, 0.62, 0.9], 0.05),
        ...[-1.05, -0.55, 0, 0.55, 1.05].map((a) =>
          at(sphere(0.05), Math.sin(a) * 0.99, 0.62, Math.cos(a) * 0.97 - 0.1),
        ),
      ),
      light: 1,
      angle: 30,
    },
    {
      solid: melted(0.06, mirrored(capsule([0.02, -0.37, 0.85], [0.28, -0.5, 0.66], 0.07, 0.02))),
      light: 0.3,
      angle: 80,
      bend: 1,
    },
    { solid: shoulders(1.25), light: 0.7, angle: 70, pattern: mail },
    { solid: at(hollow(ellipsoid(1.32, 0.6, 0.85), 0.05), 0, -2.35, -0.1), light: 0.4, angle: 20 },
  ],
  -24,
);

export const anselm = portrait(
  'anselm-rook',
  [
    ...withSkin(
      head({
        jaw: 1.2,
        length: 0.94,
        nose: 1.35,
        noseWidth: 1.45,
        brow: 1.05,
        smile: 0.5,
        lid: 0.6,
        cheeks: 1.35,
        neck: 1.3,
      }),
      stubble(-0.36),
    ),
    {
      solid: hairy(
        without(
          at(ellipsoid(0.84, 0.62, 0.96), 0, 0.34, -0.16),
          joined(at(ellipsoid(0.62, 0.6, 0.75), 0, 0.98, -0.1), at(ellipsoid(0.64, 0.75, 0.7), 0, 0.0, 0.78)),
          0.04,
        ),
        44,
        0.03,
      ),
      light: 0.42,
      angle: 80,
      bend: 2,
    },
    {
      solid: folded(
        melted(0.2, at(ring(0.78, 0.3), 0, -1.36, -0.1), at(ellipsoid(1.3, 0.5, 0.8), 0, -1.85, -0.15)),
        9,
        0.04,
      ),
      light: 0.5,
      angle: 30,
      bend: 5,
    },
    { solid: shoulders(1.3, -1.95), light: 0.5, angle: 66, bend: 4 },
    {
      solid: joined(
        at(box(0.07, 0.24, 0.05, 0.02), 0.05, -2.0, 0.86),
        at(turnedX(ring(0.2, 0.045), 90), 0.05, -2.0, 0.86),
      ),
      light: 1,
      angle: 20,
    },
  ],
  18,
);

const braid = (x: number): Solid =>
  joined(
    ...[0, 1, 2, 3, 4, 5, 6].map((n) =>
      at(
        turnedZ(ellipsoid(0.17, 0.12, 0.15), n % 2 === 0 ? 32 : -32),
        x + (n % 2 === 0 ? 0.05 : -0.05),
        -0.55 - n * 0.2,
        0.34,
      ),
    ),
  );
export const dagna = portrait(
  'dagna-vass',
  [
    ...head({
      jaw: 1.22,
      length: 0.88,
      nose: 1.15,
      noseWidth: 1.5,
      brow: 1.15,
      smile: 0.15,
      ears: 'hidden',
      lid: 0.5,
      cheeks: 1.45,
      lips: 1.1,
      neck: 1.4,
      browLight: 0.35,
    }),
    {
      solid: at(shared(ellipsoid(0.88, 0.86, 1), at(box(2, 1, 2), 0, 1.02, 0)), 0, 0.4, -0.12),
      light: 0.7,
      angle: 14,
      bend: 5,
    },
    {
      solid: joined(
        at(ring(0.9, 0.075), 0, 0.44, -0.1),
        capsule([0, 1.22, -0.1], [0, 0.5, 0.86], 0.06),
        mirrored(capsule([0, 1.22, -0.1], [0.88, 0.5, -0.05], 0.06)),
      ),
      light: 0.95,
      angle: 60,
      bend: 3,
    },
    {
      solid: hairy(
        joined(
          mirrored(capsule([0.2, 0.42, 0.76], [0.8, 0.1, 0.3], 0.14, 0.16)),
          mirrored(capsule([0.8, 0.1, 0.3], [0.82, -0.5, 0.3], 0.18, 0.16)),
        ),
        30,
      ),
      light: 0.78,
      angle: 78,
      bend: 2,
    },
    { solid: joined(braid(0.84), braid(-0.84)), light: 0.78, angle: 40, bend: 4 },
    { solid: mirrored(at(ring(0.15, 0.06), 0.84, -1.92, 0.34)), light: 0.4, angle: 0 },
    { solid: shoulders(1.4, -1.8), light: 0.65, angle: 70, pattern: mail },
  ],
  22,
);
