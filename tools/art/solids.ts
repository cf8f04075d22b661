/** A body by the distance to its surface, negative inside. One unit is about a man's height; y points up. */
export type Solid = (x: number, y: number, z: number) => number;
export type Triple = readonly [number, number, number];

export const sphere =
  (radius: number): Solid =>
  (x, y, z) =>
    Math.sqrt(x * x + y * y + z * z) - radius;

export const ellipsoid =
  (a: number, b: number, c: number): Solid =>
  (x, y, z) => {
    const near = Math.sqrt((x / a) ** 2 + (y / b) ** 2 + (z / c) ** 2);
    const slope = Math.sqrt((x / (a * a)) ** 2 + (y / (b * b)) ** 2 + (z / (c * c)) ** 2);
    return slope < 1e-9 ? -Math.min(a, b, c) : (near * (near - 1)) / slope;
  };

/** Half sides, and how far its edges are rounded. */
export const box =
  (a: number, b: number, c: number, round = 0): Solid =>
  (x, y, z) => {
    const [dx, dy, dz] = [Math.abs(x) - a + round, Math.abs(y) - b + round, Math.abs(z) - c + round];
    const outside = Math.sqrt(Math.max(dx, 0) ** 2 + Math.max(dy, 0) ** 2 + Math.max(dz, 0) ** 2);
    return outside + Math.min(Math.max(dx, dy, dz), 0) - round;
  };

/** Stands on y = 0; thick at the foot, thin at the top, or the other way. */
export const cone = (foot: number, top: number, height: number): Solid => {
  const lean = Math.sqrt(height * height + (foot - top) ** 2);
  return (x, y, z) => {
    const radius = Math.sqrt(x * x + z * z);
    const side = ((radius - foot) * height + y * (foot - top)) / lean;
    return Math.max(side, -y, y - height);
  };
};

export const cylinder = (radius: number, height: number): Solid => cone(radius, radius, height);

export const capsule = ([ax, ay, az]: Triple, [bx, by, bz]: Triple, from: number, to = from): Solid => {
  const [dx, dy, dz] = [bx - ax, by - ay, bz - az];
  const square = dx * dx + dy * dy + dz * dz;
  return (x, y, z) => {
    const along = Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy + (z - az) * dz) / square));
    const [px, py, pz] = [x - ax - dx * along, y - ay - dy * along, z - az - dz * along];
    return Math.sqrt(px * px + py * py + pz * pz) - from - (to - from) * along;
  };
};

/** Lies flat, around the y axis. */
export const ring =
  (radius: number, thickness: number): Solid =>
  (x, y, z) => {
    const out = Math.sqrt(x * x + z * z) - radius;
    return Math.sqrt(out * out + y * y) - thickness;
  };

/** A roof: a ridge along z over a base on y = 0. */
export const roof = (halfWidth: number, height: number, halfLength: number): Solid => {
  const lean = Math.sqrt(halfWidth * halfWidth + height * height);
  return (x, y, z) =>
    Math.max(((Math.abs(x) - halfWidth) * height + y * halfWidth) / lean, -y, Math.abs(z) - halfLength);
};

/** Below a surface given as height over the ground; `steepest` keeps the steps of the ray short enough. */
export const ground =
  (height: (x: number, z: number) => number, steepest = 1): Solid =>
  (x, y, z) =>
    (y - height(x, z)) / Math.sqrt(1 + steepest * steepest);

export const at =
  (solid: Solid, dx: number, dy: number, dz: number): Solid =>
  (x, y, z) =>
    solid(x - dx, y - dy, z - dz);

const radians = (degrees: number): readonly [number, number] => [
  Math.cos((degrees * Math.PI) / 180),
  Math.sin((degrees * Math.PI) / 180),
];

export const turnedY = (solid: Solid, degrees: number): Solid => {
  const [c, s] = radians(degrees);
  return (x, y, z) => solid(c * x - s * z, y, s * x + c * z);
};

export const turnedX = (solid: Solid, degrees: number): Solid => {
  const [c, s] = radians(degrees);
  return (x, y, z) => solid(x, c * y + s * z, -s * y + c * z);
};

export const turnedZ = (solid: Solid, degrees: number): Solid => {
  const [c, s] = radians(degrees);
  return (x, y, z) => solid(c * x + s * y, -s * x + c * y, z);
};

export const mirrored =
  (solid: Solid): Solid =>
  (x, y, z) =>
    solid(Math.abs(x), y, z);

export const scaled =
  (solid: Solid, factor: number): Solid =>
  (x, y, z) =>
    solid(x / factor, y / factor, z / factor) * factor;

export const joined =
  (...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let least = Infinity;
    for (const solid of solids) least = Math.min(least, solid(x, y, z));
    return least;
  };

/** Grown together, as flesh and cloth are. */
export const melted =
  (softness: number, ...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let sum = Infinity;
    for (const solid of solids) {
      const next = solid(x, y, z);
      const mix = Math.max(softness - Math.abs(sum - next), 0) / softness;
      sum = Number.isFinite(sum) ? Math.min(sum, next) - mix * mix * softness * 0.25 : next;
    }
    return sum;
  };

export const without =
  (solid: Solid, hole: Solid, softness = 0.0001): Solid =>
  (x, y, z) => {
    const [a, b] = [solid(x, y, z), -hole(x, y, z)];
    const mix = Math.max(softness - Math.abs(a - b), 0) / softness;
    return Math.max(a, b) + mix * mix * softness * 0.25;
  };

export const shared =
  (...solids: readonly Solid[]): Solid =>
  (x, y, z) => {
    let most = -Infinity;
    for (const solid of solids) most = Math.max(most, solid(x, y, z));
    return most;
  };

export const hollow =
  (solid: Solid, thickness: number): Solid =>
  (x, y, z) =>
    Math.abs(solid(x, y, z)) - thickness;

/** Roughens a surface. */
export const rough =
  (solid: Solid, by: (x: number, y: number, z: number) => number): Solid =>
  (x, y, z) =>
    (solid(x, y, z) + by(x, y, z)) * 0.8;

/** The same thing again and again along x or z, `count` to each side of the middle. */
export const repeated =
  (solid: Solid, { x: stepX = 0, z: stepZ = 0, count }: { x?: number; z?: number; count: number }): Solid =>
  (x, y, z) => {
    const nearest = (value: number, step: number) =>
      step === 0 ? value : value - step * Math.min(count, Math.max(-count, Math.round(value / step)));
    return solid(nearest(x, stepX), y, nearest(z, stepZ));
  };

/** The same thing around the y axis. */
export const around =
  (solid: Solid, count: number): Solid =>
  (x, y, z) => {
    const step = (2 * Math.PI) / count;
    const angle = Math.atan2(z, x);
    const turned = angle - step * Math.round(angle / step);
    const radius = Math.sqrt(x * x + z * z);
    return solid(radius * Math.cos(turned), y, radius * Math.sin(turned));
  };
