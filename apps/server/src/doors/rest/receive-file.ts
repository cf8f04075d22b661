import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Result, refusal, refuse } from '@moothall/domain';
import type { FastifyRequest } from 'fastify';
import { limits } from '../../gate/limits.ts';

const maxBytes = limits.input.uploadBytes;
export const tooLarge = refusal('PAYLOAD_TOO_LARGE', 'a picture may have 20 MiB', { maxBytes });

/** Its own words for what is wrong with the form, whatever the library says about it. */
function malformed(message: string): Result<never> {
  return refuse(refusal('VALIDATION_FAILED', message, { '': [message] }));
}

/**
 * Writes the one file a request carries to `path`: the body itself, or the file of a form. Never more of it is in memory
 * than one piece. A sender who goes away or is silent for too long is refused like one who sent half.
 */
export async function receiveFile(request: FastifyRequest, path: string): Promise<Result<null>> {
  if (!request.isMultipart()) return writeBounded(request.raw, path);
  let received: Result<null> | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type !== 'file' || received !== null) return malformed('send one file and nothing else');
      received = await writeBounded(part.file, path);
      if (!received.ok) return received;
    }
  } catch (error) {
    // The system's own errors are about our disk.
    if (error instanceof Error && 'errno' in error) throw error;
    return malformed('the form is not well formed, or has more than one file');
  }
  return received ?? malformed('the form has no file');
}

async function writeBounded(source: Readable, path: string): Promise<Result<null>> {
  const file = await open(path, 'wx', 0o600);
  const watch = watchSender(source);
  let bytes = 0;
  try {
    // Not destroyed when we stop early: the answer goes out on the same connection.
    for await (const piece of source.iterator({ destroyOnReturn: false })) {
      watch.heard();
      bytes += (piece as Buffer).length;
      if (bytes > maxBytes) return refuse(tooLarge);
      await file.write(piece as Buffer);
    }
  } catch (error) {
    // Not the sender's fault, but the disk's.
    if (source.errored === null) throw error;
    return malformed('the picture did not arrive whole');
  } finally {
    watch.end();
    await file.close();
  }
  return bytes === 0 ? malformed('the picture is empty') : { ok: true, value: null };
}

function watchSender(source: Readable): { readonly heard: () => void; readonly end: () => void } {
  const giveUp = (): void => void source.destroy(new Error('too slow'));
  const whole = setTimeout(giveUp, limits.pictures.receivingMs);
  const silence = setTimeout(giveUp, limits.pictures.silenceMs);
  return {
    heard: () => void silence.refresh(),
    end: () => {
      clearTimeout(whole);
      clearTimeout(silence);
    },
  };
}
