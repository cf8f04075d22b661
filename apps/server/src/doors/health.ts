import type { FastifyInstance } from 'fastify';

/** `/livez`: the process runs. `/readyz`: requests may come (contract 2, quality 4). */
export type Health = {
  /** Empty when ready; otherwise what is missing. */
  readonly missing: () => Promise<readonly string[]>;
};

export function mountHealth(server: FastifyInstance, health: Health): void {
  server.get('/livez', async (_request, reply) => reply.header('cache-control', 'no-store').send({ live: true }));
  server.get('/readyz', async (_request, reply) => {
    const missing = await health.missing();
    reply.header('cache-control', 'no-store').code(missing.length === 0 ? 200 : 503);
    if (missing.length > 0) reply.header('retry-after', 1);
    return { ready: missing.length === 0, missing };
  });
}
