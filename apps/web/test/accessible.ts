import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const { source } = createRequire(import.meta.url)('axe-core') as { readonly source: string };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** No violation of axe's rules in this state; `at` names it in the failure. */
export async function expectAccessible(page: Page, at: string): Promise<void> {
  // Not the moment before the first answer has come.
  await page.locator('h1').first().waitFor();
  // A card that is still sliding in has not its colours yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => {}))),
  );
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await axe.run()).violations;
  });
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  expect(found, at).toEqual([]);
}

/** Nothing is wider than the screen. */
export async function expectNoOverflow(page: Page, at: string): Promise<void> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(excess, at).toBeLessThanOrEqual(0);
}
