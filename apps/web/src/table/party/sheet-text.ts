/**
 * A sheet is whatever the game's author made it. What can be written as plain lines is edited as such: a text, a list
 * (a line each) or a table of one level (`name: value`). Anything deeper is shown and left as it is.
 */
export type SheetValue = unknown;

type Plain = string | number | boolean | null;

function isPlain(value: unknown): value is Plain {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function isTable(value: unknown): value is Readonly<Record<string, Plain>> {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(([key, inner]) => isPlain(inner) && !/[:\n]/.test(key) && key.trim() === key)
  );
}

const fitsLine = (value: Plain) => !String(value).includes('\n');

/** Null when it cannot be edited as lines without losing something. */
export function sheetText(value: SheetValue): string | null {
  if (isPlain(value)) return value === null ? '' : String(value);
  if (Array.isArray(value)) return value.every((item) => isPlain(item) && fitsLine(item)) ? value.join('\n') : null;
  if (!isTable(value) || !Object.values(value).every(fitsLine)) return null;
  return Object.entries(value)
    .map(([key, inner]) => `${key}: ${inner ?? ''}`)
    .join('\n');
}

/** A number stays a number as long as one is written; everything else becomes text. */
function read(text: string, before: unknown): Plain {
  if (before === null && text === '') return null;
  const isNumber = text.trim() !== '' && Number.isFinite(Number(text));
  if (typeof before === 'number' && isNumber) return Number(text);
  if (typeof before === 'boolean' && ['true', 'false'].includes(text)) return text === 'true';
  return text;
}

/** The value `text` stands for, of the kind that was there before. Unchanged lines give the very same value. */
export function sheetValue(text: string, before: SheetValue): SheetValue {
  if (text === sheetText(before)) return before;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (Array.isArray(before))
    return lines.map((line) =>
      read(
        line,
        before.find((item) => String(item) === line),
      ),
    );
  if (!isTable(before)) return read(text, before);
  return Object.fromEntries(
    lines.map((line) => {
      const [key = '', ...rest] = line.split(':');
      return [key.trim(), read(rest.join(':').trim(), before[key.trim()])];
    }),
  );
}

/** `hitDice` as “Hit dice”: the keys are whatever the game's author wrote. */
export function sheetTitle(key: string): string {
  const words = key.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[_-]+/g, ' ');
  return words.charAt(0).toLocaleUpperCase() + words.slice(1).toLocaleLowerCase();
}
