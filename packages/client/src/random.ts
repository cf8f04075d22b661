/** `id` is a random UUID (v4), `fraction` lies in [0, 1). */
export type Random = { id(): string; fraction(): number };

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

/** Browsers have `crypto.randomUUID` on https only; a table in somebody's home network is often plain http. */
function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const text = [...bytes]
    .map((byte, index) => {
      if (index === 6) return hex((byte & 0x0f) | 0x40);
      return index === 8 ? hex((byte & 0x3f) | 0x80) : hex(byte);
    })
    .join('');
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-');
}

export function systemRandom(): Random {
  return { id: randomUuid, fraction: () => Math.random() };
}
