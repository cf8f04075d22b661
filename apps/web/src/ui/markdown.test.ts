import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Markdown } from './markdown.tsx';

function html(text: string): string {
  return renderToStaticMarkup(createElement(Markdown, { text }));
}

describe('markdown', () => {
  it.each([
    ['One.\nStill one.\n\nTwo.', '<p>One. Still one.</p><p>Two.</p>'],
    ['# A\n## B', '<h2>A</h2><h3>B</h3>'],
    ['- a\n- b\n  more\n\n1. c', '<ul><li>a</li><li>b more</li></ul><ol><li>c</li></ol>'],
    ['**bold *both* bold** and _soft_', '<p><strong>bold <em>both</em> bold</strong> and <em>soft</em></p>'],
    ['`gm.keeper_patience` and snake_case_word', '<p><code>gm.keeper_patience</code> and snake_case_word</p>'],
    ['2 * 3 * 4 and ** and **open', '<p>2 * 3 * 4 and ** and **open</p>'],
    ['*a **b* c**', '<p><em>a **b</em> c**</p>'],
    ['\\*plain\\*', '<p>*plain*</p>'],
  ])('%j', (source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('links elsewhere say nothing of us and open beside the table', () => {
    expect(html('[a **map**](https://maps.test/x?y=1)')).toBe(
      '<p><a href="https://maps.test/x?y=1" target="_blank" rel="noopener noreferrer">a <strong>map</strong></a></p>',
    );
  });

  it.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert`1`)',
    '[x](data:text/html,hi)',
    '[x](//evil.test)',
    '[x](vbscript:x)',
    '<a href="javascript:alert(1)">x</a>',
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
  ])('stays text: %s', (source) => {
    const shown = html(source);
    expect(shown).not.toMatch(/<(a|img|script)\b/);
    expect(shown).toMatch(/^<p>/);
  });

  it.each([
    '*'.repeat(16_000),
    '**a '.repeat(4_000),
    '['.repeat(16_000),
    '_a*'.repeat(5_000),
    '`'.repeat(16_000),
    `# ${' '.repeat(16_000)}`,
  ])('is done soon with 16,000 signs of mischief', (source) => {
    const startedMs = performance.now();
    html(source);
    expect(performance.now() - startedMs).toBeLessThan(1_500);
  });
});
