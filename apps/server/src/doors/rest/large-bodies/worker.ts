import { parentPort } from 'node:worker_threads';
import { readBody } from '../read-body.ts';
import type { BodyReply, BodyRequest } from './protocol.ts';

/** The thread that reads large bodies. An entry file: bundled on its own, see `worker-file.ts`. */
parentPort?.on('message', ({ name, text }: BodyRequest) => {
  const read = readBody(name, text);
  // As text again: the other side takes that in several times faster than a tree of objects.
  const reply: BodyReply = read.ok ? { ok: true, text: JSON.stringify(read.value) } : read;
  parentPort?.postMessage(reply);
});
