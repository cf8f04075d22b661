import type { Solid, Triple } from './solids.ts';

/** Something to be drawn: a body, how light it is, and how the lines lie on it. */
export interface Part {
  readonly solid: Solid;
  /** 0 black … 1 white. */
  readonly light: number;
  /** Direction of the hatching in degrees; 0 runs across the page. */
  readonly angle?: number;
  /** How strongly the lines bend with the surface. */
  readonly bend?: number;
  /** Shines by itself and throws no shadow. */
  readonly glows?: boolean;
  /** Lit like anything else, and throws no shadow. */
  readonly shadowless?: boolean;
  /** A drawing on the surface: changes the lightness at a place. */
  readonly pattern?: (x: number, y: number, z: number) => number;
}

export interface Lamp {
  readonly at: Triple;
  readonly power: number;
}

export interface Scene {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly eye: Triple;
  readonly look: Triple;
  readonly fieldOfViewDegrees: number;
  readonly parts: readonly Part[];
  readonly sun: Triple;
  /** Share of the light that comes from everywhere. */
  readonly ambient: number;
  readonly lamps?: readonly Lamp[];
  /** Lightness of the sky; across and up the page from -1 to 1. */
  readonly sky: (across: number, up: number) => number;
  /** A still surface at y = 0 that mirrors what is above it, and how light it is without that. */
  readonly water?: { readonly light: number; readonly ripple: number };
  /** Where things begin to fade into the sky, and where they are gone. */
  readonly haze?: readonly [number, number];
  /** Samples between two lines of the hatching. */
  readonly period?: number;
  readonly skyAngle?: number;
}

export interface Hit {
  readonly distance: number;
  readonly part: number;
}

const stepsMax = 140;
export const farthest = 60;

export const normalised = ([x, y, z]: Triple): Triple => {
  const length = Math.hypot(x, y, z);
  return [x / length, y / length, z / length];
};
export const crossed = ([ax, ay, az]: Triple, [bx, by, bz]: Triple): Triple => [
  ay * bz - az * by,
  az * bx - ax * bz,
  ax * by - ay * bx,
];
const dotted = ([ax, ay, az]: Triple, [bx, by, bz]: Triple): number => ax * bx + ay * by + az * bz;

function nearest(parts: readonly Part[], x: number, y: number, z: number): Hit {
  let [distance, part] = [Infinity, -1];
  for (let index = 0; index < parts.length; index += 1) {
    const next = parts[index]?.solid(x, y, z) ?? Infinity;
    if (next < distance) [distance, part] = [next, index];
  }
  return { distance, part };
}

/** Follows a ray until it meets something; part -1 is the sky. */
export function follow(parts: readonly Part[], [ox, oy, oz]: Triple, [dx, dy, dz]: Triple): Hit {
  let along = 0.02;
  for (let step = 0; step < stepsMax && along < farthest; step += 1) {
    const { distance, part } = nearest(parts, ox + dx * along, oy + dy * along, oz + dz * along);
    if (distance < 0.0006 * (1 + along)) return { distance: along, part };
    along += distance * 0.92;
  }
  return { distance: farthest, part: -1 };
}

export function normalAt({ solid }: Part, [x, y, z]: Triple): Triple {
  const e = 0.0025;
  return normalised([
    solid(x + e, y, z) - solid(x - e, y, z),
    solid(x, y + e, z) - solid(x, y - e, z),
    solid(x, y, z + e) - solid(x, y, z - e) + 1e-12,
  ]);
}

/** 1 in full light, 0 in full shadow, soft between. */
function shadowed(parts: readonly Part[], [ox, oy, oz]: Triple, [dx, dy, dz]: Triple, reach: number): number {
  let [along, light] = [0.04, 1];
  for (let step = 0; step < 48 && along < reach; step += 1) {
    let distance = Infinity;
    for (const { solid, glows, shadowless } of parts) {
      if (!glows && !shadowless)
        distance = Math.min(distance, solid(ox + dx * along, oy + dy * along, oz + dz * along));
    }
    if (distance < 0.001) return 0;
    light = Math.min(light, (14 * distance) / along);
    along += Math.max(0.02, distance);
  }
  return light;
}

/** Corners are darker. */
function cornered(parts: readonly Part[], [x, y, z]: Triple, [nx, ny, nz]: Triple): number {
  let [dark, weight] = [0, 1];
  for (const out of [0.05, 0.12, 0.25, 0.45]) {
    dark += weight * Math.max(0, out - nearest(parts, x + nx * out, y + ny * out, z + nz * out).distance);
    weight *= 0.7;
  }
  return Math.max(0, 1 - dark * 1.3);
}

/** How light a place on a body is. */
export function lightnessAt(scene: Scene, part: Part, place: Triple, normal: Triple): number {
  const { parts, ambient, lamps = [] } = scene;
  const own = part.light * (part.pattern?.(...place) ?? 1);
  if (part.glows) return own;
  const sun = normalised(scene.sun);
  const facing = dotted(normal, sun);
  const direct = facing <= 0 ? 0 : facing * shadowed(parts, place, sun, 20);
  const corners = cornered(parts, place, normal);
  const fill = 0.6 + 0.4 * normal[1];
  let sum = ambient * fill * corners + (1 - ambient) * direct;
  for (const { at, power } of lamps) {
    const to: Triple = [at[0] - place[0], at[1] - place[1], at[2] - place[2]];
    const away = Math.hypot(...to);
    const towards = normalised(to);
    const lit = Math.max(0, dotted(normal, towards));
    if (lit > 0) sum += (power * lit * shadowed(parts, place, towards, away)) / (0.3 + away * away);
  }
  return Math.min(1, own * sum * 1.15) ** 0.85;
}
