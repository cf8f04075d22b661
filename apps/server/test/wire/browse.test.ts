import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { startMailServer } from '../mail-server.ts';
import { beginCampaign, bring, outcome } from '../wire-campaign.ts';
import {
  type Answer,
  call,
  makeCharacter,
  type Opened,
  openTable,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

let server: DisposableServer;
let stranger: WirePerson;
let otto: WirePerson;

beforeAll(async () => {
  server = await startServer();
  stranger = await signUp(server.url, 'Mallory');
  otto = await signInAsGuest(server.url, 'Otto');
});
afterAll(() => server[Symbol.asyncDispose]());

const idsOf = (answer: Answer): readonly string[] => answer.body.data.sessions.map(({ id }: { id: string }) => id);
const browse = async (who: WirePerson) => idsOf(await who.call('GET', '/sessions?browse=true'));
const inviteByMail = (gm: WirePerson, { sessionId }: Opened, email: string, role = 'player') =>
  gm.call('POST', `/sessions/${sessionId}/invites`, { role, email });
async function addressOf(who: WirePerson): Promise<string> {
  return (await who.call('GET', '/me')).body.data.email;
}

describe('CAMP-18 browsing', () => {
  it("lists what one is invited to, then the campaigns', then open ones, page by page, each once", async () => {
    const [gm, pat] = await Promise.all([signUp(server.url, 'Gus'), signUp(server.url, 'Pat')]);
    const id = await beginCampaign(gm);
    await bring(gm, id, pat);
    const made: string[] = [];
    for (const options of [{ access: 'invite' }, { campaignId: id }, {}, { access: 'open' }, { campaignId: id }, {}]) {
      made.push((await openTable(gm, options)).sessionId);
    }
    const [invited, within, open, openAndInvited, withinToo, openToo] = made;
    for (const sessionId of [invited, openAndInvited]) {
      await inviteByMail(gm, { sessionId: sessionId ?? '' } as Opened, await addressOf(pat));
    }
    const mine = (ids: readonly string[]) => ids.filter((one) => made.includes(one));
    const wanted = [openAndInvited, invited, withinToo, within, openToo, open];
    expect(mine(await browse(pat))).toEqual(wanted);
    const paged: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: Answer = await pat.call('GET', `/sessions?browse=true&limit=1${cursor && `&cursor=${cursor}`}`);
      paged.push(...idsOf(page));
      cursor = page.body.meta?.nextCursor;
    }
    expect(mine(paged)).toEqual(wanted);
    expect(mine(await browse(stranger))).toEqual([openToo, openAndInvited, open]);
    expect(mine(await browse(gm))).toEqual([]);
    expect(outcome(await pat.call('GET', '/sessions?browse=true&cursor=x'))).toBe('400 VALIDATION_FAILED');
  });

  it('leaves out what one may not join now', async () => {
    const gm = await signUp(server.url, 'Gita');
    const running = await openTable(gm, { minPlayers: 0 });
    const late = await openTable(gm, { minPlayers: 0, settings: { allowLateJoin: true } });
    const accounts = await openTable(gm, { settings: { allowGuests: false } });
    const locked = await openTable(gm);
    for (const { sessionId } of [running, late]) await gm.call('POST', `/sessions/${sessionId}/start`);
    await gm.call('POST', `/sessions/${locked.sessionId}/lock`, { locked: true });
    const all = [running, late, accounts, locked].map(({ sessionId }) => sessionId);
    const seenBy = async (who: WirePerson) => (await browse(who)).filter((one) => all.includes(one));
    expect(await seenBy(stranger)).toEqual([accounts.sessionId, late.sessionId]);
    expect(await seenBy(otto)).toEqual([late.sessionId]);
  });

  it('an invite to one’s address opens the door without its link, once, in its role', async () => {
    const [gm, pat] = await Promise.all([signUp(server.url, 'Gaby'), signUp(server.url, 'Patty')]);
    const table = await openTable(gm, { access: 'invite', settings: { allowSpectators: true } });
    const join = (who: WirePerson, body: object) => who.call('POST', `/sessions/${table.sessionId}/join`, body);
    const characterId = await makeCharacter(pat, 'Arla');
    expect(outcome(await join(pat, { characterId }))).toBe('403 NOT_INVITED');
    await inviteByMail(gm, table, (await addressOf(pat)).toUpperCase(), 'spectator');
    expect(outcome(await join(pat, { characterId }))).toBe('403 NOT_INVITED');
    expect(await browse(pat)).not.toContain(table.sessionId);
    await inviteByMail(gm, table, await addressOf(pat));
    expect(await browse(pat)).toContain(table.sessionId);
    expect((await join(pat, { characterId })).status).toBe(200);
    const { invites } = (await gm.call('GET', `/sessions/${table.sessionId}/invites`)).body.data;
    expect(invites.map(({ role, uses }: { role: string; uses: number }) => `${role} ${uses}`)).toEqual([
      'player 1',
      'spectator 0',
    ]);
    expect(await browse(pat)).not.toContain(table.sessionId);
  });

  it('only a confirmed address counts where mail can be sent', async () => {
    await using mails = await startMailServer();
    await using mailing = await startServer({ environment: { SMTP_URL: mails.url, MAIL_FROM: 'table@example.org' } });
    const confirm = async (who: WirePerson) => {
      const address = await addressOf(who);
      const mail = await mails.mail(address, '/verify?token=');
      const token = /verify\?token=([\w-]+)/.exec(mail.text)?.[1];
      await call(mailing.url, 'POST', '/api/v1/confirmations', { token });
    };
    const gm = await signUp(mailing.url, 'Gwen');
    await confirm(gm);
    const pat = await signUp(mailing.url, 'Pat');
    const table = await openTable(gm, { access: 'invite' });
    await inviteByMail(gm, table, await addressOf(pat));
    expect(await browse(pat)).toEqual([]);
    expect(outcome(await pat.call('POST', `/sessions/${table.sessionId}/join`, {}))).toBe('403 NOT_INVITED');
    await confirm(pat);
    expect(await browse(pat)).toEqual([table.sessionId]);
  });
});
