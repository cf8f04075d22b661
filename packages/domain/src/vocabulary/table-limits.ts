// Apart from the schemas, so that a page which needs only these numbers does not load the schema library.

/** The table shows this many rolls (contract 5). */
export const rollsShown = 50;
/** Requests and handouts stay at hand for an evening; older ones are found in the history. */
export const requestsShown = 20;
export const handoutsShown = 50;
/** Contract 1.9. */
export const turnHistoryShown = 100;
