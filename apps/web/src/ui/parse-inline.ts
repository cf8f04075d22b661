/** Words with emphasis, code and links: the part of Markdown inside one paragraph. Raw HTML is text like any other. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

interface Found {
  readonly inline: Inline;
  readonly end: number;
}

/** Deeper than any author nests, and shallow enough for any stack. */
const deepest = 6;
const link = /\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)/y;
const escapable = /[\\`*_[\]()#+\-.!>]/;
const special = /[\\`*_[]/g;

function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}

function findLink(text: string, at: number, depth: number): Found | null {
  link.lastIndex = at;
  const match = link.exec(text);
  const [whole = '', label = '', href = ''] = match ?? [];
  if (match === null || !isSafe(href)) return null;
  return { inline: { kind: 'link', href, inside: parse(label, depth + 1) }, end: at + whole.length };
}

function findCode(text: string, at: number): Found | null {
  const close = text.indexOf('`', at + 1);
  if (close <= at + 1) return null;
  return { inline: { kind: 'code', text: text.slice(at + 1, close) }, end: close + 1 };
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined) => sign === undefined || /\s/.test(sign);

/** `*` and `_` hug what they emphasise; an underscore inside a word is part of it. */
function findEmphasis(text: string, at: number, depth: number): Found | null {
  const sign = text.charAt(at);
  const marker = text.startsWith(sign.repeat(2), at) ? sign.repeat(2) : sign;
  const start = at + marker.length;
  if (isSpace(text[start]) || (sign === '_' && isWord(text[at - 1]))) return null;
  for (let close = text.indexOf(marker, start + 1); close !== -1; close = text.indexOf(marker, close + 1)) {
    const end = close + marker.length;
    const isInsideWord = sign === '_' && isWord(text[end]);
    const isLonger = marker.length === 1 && (text[close + 1] === sign || text[close - 1] === sign);
    if (isSpace(text[close - 1]) || isInsideWord || isLonger) continue;
    const inside = parse(text.slice(start, close), depth + 1);
    return { inline: { kind: marker.length === 2 ? 'strong' : 'emphasis', inside }, end };
  }
  return null;
}

function findAt(text: string, at: number, depth: number): Found | null {
  switch (text[at]) {
    case '\\':
      return escapable.test(text.charAt(at + 1))
        ? { inline: { kind: 'text', text: text.charAt(at + 1) }, end: at + 2 }
        : null;
    case '`':
      return findCode(text, at);
    case '[':
      return findLink(text, at, depth);
    default:
      return findEmphasis(text, at, depth);
  }
}

function parse(text: string, depth: number): readonly Inline[] {
  if (depth > deepest) return [{ kind: 'text', text }];
  const inlines: Inline[] = [];
  let plainFrom = 0;
  const signs = new RegExp(special);
  for (let sign = signs.exec(text); sign !== null; sign = signs.exec(text)) {
    const found = findAt(text, sign.index, depth);
    if (found === null) {
      // A marker that nothing closes is text; the second sign of a pair would only be looked at in vain again.
      if (text[sign.index + 1] === sign[0]) signs.lastIndex += 1;
      continue;
    }
    if (sign.index > plainFrom) inlines.push({ kind: 'text', text: text.slice(plainFrom, sign.index) });
    inlines.push(found.inline);
    plainFrom = found.end;
    signs.lastIndex = found.end;
  }
  if (plainFrom < text.length) inlines.push({ kind: 'text', text: text.slice(plainFrom) });
  return inlines;
}

export function parseInline(text: string): readonly Inline[] {
  return parse(text, 0);
}
