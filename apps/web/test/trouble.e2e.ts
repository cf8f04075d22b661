import { expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { reopen, startBrowser, userIdOf } from './browser.ts';
import { sitDown } from './seated-table.ts';
import { startServerProcess } from './server-process.ts';
import { hears, placeOf, sameScene, say, timesHeard } from './steps.ts';

it('1.4 a closed page is reconnecting, and back at the table without a click when it is opened again', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const { gm, mira } = await sitDown(browser, server.url);
    await say(mira, 'I will be right back.');
    await hears(gm, 'I will be right back.');
    const place = placeOf(gm, await userIdOf(mira));
    await place.getByTestId('player-connected').waitFor();
    const address = mira.page.url();
    await mira.page.close();
    await place.getByTestId('player-disconnected').getByTestId('player-reconnecting').waitFor();
    await expectAccessible(gm.page, 'somebody is reconnecting');
    await reopen(mira, address);
    await mira.page.getByTestId('player-game-view').waitFor();
    await hears(mira, 'I will be right back.');
    await place.getByTestId('player-connected').waitFor();
    expect(await place.getByTestId('player-disconnected').count()).toBe(0);
  } finally {
    await browser.close();
  }
});

it('L1 L2 L6 the server is killed and started again: everybody comes back, nothing is lost, nothing comes twice', async () => {
  await using server = await startServerProcess();
  const browser = await startBrowser();
  try {
    const { gm, mira, guest } = await sitDown(browser, server.url);
    const people = [gm, mira, guest];
    await say(gm, 'Before the dark.');
    for (const person of people) await hears(person, 'Before the dark.');
    const title = await sameScene(people, '');

    await server.kill();
    for (const { page } of people) await page.getByTestId('connection-banner').waitFor();
    await say(mira, 'Is it dark for you too?');
    await mira.page.getByText('on its way').waitFor();
    await mira.page.getByTestId('connection-banner').getByText('1 thing not sent yet').waitFor();
    await expectAccessible(mira.page, 'no connection');

    await server.start();
    for (const person of people) {
      await hears(person, 'Is it dark for you too?');
      await person.page.getByText('on its way').waitFor({ state: 'detached' });
      await hears(person, 'Before the dark.');
    }
    expect(await sameScene(people, '')).toBe(title);
    await say(gm, 'Light again.');
    for (const person of people) {
      await hears(person, 'Light again.');
      expect(await timesHeard(person, 'Is it dark for you too?')).toBe(1);
      await reopen(person);
      await hears(person, 'Light again.');
      expect(await timesHeard(person, 'Is it dark for you too?')).toBe(1);
      expect(person.faults).toEqual([]);
    }
  } finally {
    await browser.close();
  }
});
