import { asyncApiDocument, openApiDocument, restBase } from '@moothall/protocol';
import type { FastifyInstance } from 'fastify';
import { documentsPage } from './documents-page.ts';

/** What integrators read; made from the tables that are mounted, so it cannot say anything else (contract 2). */
export function mountDocuments(server: FastifyInstance, publicUrl: string): void {
  const version = '0.1.0';
  // Made when first asked for: few starts are followed by somebody reading the manual.
  const openApi = once(() => JSON.stringify(openApiDocument({ version, publicUrl })));
  const asyncApi = once(() => JSON.stringify(asyncApiDocument({ version, publicUrl })));
  const page = once(documentsPage);
  server.get(`${restBase}/openapi.json`, (_request, reply) => reply.type('application/json').send(openApi()));
  server.get(`${restBase}/asyncapi.json`, (_request, reply) => reply.type('application/json').send(asyncApi()));
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page()));
}

function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
