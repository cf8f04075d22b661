import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServedPicture } from '../../records/serve-picture.ts';

/**
 * A picture is nothing but a picture, whatever somebody made of its bytes: no script, no frame, no other type, no other
 * site. Kept by the browser, and asked for again before it is shown, because the right to it may have ended.
 */
const headers = {
  'cache-control': 'private, no-cache',
  'content-security-policy': "default-src 'none'; sandbox",
  'content-disposition': 'inline; filename="picture.webp"',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  vary: 'Cookie, Authorization',
} as const;

/** False, and nothing sent, when the bytes are not there. */
export async function sendPicture(
  request: FastifyRequest,
  reply: FastifyReply,
  { etag, open }: ServedPicture,
): Promise<boolean> {
  const quoted = `"${etag}"`;
  if (namesTag(request.headers['if-none-match'], quoted)) {
    await reply.code(304).headers(headers).header('etag', quoted).send();
    return true;
  }
  const picture = await open();
  if (picture === null) return false;
  reply.headers(headers).header('etag', quoted).header('content-length', picture.bytes);
  await reply.type('image/webp').send(picture.stream);
  return true;
}

/** RFC 9110, 13.1.2: weakly compared, so a `W/` that a proxy put before it does not matter. */
function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === tag);
}
