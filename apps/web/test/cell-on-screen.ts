import type { Page } from 'playwright-core';

/** Hexes as the map draws them: 24 units from the middle to a point. */
const radius = 24;
const width = Math.sqrt(3) * radius;

/** Where the middle of a hex lies on the screen, painted or not, from how the paper lies under the window. */
export async function cellOnScreen(page: Page, q: number, r: number): Promise<{ x: number; y: number }> {
  return page.evaluate(
    (at) => {
      const paper = document.querySelector<HTMLElement>('[data-testid="paint-paper"]');
      const window = paper?.parentElement?.getBoundingClientRect();
      if (paper === null || window === undefined) throw new Error('there is no map');
      const { a, e, f } = new DOMMatrix(getComputedStyle(paper).transform);
      return { x: window.left + e + at.x * a, y: window.top + f + at.y * a };
    },
    { x: width * (q + r / 2 + 0.5), y: radius * (1.5 * r + 1) },
  );
}
