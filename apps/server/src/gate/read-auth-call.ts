import { ok, type Result, refusal, refuse } from '@moothall/domain';
import { frameBounds, parseJson, validate } from '@moothall/protocol';
import { type AuthPath, authCalls, isAuthPath } from './auth-calls.ts';
import { authBasePath } from './auth-library.ts';

/** A well-formed call of an open route. */
export type ReadAuthCall = {
  readonly path: AuthPath;
  readonly method: 'GET' | 'POST';
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  readonly signedIn: boolean;
};

/** Looks at everything that can be judged without knowing anybody. */
export async function readAuthCall(request: Request): Promise<Result<ReadAuthCall>> {
  const path = new URL(request.url).pathname.slice(authBasePath.length);
  if (!isAuthPath(path)) return refuse(refusal('NOT_FOUND', 'there is nothing here'));
  const call = authCalls[path];
  if (call.method !== request.method) return refuse(refusal('METHOD_NOT_ALLOWED', `use ${call.method}`));
  const sent = await readBody(request);
  if (!sent.ok) return sent;
  const body = validate(call.body, sent.value);
  if (!body.ok) return body;
  const { headers } = request;
  return ok({ path, method: call.method, body: body.value, headers, signedIn: 'signedIn' in call });
}

async function readBody(request: Request): Promise<Result<unknown>> {
  const text = request.method === 'POST' ? await request.text() : '';
  if (text === '') return ok({});
  // The library takes forms too, which other sites could make a browser send without asking.
  const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (mediaType !== 'application/json') return refuse(refusal('UNSUPPORTED_MEDIA_TYPE', 'send application/json'));
  return parseJson(text, frameBounds);
}
