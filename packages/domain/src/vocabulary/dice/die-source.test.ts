import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lawRuns } from '../../testing/seed.ts';
import { areDieIds, commitmentOf, createDieSource, faceFrom, isDiceSeed } from './die-source.ts';

const seed = '0123456789abcdef'.repeat(4);
const ids = { seed, userId: 'mira', commandId: 'roll-1' };

const seedText = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
const sidesNumber = fc.integer({ min: 1, max: 1_000_000 });

/** The documented algorithm once more, with another library; blocks beyond the first are in their own test. */
function documentedDie(key: Buffer, message: string, sides: number): number {
  const digest = createHmac('sha256', key).update(message, 'utf8').digest();
  const words = Array.from({ length: 8 }, (_, index) => digest.readUInt32BE(index * 4));
  const word = words.find((value) => value < Math.floor(4_294_967_296 / sides) * sides);
  if (word === undefined) throw new Error('eight words rejected');
  return 1 + (word % sides);
}

test('DICE-18 dice are those of the documented algorithm, in the order they are asked for', () => {
  const sample = fc.record({
    seed: seedText,
    userId: fc.uuid(),
    commandId: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }),
    sides: fc.array(sidesNumber, { minLength: 1, maxLength: 12 }),
  });
  fc.assert(
    fc.property(sample, ({ sides, ...of }) => {
      const die = createDieSource(of);
      const key = Buffer.from(of.seed, 'hex');
      expect(sides.map((count) => die(count))).toEqual(
        sides.map((count, index) => documentedDie(key, `${of.userId}|${of.commandId}|${index}`, count)),
      );
    }),
    lawRuns(200),
  );
});

test('DICE-18 the same seed and ids give the same dice, others give others', () => {
  const twenty = (of: typeof ids) => {
    const die = createDieSource(of);
    return Array.from({ length: 20 }, () => die(1_000_000));
  };
  expect(twenty(ids)).toEqual(twenty(ids));
  const others = [{ userId: 'tom' }, { commandId: 'roll-2' }, { seed: 'f'.repeat(64) }];
  const rolls = [ids, ...others.map((other) => ({ ...ids, ...other }))].flatMap(twenty);
  expect(new Set(rolls).size).toBeGreaterThan(rolls.length - 3);
});

const word = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const block = (...words: readonly number[]) => new Uint8Array(Buffer.concat(words.map(word)));
const noMore = () => {
  throw new Error('the next block was asked for');
};
const top = 0xff_ff_ff_ff;

test('DICE-18 words that would favour low faces are passed over, in a block and from block to block', () => {
  const even = 4_294_967_295;
  expect(even % 3).toBe(0);
  expect(faceFrom(block(even - 1, 0, 0, 0, 0, 0, 0, 0), 3, noMore)).toBe(3);
  expect(faceFrom(block(even, 1, 0, 0, 0, 0, 0, 0), 3, noMore)).toBe(2);
  expect(faceFrom(block(top, top, top, top, top, top, top, 5), 3, noMore)).toBe(3);
  const rejected = block(top, top, top, top, top, top, top, top);
  const asked: Uint8Array[] = [];
  const face = faceFrom(rejected, 3, (previous) => {
    asked.push(previous);
    return asked.length === 2 ? block(4, 0, 0, 0, 0, 0, 0, 0) : block(top, top, top, top, top, top, top, top);
  });
  expect(face).toBe(2);
  expect(asked).toEqual([rejected, rejected]);
});

test('DICE-18 where the number of words is a multiple of the sides none is passed over', () => {
  for (const sides of [1, 2, 256, 65_536]) {
    expect(faceFrom(block(top, 0, 0, 0, 0, 0, 0, 0), sides, noMore)).toBe(sides);
  }
});

test('DICE-18 a block within a larger buffer is read where it lies', () => {
  const wide = new Uint8Array([...block(9), ...block(7, 0, 0, 0, 0, 0, 0, 0)]);
  expect(faceFrom(wide.subarray(4), 10, noMore)).toBe(8);
});

test('DICE-18 ids that could lead to the dice of other ids have none', () => {
  expect(areDieIds(ids)).toBe(true);
  expect(areDieIds({ userId: 'mira', commandId: 'a|b' })).toBe(true);
  const unfit = [
    { userId: 'mi|ra', commandId: 'a' },
    { userId: 'mira', commandId: 'a\ud800' },
    { userId: '\udfff', commandId: 'a' },
    { userId: 'mira\ud83d', commandId: '\ude00' },
  ];
  for (const pair of unfit) {
    expect(areDieIds(pair), JSON.stringify(pair)).toBe(false);
    expect(() => createDieSource({ seed, ...pair })).toThrow('share their dice');
  }
});

test('DICE-19 the commitment is the SHA-256 of the bytes of the seed', () => {
  fc.assert(
    fc.property(seedText, (text) => {
      expect(commitmentOf(text)).toBe(createHash('sha256').update(Buffer.from(text, 'hex')).digest('hex'));
    }),
    lawRuns(50),
  );
});

test('DICE-19 a seed is 64 lower-case hexadecimal digits', () => {
  expect(isDiceSeed(seed)).toBe(true);
  for (const wrong of ['', 'ab', `${seed}00`, seed.toUpperCase(), `${seed.slice(1)}g`, `${seed}\n`]) {
    expect(isDiceSeed(wrong), JSON.stringify(wrong)).toBe(false);
    expect(() => commitmentOf(wrong)).toThrow('64 hexadecimal digits');
    expect(() => createDieSource({ ...ids, seed: wrong })).toThrow('64 hexadecimal digits');
  }
});
