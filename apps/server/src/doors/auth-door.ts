import { refusal } from '@moothall/domain';
import { frameBounds, parseJson } from '@moothall/protocol';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Accounts } from '../gate/accounts.ts';
import { addressHeader } from '../gate/address.ts';
import type { Throttle } from '../gate/throttle.ts';
import type { RecordServices } from '../records/record-services.ts';
import { takeRecoveryLink } from '../records/recovery.ts';
import { headersOf, sendRefusal } from './rest/mount.ts';

export type AuthDoorServices = {
  readonly accounts: Accounts;
  readonly records: RecordServices;
  readonly publicUrl: string;
  readonly addressOf: (request: Parameters<typeof headersOf>[0]) => string;
  /** Wrong codes and links are guesses alike. */
  readonly guesses: Throttle;
};

/** Hands `/api/auth/*` to the accounts behind the gate, as a web-standard request (contract 6). */
export function mountAuth(server: FastifyInstance, services: AuthDoorServices): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const headers = headersOf(request);
      headers.set(addressHeader, services.addressOf(request));
      // Every browser names the page a POST comes from; what names none is a program, and no page can forge that.
      if (!headers.has('origin')) headers.set('origin', services.publicUrl);
      const body = typeof request.body === 'string' && request.body !== '' ? request.body : null;
      const url = new URL(request.url, services.publicUrl);
      return send(
        reply,
        await services.accounts.handle(new Request(url, { method: request.method, headers, body })),
        null,
      );
    },
  });
  mountRecovery(server, services);
}

/** `POST /api/auth/recover {token}`: a guest's one-use way back; the answer says which table it leads to. */
function mountRecovery(server: FastifyInstance, { accounts, records, addressOf, guesses }: AuthDoorServices): void {
  server.post('/api/auth/recover', async (request, reply) => {
    const wait = guesses.peek(addressOf(request));
    if (!wait.ok) {
      return sendRefusal(
        request,
        reply,
        refusal('RATE_LIMITED', 'too many tries, wait a while', { retryAfterMs: wait.retryAfterMs }),
      );
    }
    const body = parseJson(String(request.body ?? ''), frameBounds);
    const token = body.ok ? tokenIn(body.value) : null;
    if (token === null) {
      return sendRefusal(
        request,
        reply,
        refusal('VALIDATION_FAILED', 'a token is needed', { token: ['a token is needed'] }),
      );
    }
    const taken = await takeRecoveryLink(records, token);
    if (taken === null) {
      guesses.take(addressOf(request));
      return sendRefusal(request, reply, refusal('INVITE_NOT_FOUND', 'this link was used or has expired'));
    }
    const answer = await accounts.signInAs(taken.userId);
    return answer === null
      ? sendRefusal(request, reply, refusal('INVITE_NOT_FOUND', 'this guest has an account now: sign in with it'))
      : send(reply, answer, { sessionId: taken.sessionId });
  });
}

function tokenIn(body: unknown): string | null {
  if (body === null || typeof body !== 'object' || !('token' in body)) return null;
  return typeof body.token === 'string' && body.token.length <= 200 ? body.token : null;
}

/** `instead` replaces the body and leaves the cookies. */
async function send(reply: FastifyReply, answer: Response, instead: object | null): Promise<FastifyReply> {
  reply.code(answer.status);
  for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
  const cookies = answer.headers.getSetCookie();
  if (cookies.length > 0) reply.header('set-cookie', cookies);
  return reply.send(instead === null ? Buffer.from(await answer.arrayBuffer()) : JSON.stringify(instead));
}
