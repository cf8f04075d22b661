import type { Answer } from '@moothall/client';

/** Far beyond any list of one person; it only keeps a fault of a server from asking for ever. */
const pagesMax = 50;

export interface Place {
  readonly limit: number;
  readonly cursor?: string;
}

/** For lists of one person that have to be known whole: all pages, in their order; or the first refusal. */
export async function everyPage<T>(ask: (place: Place) => Promise<Answer<T>>): Promise<Answer<readonly T[]>> {
  const pages: T[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await ask({ limit: 100, ...(cursor === undefined ? {} : { cursor }) });
    if (!answer.ok) return answer;
    pages.push(answer.data);
    cursor = answer.meta?.nextCursor;
    if (cursor === undefined) break;
  }
  return { ok: true, data: pages };
}
