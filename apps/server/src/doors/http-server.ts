import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import fastifyHelmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import { type Refusal, refusal } from '@moothall/domain';
import { restBase, routes } from '@moothall/protocol';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import { limits } from '../gate/limits.ts';
import { faultOf, type Log } from '../log.ts';
import { unavailableRefusal } from '../records/unavailable.ts';
import { type AuthDoorServices, mountAuth } from './auth-door.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { mountDocuments } from './documents.ts';
import { type Health, mountHealth } from './health.ts';
import { mountRest, type RestServices, sendRefusal } from './rest/mount.ts';
import { mountUploads, type UploadDoorServices } from './rest/upload-door.ts';

export type HttpServices = RestServices &
  AuthDoorServices &
  UploadDoorServices & {
    readonly health: Health;
    readonly log: Log;
    /** Folder of the built web app; absent in tests that need none. */
    readonly webRoot: string | null;
  };

/** HTTP in one place: REST, accounts, health, documents and the web app. The live doors share its port. */
export async function createHttpServer(services: HttpServices): Promise<FastifyInstance> {
  const server = Fastify({
    logger: false,
    bodyLimit: limits.input.bodyBytes,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
    clientErrorHandler: answerBrokenRequest,
    // An address that cannot be read reaches no route, no error handler, and nobody who sets headers.
    frameworkErrors: (error, request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      sendRefusal(request, reply, refusalFor(services.log, request, error));
    },
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 300 },
  });
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  await server.register(fastifyHelmet, helmetOptions(services.publicUrl));
  server.setErrorHandler((error: FastifyError, request, reply) =>
    sendRefusal(request, reply, refusalFor(services.log, request, error)),
  );
  mountHealth(server, services.health);
  mountAuth(server, services);
  mountDocuments(server, services.publicUrl);
  mountRest(server, services);
  await mountUploads(server, services);
  await mountWeb(server, services.webRoot);
  return server;
}

/** No inline script or style, nothing from other sites (quality 3). */
function helmetOptions(publicUrl: string) {
  const secure = publicUrl.startsWith('https:');
  const own = "'self'";
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: [own],
        scriptSrc: [own],
        styleSrc: [own],
        imgSrc: [own, 'data:', 'blob:'],
        fontSrc: [own],
        connectSrc: [own, publicUrl.replace(/^http/, 'ws')],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: [own],
        objectSrc: ["'none'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'no-referrer' as const },
  };
}

function refusalFor(log: Log, request: FastifyRequest, error: FastifyError): Refusal {
  const unavailable = unavailableRefusal(error);
  if (unavailable !== null) return unavailable;
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') return refusal('PAYLOAD_TOO_LARGE', 'the body is too large');
  if (error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return refusal('UNSUPPORTED_MEDIA_TYPE', 'send application/json');
  if (typeof error.statusCode === 'number' && error.statusCode < 500) {
    return refusal('VALIDATION_FAILED', 'the request is not well formed', { '': ['not well formed'] });
  }
  log.error({ request: request.id, ...faultOf(error) }, 'a request failed by our fault');
  return refusal('INTERNAL', 'something went wrong on the server');
}

/** Methods the contract has for a path, to tell a wrong method from an unknown path. */
function methodsFor(path: string): readonly string[] {
  const segments = path.split('/');
  return Object.values(routes)
    .filter((route) => {
      const pattern = route.path.split('/');
      return (
        pattern.length === segments.length &&
        pattern.every((part, index) => part.startsWith(':') || part === segments[index])
      );
    })
    .map(({ method }) => method);
}

async function mountWeb(server: FastifyInstance, webRoot: string | null): Promise<void> {
  const present = webRoot !== null && existsSync(webRoot);
  if (present) {
    await server.register(fastifyStatic, {
      root: webRoot,
      wildcard: false,
      // Compressed when built; answers that carry somebody's secrets are never compressed at all.
      preCompressed: true,
      // Ours is set below; the library's would overwrite it.
      cacheControl: false,
      // File names carry a digest of their content, the page itself does not.
      setHeaders: (response, file) => {
        response.setHeader(
          'cache-control',
          file.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
  }
  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? '/';
    if (path.startsWith(restBase)) {
      const methods = methodsFor(path.slice(restBase.length).replace(/\/$/, ''));
      if (methods.length === 0) return sendRefusal(request, reply, refusal('NOT_FOUND', 'no such call'));
      reply.header('allow', methods.join(', '));
      return sendRefusal(request, reply, refusal('METHOD_NOT_ALLOWED', `use ${methods.join(' or ')}`));
    }
    // A file that is not there is no page, but a browser that goes to an address is shown one whatever it holds.
    const isMeant = !path.includes('.') || request.headers.accept?.includes('text/html') === true;
    const isPage = request.method === 'GET' && !path.startsWith('/api/') && isMeant;
    if (present && isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return sendRefusal(request, reply, refusal('NOT_FOUND', 'nothing here'));
  });
}
