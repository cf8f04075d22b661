// Control and format characters, line and paragraph separators: what changes how a line looks without being seen.
const unseen = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** As JSON on one line: an export is written by others, and a terminal obeys control characters. */
export function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.replace(unseen, (character) =>
    Array.from({ length: character.length }, (_, index) => {
      const code = character.charCodeAt(index).toString(16).padStart(4, '0');
      return `\\u${code}`;
    }).join(''),
  );
}
