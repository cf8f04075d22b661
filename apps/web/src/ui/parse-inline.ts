/** Words with emphasis, code and links: the part of Markdown inside one paragraph. Raw HTML is text like any other. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly inside: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inside: readonly Inline[] };

/** An emphasis that was begun and not yet ended; the outermost one has no marker and never ends. */
interface Open {
  readonly marker: string;
  readonly inside: Inline[];
}

const link = /\[([^\]\n]{1,500})\]\(([^()\s]{1,2000})\)/y;
const marks = /\*+|_+/y;
const plain = /[^\\`*_[]+/y;
const escapable = /[\\`*_[\]()#+\-.!>]/;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function isSafe(href: string): boolean {
  return /^(https?:\/\/|mailto:)/i.test(href) && URL.canParse(href);
}

const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);
const isSpace = (sign: string | undefined) => sign === undefined || /\s/.test(sign);

/** One pass over the text, so that no text however odd keeps a reader's browser busy. */
class InlineParser {
  readonly #text: string;
  #at = 0;
  readonly #open: Open[] = [];
  #top: Open = { marker: '', inside: [] };
  /** Looked for once in vain is looked for no more. */
  #hasMoreCode = true;

  constructor(text: string) {
    this.#text = text;
  }

  parse(): readonly Inline[] {
    while (this.#at < this.#text.length) {
      const before = this.#at;
      this.#step();
      if (this.#at === before) this.#word(this.#text.charAt(this.#at));
    }
    while (this.#open.length > 0) this.#giveUp();
    return this.#top.inside;
  }

  #step(): void {
    const sign = this.#text.charAt(this.#at);
    if (sign === '\\') this.#escape();
    else if (sign === '`') this.#code();
    else if (sign === '[') this.#link();
    else if (sign === '*' || sign === '_') this.#mark();
    else this.#word(match(plain, this.#text, this.#at)?.[0] ?? '');
  }

  #add(inline: Inline): void {
    const { inside } = this.#top;
    const last = inside.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text') {
      inside[inside.length - 1] = { kind: 'text', text: last.text + inline.text };
    } else inside.push(inline);
  }

  #word(text: string): void {
    this.#at += text.length;
    if (text !== '') this.#add({ kind: 'text', text });
  }

  #escape(): void {
    const next = this.#text.charAt(this.#at + 1);
    if (!escapable.test(next)) return;
    this.#at += 1;
    this.#word(next);
  }

  #code(): void {
    const close = this.#hasMoreCode ? this.#text.indexOf('`', this.#at + 1) : -1;
    this.#hasMoreCode = close !== -1;
    if (close <= this.#at + 1) return;
    this.#add({ kind: 'code', text: this.#text.slice(this.#at + 1, close) });
    this.#at = close + 1;
  }

  #link(): void {
    const [whole = '', label = '', href = ''] = match(link, this.#text, this.#at) ?? [];
    if (whole === '' || !isSafe(href)) return;
    this.#add({ kind: 'link', href, inside: new InlineParser(label).parse() });
    this.#at += whole.length;
  }

  /** `*` and `_` hug what they emphasise; an underscore inside a word is part of it. */
  #mark(): void {
    const marker = match(marks, this.#text, this.#at)?.[0] ?? '';
    const before = this.#text[this.#at - 1];
    const after = this.#text[this.#at + marker.length];
    const isBar = marker.startsWith('_');
    const isBegun = this.#top.marker === marker || this.#open.some((open) => open.marker === marker);
    const ends = isBegun && !isSpace(before) && !(isBar && isWord(after));
    const begins = !isBegun && marker.length <= 2 && !isSpace(after) && !(isBar && isWord(before));
    this.#at += marker.length;
    if (ends) this.#end(marker);
    else if (begins) this.#begin(marker);
    else this.#add({ kind: 'text', text: marker });
  }

  #begin(marker: string): void {
    this.#open.push(this.#top);
    this.#top = { marker, inside: [] };
  }

  #end(marker: string): void {
    while (this.#top.marker !== marker) this.#giveUp();
    const { inside } = this.#top;
    this.#top = this.#open.pop() ?? { marker: '', inside: [] };
    this.#add({ kind: marker.length === 2 ? 'strong' : 'emphasis', inside });
  }

  /** A marker that nothing ends is text. There are four markers and none nests in itself, so little is moved twice. */
  #giveUp(): void {
    const { marker, inside } = this.#top;
    this.#top = this.#open.pop() ?? { marker: '', inside: [] };
    this.#add({ kind: 'text', text: marker });
    for (const inline of inside) this.#add(inline);
  }
}

export function parseInline(text: string): readonly Inline[] {
  return new InlineParser(text).parse();
}
