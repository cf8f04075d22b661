import { Readable } from 'node:stream';
import { ok, type Refusal, type Result, refusal, refuse } from '@moothall/domain';
import { type AnyRoute, errorRow, type RouteName, restBase, routes, validate } from '@moothall/protocol';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Accounts } from '../../gate/accounts.ts';
import { limits } from '../../gate/limits.ts';
import type { Identity } from '../../identity.ts';
import type { Repeats } from '../../records/repeats.ts';
import { unknownPicture } from '../../records/uploads.ts';
import { errorBodyOf } from '../live/answer-text.ts';
import type { Call, HandledRoute, Handler, Handlers, Reply } from './call.ts';
import { answerAgain, isInTheLog, keptOf } from './call-again.ts';
import type { BodyReader } from './large-bodies/body-reader.ts';
import { sendPicture } from './send-picture.ts';

/** Mounts the contract's table: each route there has a handler here, or this does not compile. */
export type RestServices = {
  readonly accounts: Accounts;
  readonly handlers: Handlers;
  readonly origins: ReadonlySet<string>;
  readonly addressOf: (request: FastifyRequest) => string;
  readonly bodies: BodyReader;
  readonly repeats: Repeats;
};

const { bodyBytes, adventureBytes, uploadBytes } = limits.input;
const bytesOf = {
  ordinary: bodyBytes,
  adventure: adventureBytes,
  'adventure-file': adventureBytes,
  picture: uploadBytes,
} as const;
const idempotencyKeyMax = 64;

export function mountRest(server: FastifyInstance, services: RestServices): void {
  for (const [name, route] of Object.entries(routes) as [RouteName, AnyRoute][]) {
    if (!isHandled(name)) continue;
    server.route({
      method: route.method,
      url: `${restBase}${route.path}`,
      bodyLimit: bytesOf[route.size],
      handler: async (request, reply) => {
        const answer = await answerCall(services, name, route, request);
        return answer.ok ? sendReply(request, reply, route, answer.value) : sendRefusal(request, reply, answer.refusal);
      },
    });
  }
}

function isHandled(name: RouteName): name is HandledRoute {
  return name !== 'uploadPicture';
}

/** Well formed (400), identified (401), then the handler: exists (404), role (403), state (409, 410, 422). */
async function answerCall(
  services: RestServices,
  name: HandledRoute,
  route: AnyRoute,
  request: FastifyRequest,
): Promise<Result<Reply>> {
  const stranger = await strangersRefusal(services, route, request);
  if (stranger !== null) return refuse(stranger);
  const input = await readInput(services, name, request);
  if (!input.ok) return input;
  const foreign = originRefusal(services, request);
  if (foreign !== null) return refuse(foreign);
  const caller = await services.accounts.identify(headersOf(request));
  const unknown = identityRefusal(route, caller);
  if (unknown !== null) return refuse(unknown);
  // The table's schemas made this input; which route it is for is known only by name here.
  const call = { ...input.value, caller, address: services.addressOf(request) } as Call<HandledRoute>;
  return perform(services, name, call, request);
}

/** Once, if it says so and somebody is there to remember it for (docs/spec/calls.md). */
function perform(
  { handlers, repeats }: RestServices,
  name: HandledRoute,
  call: Call<HandledRoute>,
  request: FastifyRequest,
): Promise<Result<Reply>> {
  const work = () => (handlers[name] as Handler<HandledRoute>)(call);
  const { idempotencyKey: key, caller, params, query } = call;
  if (request.method === 'GET' || key === null || caller === null || isInTheLog(name)) return work();
  const content = JSON.stringify([name, params, query, request.body ?? '']);
  const keep = (reply: Reply) => keptOf(name, reply);
  const again = (kept: unknown) => answerAgain(handlers, name, call, kept as ReturnType<typeof keptOf>);
  return repeats.once({ userId: caller.userId, key, content, keep, again }, work);
}

/** Before anything looks into it: only who is known may have us read through megabytes. */
async function strangersRefusal(services: RestServices, route: AnyRoute, request: FastifyRequest) {
  const isLarge = typeof request.body === 'string' && request.body.length > bodyBytes;
  return isLarge ? identityRefusal(route, await services.accounts.identify(headersOf(request))) : null;
}

type Input = Pick<Call<HandledRoute>, 'idempotencyKey'> & {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
};

async function readInput(services: RestServices, name: RouteName, request: FastifyRequest): Promise<Result<Input>> {
  const route = routes[name];
  const params = validate(route.params, request.params);
  // An id that is none cannot name anything; the code's own format has its own error.
  if (!params.ok) return params;
  const query = validate(route.query, request.query);
  if (!query.ok) return query;
  const text = route.method === 'GET' || typeof request.body !== 'string' ? '' : request.body;
  const body = await services.bodies.read(name, text);
  if (!body.ok) return body;
  const key = readIdempotencyKey(request);
  if (!key.ok) return key;
  return ok({ params: params.value, query: query.value, body: body.value, idempotencyKey: key.value });
}

export function readIdempotencyKey({ headers }: FastifyRequest): Result<string | null> {
  const key = headers['idempotency-key'];
  if (key === undefined) return ok(null);
  if (typeof key === 'string' && key.length > 0 && key.length <= idempotencyKeyMax) return ok(key);
  const message = `must have 1 to ${idempotencyKeyMax} characters`;
  return refuse(refusal('VALIDATION_FAILED', `Idempotency-Key ${message}`, { 'Idempotency-Key': [message] }));
}

/** A page of another site may not act with our cookie. Programs send no Origin. */
export function originRefusal(services: Pick<RestServices, 'origins'>, request: FastifyRequest): Refusal | null {
  const { origin } = request.headers;
  if (request.method === 'GET' || origin === undefined || services.origins.has(origin)) return null;
  return refusal('NOT_ALLOWED', 'requests from other sites are not accepted', { reason: 'origin' });
}

export function identityRefusal(route: AnyRoute, caller: Identity | null): Refusal | null {
  if (route.identity === 'anyone') return null;
  if (caller === null) return refusal('UNAUTHENTICATED', 'sign in first');
  if (route.identity === 'account' && caller.isGuest)
    return refusal('GUESTS_NOT_ALLOWED', 'guests need an account for that');
  return null;
}

export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

export async function sendReply(
  request: FastifyRequest,
  reply: FastifyReply,
  route: AnyRoute,
  answer: Reply,
): Promise<FastifyReply> {
  if ('picture' in answer) {
    const sent = await sendPicture(request, reply, answer.picture);
    return sent ? reply : sendRefusal(request, reply, unknownPicture);
  }
  reply.code(route.status).header('cache-control', 'no-store');
  if ('file' in answer) return reply.type(answer.contentType).send(answer.file);
  if ('fileName' in answer) reply.header('content-disposition', `attachment; filename="${answer.fileName}"`);
  if ('pieces' in answer) {
    return reply.type('application/json; charset=utf-8').send(Readable.from(enveloped(answer.pieces)));
  }
  const { data, meta } = answer;
  return reply.send({ success: true, data, ...(meta === undefined ? {} : { meta }) });
}

async function* enveloped(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  yield '{"success":true,"data":';
  yield* pieces;
  yield '}';
}

export function sendRefusal(request: FastifyRequest, reply: FastifyReply, refused: Refusal): FastifyReply {
  const { http, retry } = errorRow(refused.code);
  if (retry === 'later' && http !== 500) reply.header('retry-after', retryAfterSeconds(refused));
  return reply
    .code(http)
    .header('cache-control', 'no-store')
    .send({ success: false, error: { ...errorBodyOf(refused), requestId: request.id } });
}

function retryAfterSeconds({ details }: Refusal): number {
  const wait = details?.retryAfterMs;
  return typeof wait === 'number' ? Math.max(1, Math.ceil(wait / 1000)) : 1;
}
