import { newestFirst } from '../newest-first.ts';
import type { Page } from '../page.ts';

/** One page of these records, newest first. */
export const paged = <T extends { readonly createdAt: number; readonly id: string }>(
  records: readonly T[],
  page: Page,
): readonly T[] =>
  records
    .filter((record) => page.before === undefined || newestFirst(record, page.before) > 0)
    .sort(newestFirst)
    .slice(0, page.limit);
