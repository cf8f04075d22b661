import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto';
import type { Chance } from '../chance.ts';

/**
 * Cursors: where a viewer is in a session's log, told to nobody (contract 3.1, design law 4). One AES block over a
 * mark, the epoch, the sequence and noise, under a key of its own for each session: always 22 characters, and two
 * cursors of one place have nothing in common that shows how much happened between two others.
 */
export type Cursors = {
  readonly mint: (sessionId: string, seq: number) => string;
  /** Null for anything that is not a cursor of this session and this epoch. */
  readonly open: (sessionId: string, cursor: string) => number | null;
};

const mark = 0x4d48;
const blockBytes = 16;
const keysKept = 10_000;

export function createCursors(secret: string, epoch: number, chance: Chance): Cursors {
  const keys = new Map<string, Buffer>();
  const keyOf = (sessionId: string): Buffer => {
    const kept = keys.get(sessionId);
    if (kept !== undefined) return kept;
    if (keys.size >= keysKept) keys.clear();
    const key = createHmac('sha256', secret).update(`cursor ${sessionId}`).digest().subarray(0, blockBytes);
    keys.set(sessionId, key);
    return key;
  };
  return {
    mint: (sessionId, seq) => {
      const block = Buffer.alloc(blockBytes);
      block.writeUInt16BE(mark, 0);
      block.writeUInt32BE(epoch >>> 0, 2);
      block.writeUIntBE(seq, 6, 6);
      chance.bytes(4).copy(block, 12);
      const cipher = createCipheriv('aes-128-ecb', keyOf(sessionId), null).setAutoPadding(false);
      return cipher.update(block).toString('base64url');
    },
    open: (sessionId, cursor) => {
      const sealed = Buffer.from(cursor, 'base64url');
      if (sealed.length !== blockBytes || cursor.length !== 22) return null;
      const decipher = createDecipheriv('aes-128-ecb', keyOf(sessionId), null).setAutoPadding(false);
      const block = decipher.update(sealed);
      const genuine = block.readUInt16BE(0) === mark && block.readUInt32BE(2) === epoch >>> 0;
      return genuine ? block.readUIntBE(6, 6) : null;
    },
  };
}
