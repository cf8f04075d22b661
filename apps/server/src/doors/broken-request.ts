import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { type Refusal, refusal } from '@moothall/domain';
import { errorRow } from '@moothall/protocol';
import { errorBodyOf } from './live/answer-text.ts';

/** What Node's parser says when the head is longer than it reads, which is 16 KiB. */
const headTooLong = 'HPE_HEADER_OVERFLOW';
const tooSlow = 'ERR_HTTP_REQUEST_TIMEOUT';

function refusalFor(error: Error): Refusal {
  const code = 'code' in error ? error.code : undefined;
  if (code === tooSlow) return refusal('VALIDATION_FAILED', 'the request did not come to its end', { '': ['cut off'] });
  if (code === headTooLong) return refusal('PAYLOAD_TOO_LARGE', 'the address or the headers are too long');
  return refusal('VALIDATION_FAILED', 'the request is not well formed', { '': ['not well formed'] });
}

/**
 * The answer to what never became a request: there is no reply to write to, so it is written as it stands, and the
 * line is closed, because nobody knows where the next request would begin.
 */
export function answerBrokenRequest(error: Error, socket: Socket): void {
  // Whoever reset the line hears nothing.
  if ('code' in error && error.code === 'ECONNRESET') return;
  if (!socket.writable) return;
  const refused = refusalFor(error);
  const { http } = errorRow(refused.code);
  const body = JSON.stringify({ success: false, error: { ...errorBodyOf(refused), requestId: randomUUID() } });
  const head = [
    `HTTP/1.1 ${http} ${STATUS_CODES[http]}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
