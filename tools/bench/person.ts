/** Somebody known to the server by their token. */
export type Person = { readonly headers: Readonly<Record<string, string>> };

export async function call<T>(url: string, who: Person, method: string, path: string, body: unknown = {}): Promise<T> {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: { ...who.headers, 'content-type': 'application/json' },
    ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as { readonly success: boolean; readonly data: T };
  if (!answer.success) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
  return answer.data;
}

export async function signIn(url: string, path: string, body: unknown): Promise<Person> {
  const response = await fetch(`${url}/api/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const token = response.headers.get('set-auth-token');
  if (token === null) throw new Error(`${path} answered ${response.status}`);
  return { headers: { authorization: `Bearer ${token}` } };
}
