// Apart from the schemas, so that a page which needs only these numbers does not load the schema library.
export const chatTextMax = 4_000;
/** The table shows this many (contract 5). */
export const chatShown = 100;
