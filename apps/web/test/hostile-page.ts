import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { expectNoOverflow } from './accessible.ts';
import { desk, type Person, phone } from './browser.ts';
import { traceOfFault } from './hostile-texts.ts';

/** Before the first page: a script that runs, a window that opens, a request that leaves, a policy that had to step in. */
export async function layTripwire({ context, page, origin }: Person): Promise<string[]> {
  const hits: string[] = [];
  await context.exposeFunction('__tripped', (what: string) => void hits.push(what));
  await context.addInitScript(watch);
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== new URL(origin).origin) hits.push(`request: ${url.href}`);
  });
  page.on('dialog', (dialog) => {
    hits.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  // The first page is there already.
  context.on('page', (opened) => void hits.push(`window: ${opened.url()}`));
  return hits;
}

/** Runs in the page. `__hit` is what the scripts of the corpus set. */
function watch(): void {
  const { __tripped: tripped } = window as unknown as { __tripped: (what: string) => void };
  Object.defineProperty(window, '__hit', { set: () => tripped(`script: ${location.href}`) });
  addEventListener('securitypolicyviolation', (event) => {
    tripped(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample} at ${location.href}`);
  });
}

/** Runs in the page: what somebody's text may never become. */
function faultsInPage(): readonly string[] {
  const faults: string[] = [];
  const say = (what: string, element: Element) => faults.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
  for (const element of document.querySelectorAll('iframe, object, embed, base, portal, applet, frame, foreignObject'))
    say('alien', element);
  for (const element of document.querySelectorAll('meta[http-equiv], form[action], [formaction], [srcdoc], [ping]'))
    say('alien', element);
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      if (/^on/i.test(name)) say('handler', element);
      if (
        /^\W*(javascript|vbscript|data:text)/i.test(value) &&
        !/^(value|aria-label|title|alt|placeholder)$/.test(name)
      )
        say(`${name} that runs`, element);
    }
  }
  for (const element of document.querySelectorAll<HTMLScriptElement>('script'))
    if (element.src === '' || new URL(element.src).origin !== location.origin) say('script', element);
  for (const element of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!/^(https?|mailto|blob):$/.test(element.protocol)) say('address', element);
    const leaves = element.protocol.startsWith('http') && element.origin !== location.origin;
    if (leaves && !/(?=.*noopener)(?=.*noreferrer)/.test(element.rel)) say('open door', element);
  }
  for (const element of document.querySelectorAll<HTMLElement>('[style*="url("], [style*="expression"]'))
    say('style', element);
  return [...faults, ...turnedNeighbours()];

  /** Text that turns the direction of reading may turn nothing but itself: nothing else stands in its line behind it. */
  function turnedNeighbours(): readonly string[] {
    const isApart = (element: Element) => {
      const { display, unicodeBidi } = getComputedStyle(element);
      return !/^inline$|^contents$/.test(display) || /isolate|plaintext/.test(unicodeBidi);
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (!/[\u202a-\u202e\u2066-\u2069]/.test(node.nodeValue ?? '')) continue;
      let own: Element | null = node.parentElement;
      while (own !== null && !isApart(own)) own = own.parentElement;
      const behind = document.createRange();
      behind.selectNodeContents(own ?? document.body);
      behind.setStartAfter(node);
      if (behind.toString().trim() !== '') found.push(`turned: ${behind.toString().slice(0, 80)}`);
    }
    return found;
  }
}

/** Runs in the page: each text by itself, so that what stands beside it does not hide it. */
function wordsInPage(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const words: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) words.push(node.nodeValue ?? '');
  return words.join('\n');
}

export function faultsOf({ page }: Person): Promise<readonly string[]> {
  return page.evaluate(faultsInPage);
}

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** The page as it stands: nothing of what was written became anything but text, and it holds a phone's width. */
export async function expectHarmless(person: Person, at: string): Promise<void> {
  const { page } = person;
  await openFolds(page);
  expect.soft(await faultsOf(person), at).toEqual([]);
  expect.soft(traceOfFault.exec(await page.evaluate(wordsInPage))?.[0], at).toBeUndefined();
  for (const viewport of [phone, desk]) {
    await page.setViewportSize(viewport);
    await expectNoOverflow(page, `${at} at ${viewport.width}`);
  }
}
