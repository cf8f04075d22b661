import { createElement, Fragment, type ReactNode } from 'react';
import { type Inline, parseInline } from './parse-inline.ts';
import { type Block, parseMarkdown } from './parse-markdown.ts';

function showInline(inline: Inline): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return <code>{inline.text}</code>;
    case 'strong':
      return createElement('strong', null, ...inline.inside.map(showInline));
    case 'emphasis':
      return createElement('em', null, ...inline.inside.map(showInline));
    case 'link': {
      const safety = { href: inline.href, target: '_blank', rel: 'noopener noreferrer' };
      return createElement('a', safety, ...inline.inside.map(showInline));
    }
  }
}

function words(text: string): readonly ReactNode[] {
  return parseInline(text).map(showInline);
}

function showBlock(block: Block): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return createElement('p', null, ...words(block.text));
    case 'heading':
      // The page's own title is its only first-level heading.
      return createElement(`h${block.level + 1}`, null, ...words(block.text));
    case 'list': {
      const items = block.items.map((item) => createElement('li', null, ...words(item)));
      return createElement(block.ordered ? 'ol' : 'ul', null, ...items);
    }
  }
}

/** Builds elements, never markup: whatever an author writes, the worst that can happen is odd text. */
export function Markdown(props: { readonly text: string }) {
  return createElement(Fragment, null, ...parseMarkdown(props.text).map(showBlock));
}
