type Dated = { readonly createdAt: number; readonly id: string };

/** The order of every list: newest first, ids break ties so that paging neither skips nor repeats. */
export const newestFirst = (a: Dated, b: Dated): number =>
  b.createdAt - a.createdAt || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
