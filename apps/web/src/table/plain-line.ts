/** The first line of a Markdown text that says something, without its marks: a name for what has none. */
export function plainLine(text: string): string {
  const line = text.split('\n').find((part) => part.trim() !== '') ?? '';
  return line
    .replace(/^[\s#>+-]+/, '')
    .replace(/[*_`]+/g, '')
    .trim()
    .slice(0, 80);
}
