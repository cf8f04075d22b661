const alphabet = /^[A-HJKMNP-Z2-9]{6}$/;

/** As the server does it: trimmed, upper-cased, spaces and dashes dropped. */
export function normalizeJoinCode(input: string): string {
  return input.toUpperCase().replace(/[\s\-–—]/gu, '');
}

export function isJoinCode(code: string): boolean {
  return alphabet.test(code);
}
