import { asyncApiDocument, openApiDocument, restBase } from '@moothall/protocol';
import type { FastifyInstance } from 'fastify';
import { documentsPage } from './documents-page.ts';

/** What integrators read; made from the tables that are mounted, so it cannot say anything else (contract 2). */
export function mountDocuments(server: FastifyInstance, publicUrl: string): void {
  const version = '0.1.0';
  const openApi = JSON.stringify(openApiDocument({ version, publicUrl }));
  const asyncApi = JSON.stringify(asyncApiDocument({ version, publicUrl }));
  const page = documentsPage();
  server.get(`${restBase}/openapi.json`, (_request, reply) => reply.type('application/json').send(openApi));
  server.get(`${restBase}/asyncapi.json`, (_request, reply) => reply.type('application/json').send(asyncApi));
  server.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page));
}
