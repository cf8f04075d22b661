/** Keeps the bearer token of a program; in a browser the httpOnly session cookie is the identity instead. */
export type TokenStore = { read(): string | null; write(token: string | null): void };

export function memoryTokenStore(): TokenStore {
  let kept: string | null = null;
  return {
    read: () => kept,
    write: (token) => {
      kept = token;
    },
  };
}

/** Where there is a document there are cookies, and a token within reach of scripts would only be a risk. */
export function noTokenStore(): TokenStore {
  return { read: () => null, write: () => {} };
}
