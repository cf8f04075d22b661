/** The part of Markdown that scenes are written in. What is not understood stays readable text. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] };

const heading = /^(#{1,6})\s+(\S.*)$/;
const bullet = /^\s{0,3}[-*+]\s+(.*)$/;
const numbered = /^\s{0,3}\d{1,9}[.)]\s+(.*)$/;

function headingOf(line: string): Block | null {
  const [, marks, text] = heading.exec(line) ?? [];
  if (marks === undefined || text === undefined) return null;
  return { kind: 'heading', level: marks.length === 1 ? 1 : marks.length === 2 ? 2 : 3, text };
}

function itemOf(line: string): { readonly ordered: boolean; readonly text: string } | null {
  const bulleted = bullet.exec(line)?.[1];
  if (bulleted !== undefined) return { ordered: false, text: bulleted };
  const counted = numbered.exec(line)?.[1];
  return counted === undefined ? null : { ordered: true, text: counted };
}

/** What a further line does to the block before it; null when it begins a new one. */
function continued(block: Block | undefined, line: string): Block | null {
  const item = itemOf(line);
  if (block?.kind === 'list') {
    if (item !== null) return item.ordered === block.ordered ? { ...block, items: [...block.items, item.text] } : null;
    const last = block.items.at(-1) ?? '';
    return { ...block, items: [...block.items.slice(0, -1), `${last} ${line.trim()}`] };
  }
  return block?.kind === 'paragraph' && item === null ? { ...block, text: `${block.text} ${line.trim()}` } : null;
}

function begun(line: string): Block {
  const item = itemOf(line);
  return item === null
    ? { kind: 'paragraph', text: line.trim() }
    : { kind: 'list', ordered: item.ordered, items: [item.text] };
}

export function parseMarkdown(source: string): readonly Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of source.split(/\r?\n/)) {
    const title = headingOf(line);
    if (line.trim() === '' || title !== null) {
      if (title !== null) blocks.push(title);
      isOpen = false;
      continue;
    }
    const longer = isOpen ? continued(blocks.at(-1), line) : null;
    if (longer === null) blocks.push(begun(line));
    else blocks[blocks.length - 1] = longer;
    isOpen = true;
  }
  return blocks;
}
