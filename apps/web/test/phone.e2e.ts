import { expect, it } from 'vitest';
import { expectAccessible, expectNoOverflow } from './accessible.ts';
import { enter, phone, startBrowser } from './browser.ts';
import { haveAccount, openSession } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';
import { hears, joinAsGuest, say } from './steps.ts';

const held = { viewport: phone, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };

it('journey 3 in the hand: join, lobby and every view of the table fit a phone', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const gm = await enter(browser, server.url, 'Old Tobias', held);
    await haveAccount(gm);
    const { id, code } = await openSession(gm);
    await gm.page.goto(`/sessions/${id}`);
    await gm.page.getByTestId('start-game').waitFor();
    await expectNoOverflow(gm.page, 'lobby of the GM');

    const guest = await enter(browser, server.url, 'Jory', held);
    await guest.page.goto(`/join/${code}`);
    await guest.page.getByTestId('guest-name').waitFor();
    await expectNoOverflow(guest.page, 'joining');
    await expectAccessible(guest.page, 'joining');
    await joinAsGuest(guest, `/join/${code}`);
    await expectNoOverflow(guest.page, 'lobby');
    await expectAccessible(guest.page, 'lobby');

    await gm.page.getByTestId('start-game').tap();
    await guest.page.getByTestId('player-game-view').waitFor();
    for (const { page } of [gm, guest]) {
      const views = page.getByRole('navigation', { name: 'Views' }).getByRole('button');
      for (const view of await views.all()) {
        await view.tap();
        await expectNoOverflow(page, `table: ${await view.textContent()}`);
        await expectAccessible(page, `table: ${await view.textContent()}`);
      }
    }
    await guest.page.getByRole('button', { name: 'Chat', exact: true }).tap();
    await gm.page.getByRole('button', { name: 'Scene', exact: true }).tap();
    await say(guest, 'Hello from the sofa.');
    await gm.page.getByRole('button', { name: /Chat\s*1/ }).tap();
    await hears(gm, 'Hello from the sofa.');
    expect([...gm.faults, ...guest.faults]).toEqual([]);
  } finally {
    await browser.close();
  }
});
