import { noise } from '../noise.ts';
import {
  at,
  box,
  capsule,
  ellipsoid,
  joined,
  melted,
  mirrored,
  rough,
  type Solid,
  shared,
  sphere,
  without,
} from '../solids.ts';
import type { Part } from '../view.ts';

/** What makes one face another; 1 is everyday. */
export interface Face {
  readonly jaw?: number;
  readonly length?: number;
  readonly nose?: number;
  readonly noseWidth?: number;
  readonly brow?: number;
  readonly cheeks?: number;
  /** Down for grim, up for merry, in head heights. */
  readonly smile?: number;
  readonly lips?: number;
  readonly ears?: 'round' | 'pointed' | 'hidden';
  /** How far the lids are down. */
  readonly lid?: number;
  readonly neck?: number;
  readonly skin?: number;
  /** Where the eyes look, sideways. */
  readonly glance?: number;
  readonly browLight?: number;
}

const strand = noise(83);

/** Hair, beard or fur: strands running down from the crown. */
export const hairy = (solid: Solid, strands = 26, depth = 0.035): Solid =>
  rough(solid, (x, y, z) => (strand(Math.atan2(x, z) * strands, y * 1.6 + 50) - 0.5) * 2 * depth);

function skullOf(face: Face): Solid {
  const { jaw = 1, length = 1, nose = 1, noseWidth = 1, brow = 1, cheeks = 1, neck = 1 } = face;
  const low = -0.42 * length;
  const flesh = melted(
    0.16,
    at(ellipsoid(0.72, 0.84, 0.84), 0, 0.2, -0.1),
    at(ellipsoid(0.53 * jaw, 0.54, 0.56), 0, low, 0.12),
    at(ellipsoid(0.24 * jaw, 0.15, 0.17), 0, low - 0.44, 0.44),
    mirrored(at(ellipsoid(0.2 * cheeks, 0.17, 0.17), 0.37, -0.12, 0.5)),
    capsule([0, -0.7, -0.15], [0, -1.6, -0.25], 0.37 * neck, 0.42 * neck),
  );
  const browed = melted(0.1, flesh, mirrored(capsule([0.1, 0.27, 0.72], [0.47, 0.28, 0.56], 0.08 * brow, 0.06 * brow)));
  const socketed = without(browed, mirrored(at(ellipsoid(0.2, 0.115, 0.17), 0.285, 0.11, 0.78)), 0.1);
  return melted(
    0.07,
    socketed,
    capsule([0, 0.2, 0.72], [0, -0.18, 0.78 + 0.2 * nose], 0.06, 0.105 * noseWidth),
    mirrored(at(sphere(0.075 * noseWidth), 0.095 * noseWidth, -0.22, 0.75 + 0.1 * nose)),
  );
}

/** Lips belong to the flesh; between them runs one dark line. */
function mouthOf({ length = 1, smile = 0, lips = 1 }: Face): { readonly lips: Solid; readonly line: Solid } {
  const y = -0.5 * length;
  const half = (rise: number, radius: number, z: number): Solid =>
    mirrored(capsule([0, y + rise, z], [0.2, y + rise * 0.3 + smile * 0.09, z - 0.08], radius, radius * 0.5));
  return {
    lips: melted(0.03, half(0.042, 0.045 * lips, 0.65), half(-0.055, 0.058 * lips, 0.645)),
    line: mirrored(capsule([0, y, 0.695], [0.27, y + smile * 0.12, 0.585], 0.02, 0.012)),
  };
}

const roundEar = melted(0.05, at(ellipsoid(0.07, 0.2, 0.13), 0.73, 0.02, -0.05), at(sphere(0.07), 0.7, -0.14, 0));
const pointedEar = melted(
  0.06,
  at(ellipsoid(0.06, 0.18, 0.13), 0.72, 0.0, -0.05),
  capsule([0.73, 0.06, -0.08], [1.14, 0.6, -0.22], 0.11, 0.015),
);

function eyesOf({ lid = 0.4, glance = 0, skin = 0.9, brow = 1, browLight = 0.15 }: Face): readonly Part[] {
  const pupil = (x: number, y: number, z: number): number => {
    const off = Math.hypot(Math.abs(x) - 0.285 - Math.sign(x) * glance, y - 0.088);
    return z < 0.6 ? 1 : off < 0.022 ? 1 : off < 0.072 ? 0 : 1;
  };
  const lidAt = 0.175 - 0.07 * lid;
  return [
    { solid: mirrored(at(sphere(0.142), 0.285, 0.1, 0.585)), light: 0.96, glows: true, pattern: pupil },
    {
      solid: mirrored(
        shared(
          at(sphere(0.162), 0.285, 0.1, 0.582),
          joined(at(box(0.3, 0.2, 0.3), 0.285, lidAt + 0.2, 0.58), at(box(0.3, 0.2, 0.3), 0.285, -0.185, 0.58)),
        ),
      ),
      light: skin,
      angle: 30,
      bend: 3,
    },
    {
      solid: mirrored(capsule([0.12, 0.27 + 0.02 * brow, 0.81], [0.5, 0.3, 0.6], 0.045 * brow, 0.022)),
      light: browLight,
      angle: 60,
      bend: 1,
    },
  ];
}

/** A head about two units high around the origin, looking along +z. */
export function head(face: Face): readonly Part[] {
  const { skin = 0.9, ears = 'round' } = face;
  const { lips, line } = mouthOf(face);
  const ear = ears === 'hidden' ? [] : [mirrored(ears === 'round' ? roundEar : pointedEar)];
  return [
    { solid: melted(0.05, skullOf(face), lips, ...ear), light: skin, angle: 42, bend: 4.2 },
    { solid: line, light: 0, glows: true },
    ...eyesOf(face),
  ];
}

/** Shoulders under cloth or mail. */
export const shoulders = (width: number, height = -1.75): Solid =>
  melted(
    0.4,
    mirrored(capsule([0, height + 0.1, -0.25], [width, height - 0.2, -0.25], 0.5, 0.42)),
    at(ellipsoid(width * 0.85, 0.9, 0.62), 0, height - 0.7, -0.1),
  );
