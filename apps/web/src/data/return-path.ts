/** Where to go after signing in. Only a path of our own: an address in a link must not lead people elsewhere. */
export function readReturnPath(given: unknown): string | undefined {
  if (typeof given !== 'string' || !/^\/(?![/\\])/.test(given)) return undefined;
  // Browsers drop these before they read an address: `/\t/elsewhere` would be `//elsewhere`.
  return /[\t\n\r]/.test(given) ? undefined : given;
}
