import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { type Person, phone, startBrowser } from './browser.ts';
import { sitDown } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';

it('journeys 4, 5 in the hand: every panel fits a phone and is accessible by candlelight', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const held = { viewport: phone, isMobile: true, hasTouch: true, colorScheme: 'dark' as const };
    const { gm, mira, guest } = await sitDown(browser, server.url, held);
    const show = ({ page }: Person, view: string) =>
      page
        .getByRole('navigation', { name: 'Views' })
        .getByRole('button', { name: new RegExp(view) })
        .tap();
    await show(gm, 'Desk');
    await gm.page.getByTestId('dice-request').tap();
    await gm.page.getByRole('dialog').getByRole('button', { name: 'd20', exact: true }).tap();
    await show(mira, 'Dice\\s*1');
    await mira.page.getByRole('button', { name: 'ROLL', exact: true }).tap();
    await mira.page
      .getByTestId('dice-log')
      .getByTestId(/^roll-/)
      .first()
      .waitFor();
    await gm.page.getByTestId('broadcast-mode').tap();
    await gm.page.getByTestId('combat-start').locator('visible=true').first().tap();
    await gm.page
      .getByRole('dialog')
      .getByRole('button', { name: /Fight with/ })
      .tap();
    await gm.page.getByTestId('view-as').tap();
    await gm.page.getByRole('dialog').getByText('Appears:').waitFor();
    await expectNoOverflow(gm.page, 'as a player sees it');
    await expectAccessible(gm.page, 'as a player sees it');
    await gm.page.keyboard.press('Escape');
    await gm.page.getByTestId('publish').tap();
    for (const person of [gm, mira, guest]) {
      for (const view of ['Scene', 'Chat', 'Dice', 'Party', 'Combat', 'Journal']) {
        await show(person, view);
        await expectNoOverflow(person.page, view);
        await expectAccessible(person.page, view);
      }
      expect(person.faults).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});
