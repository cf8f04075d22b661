import type { Chance } from '../../src/chance.ts';

/** One seed, one run: everything random in server, clients, network and story comes out of here. */
export type SeededChance = Chance & {
  /** In [0, 1). */
  readonly fraction: () => number;
  readonly id: () => string;
  readonly oneIn: (count: number) => boolean;
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** An independent stream: what one part draws does not shift what the others draw. */
  readonly fork: (name: string) => SeededChance;
};

function hashOf(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  return hash >>> 0;
}

/** The mulberry32 generator: small, fast, and good enough to choose what happens next. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

export function seededChance(seed: number): SeededChance {
  const next = mulberry32(hashOf(`seed ${seed}`));
  const below = (bound: number): number => next() % bound;
  const bytes = (count: number): Buffer => Buffer.from(Array.from({ length: count }, () => next() & 0xff));
  const uuid = (): string => {
    const made = bytes(16);
    made.writeUInt8((made.readUInt8(6) & 0x0f) | 0x40, 6);
    made.writeUInt8((made.readUInt8(8) & 0x3f) | 0x80, 8);
    const hex = made.toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
  };
  return {
    below,
    bytes,
    uuid,
    id: uuid,
    fraction: () => next() / 2 ** 32,
    oneIn: (count) => below(count) === 0,
    pick: (list) => list[below(Math.max(1, list.length))],
    fork: (name) => seededChance(hashOf(`${seed} ${name}`)),
  };
}
