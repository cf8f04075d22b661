import { createHmac } from 'node:crypto';
import type { UserId } from '@moothall/domain';
import type { AuthLibrary } from './auth-library.ts';

/**
 * A sign-in without a password, for a link that was handed out once. Cookie and header are those the library itself
 * would have given, so that nothing behind the door can tell the difference.
 */
export async function signInAs(library: AuthLibrary, secret: string, userId: UserId): Promise<Response> {
  const { internalAdapter, authCookies } = await library.$context;
  const { token } = await internalAdapter.createSession(userId);
  const signed = `${token}.${createHmac('sha256', secret).update(token).digest('base64')}`;
  const { name, attributes } = authCookies.sessionToken;
  const secure = attributes.secure === true ? '; Secure' : '';
  const cookie = `${name}=${encodeURIComponent(signed)}; Max-Age=${attributes.maxAge ?? 0}; Path=/; HttpOnly; SameSite=Lax${secure}`;
  return Response.json(
    {},
    { headers: { 'set-cookie': cookie, 'set-auth-token': signed, 'cache-control': 'no-store' } },
  );
}
