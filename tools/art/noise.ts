/** Value noise in the plane: smooth, seeded, the same on every machine (no Math.sin, whose last bits differ). */
export type Noise = (x: number, y: number) => number;

function hashed(x: number, y: number, seed: number): number {
  let mixed = Math.imul(x, 374_761_393) ^ Math.imul(y, 668_265_263) ^ Math.imul(seed, 974_711);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 1_274_126_177);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 4_294_967_296;
}

/** Between 0 and 1; one bump per unit. */
export function noise(seed: number): Noise {
  return (x, y) => {
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const [fx, fy] = [x - column, y - row];
    const [sx, sy] = [fx * fx * (3 - 2 * fx), fy * fy * (3 - 2 * fy)];
    const top = hashed(column, row, seed) * (1 - sx) + hashed(column + 1, row, seed) * sx;
    const bottom = hashed(column, row + 1, seed) * (1 - sx) + hashed(column + 1, row + 1, seed) * sx;
    return top * (1 - sy) + bottom * sy;
  };
}

/** Four octaves of it: clouds, rock, bark. */
export function cloud(seed: number): Noise {
  const octaves = [noise(seed), noise(seed + 1), noise(seed + 2), noise(seed + 3)];
  return (x, y) =>
    octaves.reduce((sum, octave, index) => sum + octave(x * 2 ** index, y * 2 ** index) / 2 ** (index + 1), 0) / 0.9375;
}

/** A stream of numbers below 1, for scattering. */
export function scatter(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
