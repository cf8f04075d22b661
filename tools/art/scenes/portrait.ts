import { cloud } from '../noise.ts';
import { turnedY } from '../solids.ts';
import type { Part, Scene } from '../view.ts';

const mist = cloud(97);

/** Turns a head with the drawing on it. */
const turned = (parts: readonly Part[], degrees: number): readonly Part[] =>
  parts.map((part) => {
    const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    const { pattern } = part;
    const solid = turnedY(part.solid, degrees);
    if (pattern === undefined) return { ...part, solid };
    return { ...part, solid, pattern: (x: number, y: number, z: number) => pattern(c * x - s * z, y, s * x + c * z) };
  });

export function portrait(name: string, parts: readonly Part[], degrees: number): Scene {
  return {
    name,
    width: 560,
    height: 560,
    eye: [0, 0.25, 8.4],
    look: [0, -0.2, 0],
    fieldOfViewDegrees: 24.5,
    parts: turned(parts, degrees),
    sun: [-0.72, 0.62, 0.78],
    ambient: 0.3,
    // Light behind the shaded side and dark behind the lit one, as engravers have it.
    sky: (across, up) =>
      Math.min(
        1,
        0.66 +
          across * 0.34 +
          (mist(across * 2, up * 2) - 0.5) * 0.35 -
          Math.max(0, Math.hypot(across, up) - 0.95) * 0.9,
      ),
    skyAngle: 52,
    period: 6.2,
  };
}
