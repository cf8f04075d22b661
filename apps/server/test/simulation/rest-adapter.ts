import type { Fetch, FetchAnswer } from '@moothall/client';
import { type Refusal, type Result, refusal, refuse } from '@moothall/domain';
import { type AnyRoute, errorRow, paths, restBase, routes, validate } from '@moothall/protocol';
import type { Handler, Reply } from '../../src/doors/rest/call.ts';
import { commandHandlers, openingHandlers, readingHandlers } from '../../src/doors/rest/session-handlers.ts';
import { inviteHandlers } from '../../src/doors/rest/table-handlers.ts';
import { noThrottle } from '../../src/gate/throttle.ts';
import type { Identity } from '../../src/identity.ts';
import type { RecordServices } from '../../src/records/record-services.ts';
import { StorageUnavailable } from '../../src/storage/storage.ts';

/** The calls a client makes, answered by the very handlers of the REST door, without HTTP around them. */
export type Rest = (identity: Identity, url: string, init: Parameters<Fetch>[1]) => Promise<FetchAnswer>;

function json(status: number, body: unknown): FetchAnswer {
  const text = JSON.stringify(body);
  const get = (name: string) => (name === 'content-type' ? 'application/json' : null);
  return { status, headers: { get }, text: async () => text };
}

function refused({ code, message, details }: Refusal): FetchAnswer {
  const error = { code, message, ...(details === undefined ? {} : { details }), requestId: 'simulated' };
  return json(errorRow(code).http, { success: false, error });
}

function matchPath(template: string, path: string): Record<string, string> | null {
  const wanted = template.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = decodeURIComponent(given[index] ?? '');
    if (part.startsWith(':')) params[part.slice(1)] = value;
    else if (part !== value) return null;
  }
  return params;
}

function routeOf(method: string, path: string) {
  for (const [name, route] of Object.entries(paths)) {
    const params = route.method === method ? matchPath(route.path, path) : null;
    if (params !== null) return { name: name as keyof typeof routes, params };
  }
  return null;
}

export function createRestAdapter(records: RecordServices): Rest {
  const handlers = {
    ...openingHandlers(records, noThrottle),
    ...readingHandlers(records),
    ...commandHandlers(records),
    ...inviteHandlers({ ...records, inviteMails: { take: () => ({ ok: true }), send: () => {} } }),
  } as Readonly<Record<string, Handler<never>>>;

  async function answer(identity: Identity, url: URL, init: Parameters<Fetch>[1]): Promise<Result<Reply>> {
    const found = routeOf(init.method, url.pathname.slice(restBase.length));
    const handler = found === null ? undefined : handlers[found.name];
    if (found === null || handler === undefined) return refuse(refusal('NOT_FOUND', 'no such call here'));
    const route = routes[found.name] as AnyRoute;
    const params = validate(route.params, found.params);
    const query = validate(route.query, Object.fromEntries(url.searchParams));
    const body = validate(route.body, init.method === 'GET' ? {} : JSON.parse(init.body ?? '{}'));
    for (const part of [params, query, body]) if (!part.ok) return part;
    const idempotencyKey = init.headers['idempotency-key'] ?? null;
    const values = [params, query, body].map((part) => (part.ok ? part.value : null));
    const call = {
      params: values[0],
      query: values[1],
      body: values[2],
      caller: identity,
      idempotencyKey,
      address: '',
    };
    return handler(call as never);
  }

  return async (identity, url, init) => {
    try {
      const result = await answer(identity, new URL(url), init);
      if (!result.ok) return refused(result.refusal);
      return json(200, { success: true, data: 'data' in result.value ? result.value.data : null });
    } catch (error) {
      if (error instanceof StorageUnavailable) return refused(refusal('UNAVAILABLE', 'the database cannot be reached'));
      throw error;
    }
  };
}
