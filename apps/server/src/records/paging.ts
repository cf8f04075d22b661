import { ok, type Result, refusal, refuse } from '@moothall/domain';
import type { Page } from '../storage/page.ts';

type Marked = { readonly createdAt: number; readonly id: string };

/** A list's cursor is the last row's place: readable by whoever can read the row, so it hides nothing and proves nothing. */
export function nextCursor(rows: readonly Marked[], limit: number): string | undefined {
  const last = rows.length < limit ? undefined : rows.at(-1);
  return last === undefined ? undefined : Buffer.from(`${last.createdAt} ${last.id}`).toString('base64url');
}

export function readPage(query: { readonly limit: number; readonly cursor?: string | undefined }): Result<Page> {
  if (query.cursor === undefined) return ok({ limit: query.limit });
  const match = /^(\d{1,15}) ([0-9a-f-]{36})$/.exec(Buffer.from(query.cursor, 'base64url').toString());
  const [, createdAt, id] = match ?? [];
  if (createdAt === undefined || id === undefined) {
    return refuse(refusal('VALIDATION_FAILED', 'not a cursor of this list', { cursor: ['not a cursor of this list'] }));
  }
  return ok({ limit: query.limit, before: { createdAt: Number(createdAt), id } });
}
