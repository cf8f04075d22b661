import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const wordBytes = 4;
const wordValues = 2 ** 32;
const seedText = /^[0-9a-f]{64}$/;
const loneSurrogate = /\p{Surrogate}/u;

/** 32 bytes as 64 lower-case hexadecimal digits. */
export function isDiceSeed(text: string): boolean {
  return seedText.test(text);
}

/**
 * Whether no other pair of ids leads to the same dice: without `|` in the person's, where one ends and the other begins
 * is certain, and lone surrogates all have the same bytes in UTF-8.
 */
export function areDieIds({ userId, commandId }: { readonly userId: string; readonly commandId: string }): boolean {
  return !userId.includes('|') && !loneSurrogate.test(`${userId}|${commandId}`);
}

function seedBytes(seed: string): Uint8Array {
  if (!isDiceSeed(seed)) throw new Error('a dice seed is 64 hexadecimal digits');
  return hexToBytes(seed);
}

/** What the server promises before any die is thrown: the SHA-256 of the seed's 32 bytes, in hexadecimal digits. */
export function commitmentOf(seed: string): string {
  return bytesToHex(sha256(seedBytes(seed)));
}

/** The face a block of 32 bytes stands for, or null where all its eight words would favour the low faces. */
function faceInBlock(block: Uint8Array, sides: number): number | null {
  const even = Math.floor(wordValues / sides) * sides;
  const words = new DataView(block.buffer, block.byteOffset, block.byteLength);
  for (let offset = 0; offset < block.byteLength; offset += wordBytes) {
    const word = words.getUint32(offset);
    if (word < even) return 1 + (word % sides);
  }
  return null;
}

/** Exported for its test alone: no known message leads to a block whose words are all rejected. */
export function faceFrom(block: Uint8Array, sides: number, following: (block: Uint8Array) => Uint8Array): number {
  for (let current = block; ; current = following(current)) {
    const face = faceInBlock(current, sides);
    if (face !== null) return face;
  }
}

/**
 * The dice of one command (contract 1.10, docs/dice-check.md): the same seed and ids always give the same dice, in the
 * order they are asked for. `sides` is 1 to 1,000,000. Throws on a seed or ids that no session of ours has.
 */
export function createDieSource(of: {
  readonly seed: string;
  readonly userId: string;
  readonly commandId: string;
}): (sides: number) => number {
  const key = seedBytes(of.seed);
  if (!areDieIds(of)) throw new Error('these ids could share their dice with others');
  const blockOf = (message: Uint8Array) => hmac(sha256, key, message);
  let dieIndex = 0;
  return (sides) => {
    const block = blockOf(utf8ToBytes(`${of.userId}|${of.commandId}|${dieIndex}`));
    dieIndex += 1;
    return faceFrom(block, sides, blockOf);
  };
}
