/** One page of a list that is sorted newest first: what comes after this row. */
export type Page = { readonly limit: number; readonly before?: { readonly createdAt: number; readonly id: string } };
