import { type BodyInputOf, type DataOf, paths, type RouteName, type Routes, restBase } from '@moothall/protocol';
import { type Answer, unreachable } from './answer.ts';
import type { Fetch, FetchAnswer } from './fetch.ts';
import { readAnswer, readAuthAnswer } from './read-answer.ts';
import type { TokenStore } from './token-store.ts';

type ParamsInput<N extends RouteName> = Routes[N]['params']['_zod']['input'];
type QueryInput<N extends RouteName> = Routes[N]['query']['_zod']['input'];
type Nothing = Record<never, never>;
// A part without required fields may be left out, a part with some may not.
type Part<Key extends string, T> = Nothing extends T ? { readonly [K in Key]?: T } : { readonly [K in Key]: T };

export type CallOptions<N extends RouteName> = Part<'params', ParamsInput<N>> &
  Part<'query', QueryInput<N>> &
  Part<'body', BodyInputOf<Routes[N]>> & { readonly idempotencyKey?: string };
type CallArguments<N extends RouteName> =
  Nothing extends CallOptions<N> ? [options?: CallOptions<N>] : [CallOptions<N>];

/** One call of the contract table, by name. Resolves always; a network failure is `UNAVAILABLE` with status 0. */
export type Call = <N extends RouteName>(name: N, ...rest: CallArguments<N>) => Promise<Answer<DataOf<Routes[N]>>>;

type Request = {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};
export type Rest = {
  readonly call: Call;
  /** A route of the auth library below `/api/auth` (contract 6). */
  readonly auth: (path: string, body: Readonly<Record<string, unknown>>) => Promise<Answer<null>>;
};
export type RestParts = { readonly baseUrl: string; readonly fetch: Fetch; readonly tokenStore: TokenStore };

function fillPath(template: string, params: Readonly<Record<string, unknown>>): string {
  return template.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? '')));
}

function queryText(query: Readonly<Record<string, unknown>>): string {
  const given = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) given.set(name, String(value));
  const text = given.toString();
  return text === '' ? '' : `?${text}`;
}

async function request({ baseUrl, fetch, tokenStore }: RestParts, given: Request): Promise<FetchAnswer> {
  const token = tokenStore.read();
  const hasBody = given.method !== 'GET';
  const answer = await fetch(baseUrl.replace(/\/$/, '') + given.path, {
    method: given.method,
    headers: {
      accept: 'application/json',
      ...(hasBody ? { 'content-type': 'application/json' } : {}),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(given.idempotencyKey === undefined ? {} : { 'idempotency-key': given.idempotencyKey }),
    },
    ...(hasBody ? { body: JSON.stringify(given.body ?? {}) } : {}),
    credentials: 'same-origin',
  });
  const fresh = answer.headers.get('set-auth-token');
  if (fresh !== null && fresh !== '') tokenStore.write(fresh);
  return answer;
}

type AnyOptions = {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly idempotencyKey?: string;
};

export function createRest(parts: RestParts): Rest {
  async function settled<T>(given: Request, read: (answer: FetchAnswer) => Promise<Answer<T>>): Promise<Answer<T>> {
    try {
      return await read(await request(parts, given));
    } catch (fault) {
      return unreachable(fault instanceof Error ? fault.message : 'no connection');
    }
  }
  const call: Call = (name, ...rest) => {
    const { method, path } = paths[name];
    const { params = {}, query = {}, body, idempotencyKey } = (rest[0] ?? {}) as AnyOptions;
    const given: Request = {
      method,
      path: restBase + fillPath(path, params) + queryText(query),
      body,
      ...(idempotencyKey === undefined ? {} : { idempotencyKey }),
    };
    return settled(given, (answer) => readAnswer(answer));
  };
  return {
    call,
    auth: (path, body) => settled({ method: 'POST', path: `/api/auth${path}`, body }, readAuthAnswer),
  };
}
