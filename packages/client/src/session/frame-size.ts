import type { YouView } from '@moothall/domain';

// Contract 3.1. One byte more closes the connection for good (1009), so too long a command is refused here.
const gmBytesMax = 64 * 1024;
const bytesMax = 16 * 1024;

export function isTooLarge(text: string, role: YouView['role'] | undefined): boolean {
  const max = role === 'gm' ? gmBytesMax : bytesMax;
  // No UTF-16 unit takes more than three bytes; nearly every frame is decided without encoding it.
  return text.length * 3 > max && new TextEncoder().encode(text).length > max;
}
