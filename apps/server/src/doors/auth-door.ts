import type { FastifyInstance } from 'fastify';
import type { Accounts } from '../gate/accounts.ts';
import { addressHeader } from '../gate/address.ts';
import { headersOf } from './rest/mount.ts';

/** Hands `/api/auth/*` to the accounts behind the gate, as a web-standard request (contract 6). */
export function mountAuth(
  server: FastifyInstance,
  services: {
    readonly accounts: Accounts;
    readonly publicUrl: string;
    readonly addressOf: (request: Parameters<typeof headersOf>[0]) => string;
  },
): void {
  server.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request, reply) => {
      const headers = headersOf(request);
      headers.set(addressHeader, services.addressOf(request));
      // Every browser names the page a POST comes from; what names none is a program, and no page can forge that.
      if (!headers.has('origin')) headers.set('origin', services.publicUrl);
      const body = typeof request.body === 'string' && request.body !== '' ? request.body : null;
      const answer = await services.accounts.handle(
        new Request(new URL(request.url, services.publicUrl), { method: request.method, headers, body }),
      );
      reply.code(answer.status);
      for (const [name, value] of answer.headers) if (name !== 'set-cookie') reply.header(name, value);
      const cookies = answer.headers.getSetCookie();
      if (cookies.length > 0) reply.header('set-cookie', cookies);
      return reply.send(Buffer.from(await answer.arrayBuffer()));
    },
  });
}
