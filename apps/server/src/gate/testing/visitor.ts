import type { Accounts } from '../accounts.ts';

/** Somebody with a browser or a program, talking to `/api/auth` as the HTTP door would hand it on. */
export type Visitor = {
  /** What the browser holds, as a `Cookie` header. */
  readonly cookie: () => string;
  /** From the last `set-auth-token` header. */
  readonly bearer: () => string;
  readonly post: (path: string, body?: unknown) => Promise<Response>;
  readonly get: (path: string) => Promise<Response>;
  /** Who the gate takes the browser for. */
  readonly who: () => ReturnType<Accounts['identify']>;
};

export type VisitorSettings = {
  readonly accounts: Accounts;
  readonly publicUrl?: string;
  readonly origin?: string;
  readonly address?: string;
  /** What the browser held before. */
  readonly cookie?: string;
};

export function createVisitor({ accounts, publicUrl = 'http://127.0.0.1:3000', ...from }: VisitorSettings): Visitor {
  const [heldName, heldValue] = /^([^=]+)=(.*)$/.exec(from.cookie ?? '')?.slice(1) ?? [];
  const jar = new Map<string, string>();
  if (heldName !== undefined && heldValue !== undefined) jar.set(heldName, heldValue);
  let bearer = '';
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const send = async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers);
    headers.set('x-moothall-address', from.address ?? '192.0.2.1');
    headers.set('origin', from.origin ?? publicUrl);
    if (jar.size > 0) headers.set('cookie', cookie());
    const answer = await accounts.handle(new Request(`${publicUrl}/api/auth${path}`, { ...init, headers }));
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    bearer = answer.headers.get('set-auth-token') ?? bearer;
    return answer;
  };
  return {
    cookie,
    bearer: () => bearer,
    post: (path, body = {}) =>
      send(path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    get: (path) => send(path, { method: 'GET' }),
    who: () => accounts.identify(new Headers({ cookie: cookie() })),
  };
}
