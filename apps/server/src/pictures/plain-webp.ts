/** Flags of a VP8X chunk that say nothing but "has transparency" (WebP container specification, "Extended File Format"). */
const alphaOnly = 0x10;

type Chunk = { readonly name: string; readonly start: number; readonly length: number };

/**
 * Whether these bytes are a WebP and nothing else: one still picture, no metadata, no animation, no unknown chunk, not a
 * byte before, between or behind. Whether the picture in it can be decoded is for the decoder to say.
 */
export function isPlainWebp(bytes: Buffer): boolean {
  const chunks = chunksOf(bytes);
  if (chunks === null) return false;
  const names = chunks.map(({ name }) => name).join(',');
  if (names === 'VP8 ' || names === 'VP8L') return true;
  const [head] = chunks;
  if (head?.name !== 'VP8X' || head.length !== 10) return false;
  const flags = bytes[head.start] ?? 0xff;
  const reserved = bytes.readUIntLE(head.start + 1, 3);
  if ((flags & ~alphaOnly) !== 0 || reserved !== 0) return false;
  return ['VP8X,VP8 ', 'VP8X,VP8L', 'VP8X,ALPH,VP8 '].includes(names);
}

/** Null when it is not a RIFF file of exactly this length. */
function chunksOf(bytes: Buffer): readonly Chunk[] | null {
  if (bytes.length < 20 || bytes.toString('latin1', 0, 4) !== 'RIFF') return null;
  if (bytes.readUInt32LE(4) !== bytes.length - 8 || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const chunks: Chunk[] = [];
  for (let at = 12; at < bytes.length; ) {
    if (at + 8 > bytes.length) return null;
    const length = bytes.readUInt32LE(at + 4);
    const end = at + 8 + length;
    // Odd chunks are followed by one byte, which must be zero.
    const next = end + (length % 2);
    if (next > bytes.length || (next > end && bytes[end] !== 0)) return null;
    chunks.push({ name: bytes.toString('latin1', at, at + 4), start: at + 8, length });
    at = next;
  }
  return chunks;
}
