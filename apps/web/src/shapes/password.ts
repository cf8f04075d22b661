/** The least the server takes. */
export const minPasswordLength = 8;
