/** The part of `fetch` that is used, so that a simulation can stand in for the network. */
export type FetchInit = {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly credentials: 'same-origin';
};
export type FetchAnswer = {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
};
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** Called without a receiver: a browser's `fetch` refuses to be somebody's method. */
export function systemFetch(): Fetch {
  return (url, init) => fetch(url, init);
}
