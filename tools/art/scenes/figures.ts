import { noise } from '../noise.ts';
import {
  around,
  at,
  box,
  capsule,
  cone,
  cylinder,
  ellipsoid,
  joined,
  melted,
  mirrored,
  ring,
  rough,
  type Solid,
  shared,
  sphere,
  turnedX,
  turnedY,
  without,
} from '../solids.ts';
import type { Part } from '../view.ts';

const grain = noise(17);

/** Cloth hanging around the y axis. */
export const folded = (solid: Solid, folds: number, depth: number): Solid =>
  rough(solid, (x, y, z) => Math.sin(Math.atan2(z, x) * folds + y * 1.4) * depth * Math.min(1, Math.hypot(x, z) * 4));

/** A turned body: its radius at each height between 0 and `height`. */
export const lathe =
  (radius: (y: number) => number, height: number): Solid =>
  (x, y, z) =>
    Math.max((Math.hypot(x, z) - radius(Math.min(height, Math.max(0, y)))) * 0.7, -y, y - height);

const between = (y: number, from: number, to: number) => {
  const share = Math.min(1, Math.max(0, (y - from) / (to - from)));
  return share * share * (3 - 2 * share);
};

export const bellSolid: Solid = (() => {
  const outer = (y: number) =>
    0.78 - 0.24 * between(y, 0, 0.38) - 0.06 * between(y, 0.4, 0.9) - 0.3 * between(y, 0.92, 1.16);
  const shell = without(
    lathe(outer, 1.18),
    at(
      lathe((y) => outer(y) - 0.09, 1.05),
      0,
      -0.02,
      0,
    ),
  );
  const bands = joined(
    at(ring(0.79, 0.03), 0, 0.03, 0),
    at(ring(0.6, 0.022), 0, 0.3, 0),
    at(ring(0.51, 0.022), 0, 0.86, 0),
  );
  const crown = joined(
    at(turnedX(ring(0.13, 0.045), 90), 0, 1.28, 0),
    at(turnedY(turnedX(ring(0.13, 0.045), 90), 90), 0, 1.28, 0),
  );
  return joined(shell, bands, crown);
})();

/** A sister in a wet habit, 1.7 high, looking along +z; `reach` lifts her arms. */
export function sister(reach: number, bow = 0): { readonly habit: Solid; readonly face: Solid } {
  const robe = folded(melted(0.12, cone(0.44, 0.17, 1.3), at(ellipsoid(0.27, 0.2, 0.2), 0, 1.2, 0)), 9, 0.022);
  const sleeve = melted(
    0.08,
    capsule([0.2, 1.2, 0], [0.33, 0.9, 0.12], 0.1, 0.11),
    capsule([0.33, 0.9, 0.12], [0.1, 0.92 + reach * 0.1, 0.34], 0.11, 0.13),
  );
  const hand = capsule([0.07, 0.98 + reach * 0.1, 0.36], [0.02, 1.14 + reach * 0.14, 0.38], 0.045, 0.022);
  const veilBody = folded(
    melted(0.1, at(ellipsoid(0.2, 0.24, 0.21), 0, 1.55, 0), at(cone(0.3, 0.15, 0.5), 0, 1.08, -0.04)),
    7,
    0.012,
  );
  const veil = without(veilBody, at(ellipsoid(0.125, 0.165, 0.2), 0, 1.53, 0.16), 0.02);
  const bent = (solid: Solid): Solid => turnedX(solid, bow);
  return {
    habit: bent(joined(robe, veil, mirrored(sleeve))),
    face: bent(
      joined(
        without(
          melted(
            0.03,
            at(ellipsoid(0.115, 0.155, 0.13), 0, 1.53, 0.06),
            capsule([0, 1.55, 0.165], [0, 1.515, 0.182], 0.014),
          ),
          joined(
            mirrored(at(sphere(0.042), 0.048, 1.57, 0.195)),
            capsule([-0.022, 1.455, 0.19], [0.022, 1.455, 0.19], 0.012),
          ),
          0.015,
        ),
        mirrored(hand),
      ),
    ),
  };
}

/** A lantern standing on y = 0, half a unit high. */
export function lantern(lit: boolean): readonly Part[] {
  const frame = joined(
    cylinder(0.17, 0.05),
    at(cylinder(0.17, 0.03), 0, 0.34, 0),
    at(cone(0.18, 0.04, 0.12), 0, 0.37, 0),
    around(capsule([0.15, 0.04, 0], [0.15, 0.36, 0], 0.013), 6),
    at(turnedX(ring(0.07, 0.013), 90), 0, 0.54, 0),
  );
  const flame = lathe((y) => 0.075 * Math.sin(Math.min(1, y / 0.2) ** 0.7 * Math.PI) + 0.002, 0.21);
  const parts: Part[] = [{ solid: frame, light: 0.5, angle: 70, bend: 2 }];
  return lit ? [...parts, { solid: at(flame, 0, 0.08, 0), light: 1, glows: true }] : parts;
}

/** The Keeper: a long coat with nothing in it, and a hat above that. Looks along +z. */
export function emptyCoat(): { readonly coat: Solid; readonly hat: Solid; readonly buttons: Solid } {
  const skirt = folded(melted(0.15, cone(0.62, 0.3, 1.1), at(ellipsoid(0.42, 0.5, 0.26), 0, 1.1, 0)), 8, 0.025);
  const split = at(box(0.05, 0.8, 0.5), 0, 0.1, 0.55);
  const arms = mirrored(
    without(
      melted(
        0.12,
        capsule([0.34, 1.42, 0], [0.74, 1.06, 0.1], 0.14, 0.13),
        capsule([0.74, 1.06, 0.1], [0.98, 0.84, 0.62], 0.12, 0.17),
      ),
      at(sphere(0.14), 1.02, 0.8, 0.74),
    ),
  );
  const collar = without(
    at(
      lathe((y) => 0.24 + y * 0.3, 0.34),
      0,
      1.44,
      0,
    ),
    joined(
      at(
        lathe((y) => 0.19 + y * 0.3, 0.6),
        0,
        1.4,
        0,
      ),
      at(box(0.07, 0.3, 0.5), 0, 1.7, 0.4),
    ),
  );
  const lapels = mirrored(at(turnedY(box(0.13, 0.27, 0.03, 0.02), 24), 0.16, 1.24, 0.27));
  const coat = joined(without(melted(0.05, skirt, arms), split, 0.04), collar, lapels);
  const hat = joined(
    lathe((y) => 0.47 - 0.1 * between(y, 0, 0.05), 0.045),
    cone(0.28, 0.22, 0.34),
  );
  const buttons = joined(...[0.42, 0.62, 0.82, 1.0].map((y) => at(sphere(0.036), 0.11, y, 0.62 - y * 0.3)));
  return { coat, hat: at(turnedX(hat, 6), 0, 1.98, 0.02), buttons };
}

/** Wood with its grain along y. */
export const planks = (width: number) => (x: number, y: number, z: number) => {
  const along = (x + z) / width;
  const joint = Math.abs(along - Math.round(along)) * width;
  return joint < 0.018 ? 0.3 : 0.8 + 0.35 * (grain((x + z) * 22, y * 2.2) - 0.3);
};

/** A wheel around the z axis. */
export function wheel(radius: number, spokes: number, thickness: number): Solid {
  const flat = joined(
    ring(radius, thickness),
    cylinder(thickness * 2.4, thickness * 2),
    around(capsule([0, 0, 0], [radius, 0, 0], thickness * 0.6), spokes),
  );
  return turnedX(shared(flat, box(9, thickness * 2.2, 9)), 90);
}
