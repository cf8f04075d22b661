import { createHmac } from 'node:crypto';
import type { AuthLibrary } from './auth-library.ts';

/**
 * An answer that signs somebody in with this sign-in's token. Cookie and header are those the library itself would
 * have given, so that nothing behind the door can tell the difference.
 */
export async function signedInAnswer(
  library: AuthLibrary,
  secret: string,
  token: string,
  body: object = {},
): Promise<Response> {
  const { authCookies } = await library.$context;
  const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
  const { name, attributes } = authCookies.sessionToken;
  const secure = attributes.secure === true ? '; Secure' : '';
  const cookie = `${name}=${encodeURIComponent(signed)}; Max-Age=${attributes.maxAge ?? 0}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  return Response.json(body, {
    headers: { 'set-cookie': cookie, 'set-auth-token': signed, 'cache-control': 'no-store' },
  });
}
