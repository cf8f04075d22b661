import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { beginCampaign, bring, type Circle, invite, openCircle, outcome } from '../wire-campaign.ts';
import { connect, openTable, seat, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

let server: DisposableServer;
let circle: Circle;

beforeAll(async () => {
  server = await startServer();
  circle = await openCircle(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const roleTo = (by: WirePerson, id: string, who: WirePerson, role: string) =>
  by.call('PATCH', `/campaigns/${id}/members/${who.userId}`, { role });
const remove = (by: WirePerson, id: string, who: WirePerson) =>
  by.call('DELETE', `/campaigns/${id}/members/${who.userId}`);

async function rolesIn(who: WirePerson, id: string): Promise<readonly string[]> {
  const { members } = (await who.call('GET', `/campaigns/${id}`)).body.data.campaign;
  return members.map(({ name, role }: { name: string; role: string }) => `${name} ${role}`);
}

async function pair(): Promise<{ readonly id: string; readonly ann: WirePerson; readonly bo: WirePerson }> {
  const [ann, bo] = await Promise.all([signUp(server.url, 'Ann'), signUp(server.url, 'Bo')]);
  const id = await beginCampaign(ann);
  await bring(ann, id, bo, 'gm');
  return { id, ann, bo };
}

describe('roles', () => {
  it('CAMP-6 are changed by GMs, and guests stay players', async () => {
    const { gm, pia, otto, id } = circle;
    for (const who of [pia, otto]) expect(outcome(await roleTo(who, id, pia, 'gm'))).toBe('403 NOT_GM');
    expect(outcome(await roleTo(gm, id, otto, 'gm'))).toBe('403 GUESTS_NOT_ALLOWED');
    const made = await roleTo(gm, id, pia, 'gm');
    expect(made.body.data.campaign.members).toMatchObject([{ role: 'gm' }, { role: 'gm' }, { role: 'player' }]);
    const again = await roleTo(gm, id, pia, 'gm');
    expect(again.body.data.campaign.version).toBe(made.body.data.campaign.version);
    expect((await roleTo(pia, id, pia, 'player')).status).toBe(200);
    expect(outcome(await roleTo(gm, id, circle.stranger, 'gm'))).toBe('404 NOT_FOUND');
  });

  it('CAMP-5 the last GM can neither leave nor become a player, nor be made one by anybody', async () => {
    const { id, gm, pia } = circle;
    expect(outcome(await roleTo(gm, id, gm, 'player'))).toBe('403 NOT_ALLOWED last-gm');
    expect(outcome(await remove(gm, id, gm))).toBe('403 NOT_ALLOWED last-gm');
    expect(outcome(await remove(pia, id, gm))).toBe('403 NOT_GM');
    expect(await rolesIn(gm, id)).toEqual(['Gwen gm', 'Pia player', 'Otto player']);
  });

  it('CAMP-5 of two GMs who leave, or demote each other, at once one stays GM, 20 rounds', async () => {
    for (let round = 0; round < 20; round += 1) {
      const { id, ann, bo } = await pair();
      const acts = [
        () => Promise.all([remove(ann, id, ann), remove(bo, id, bo)]),
        () => Promise.all([roleTo(ann, id, bo, 'player'), roleTo(bo, id, ann, 'player')]),
        () => Promise.all([remove(ann, id, ann), roleTo(ann, id, bo, 'player')]),
        () => Promise.all([remove(ann, id, bo), remove(bo, id, ann)]),
      ];
      const answers = (await acts[round % acts.length]?.()) ?? [];
      expect(
        answers.filter(({ status }) => status === 200),
        `round ${round}`,
      ).toHaveLength(1);
      const left = await Promise.all([ann, bo].map((who) => who.call('GET', `/campaigns/${id}`)));
      const campaign = left.find(({ status }) => status === 200)?.body.data.campaign;
      const gms = campaign.members.filter(({ role }: { role: string }) => role === 'gm');
      expect(gms, `round ${round}`).toHaveLength(1);
    }
  });
});

describe('CAMP-7 leaving and being removed', () => {
  it('ends every right with the answer', async () => {
    const { gm, id } = circle;
    const secret = 'WINTERSECRET';
    for (const by of ['themselves', 'a GM'] as const) {
      const ex = await signUp(server.url, 'Exeter');
      await bring(gm, id, ex, 'gm');
      const answer = await remove(by === 'a GM' ? gm : ex, id, ex);
      expect(answer.body.data).toEqual({ removed: true });
      await gm.call('PATCH', `/campaigns/${id}`, { description: secret });
      const calls = [
        ['GET', `/campaigns/${id}`],
        ['PATCH', `/campaigns/${id}`, { name: 'x' }],
        ['DELETE', `/campaigns/${id}`],
        ['GET', `/campaigns/${id}/sessions`],
        ['POST', `/campaigns/${id}/invites`, {}],
        ['GET', `/campaigns/${id}/invites`],
        ['PATCH', `/campaigns/${id}/members/${gm.userId}`, { role: 'player' }],
        ['DELETE', `/campaigns/${id}/members/${ex.userId}`],
      ] as const;
      for (const [method, path, body] of calls) {
        expect(outcome(await ex.call(method, path, body)), `${by} ${method} ${path}`).toBe('404 NOT_FOUND');
      }
      for (const path of ['/campaigns', '/adventures?scope=campaign', `/sessions?campaignId=${id}`]) {
        const { body } = await ex.call('GET', path);
        expect(Object.values(body.data)).toEqual([[]]);
      }
      const opened = await ex.call('POST', '/adventures', { title: 'Own' });
      const adventureId = opened.body.data.adventure.id;
      const session = await ex.call('POST', '/sessions', { adventureId, campaignId: id });
      expect(outcome(session)).toBe('404 NOT_FOUND');
    }
  });

  it('leaves a seat that is held, and its connection, and opens no other', async () => {
    const { gm, id } = circle;
    const ex = await signUp(server.url, 'Seaton');
    await bring(gm, id, ex);
    const held = await openTable(gm, { campaignId: id });
    const other = await openTable(gm, { campaignId: id });
    await seat(ex, { ...held, code: '' }, 'Arla');
    using wire = await connect(server.url, ex, held.sessionId);
    await remove(gm, id, ex);
    expect((await wire.ask('chat:send', { text: 'still here' })).type).toBe('ack');
    expect((await ex.call('GET', `/sessions/${held.sessionId}`)).body.data.session.participantCount).toBe(1);
    const mine = await ex.call('GET', `/sessions?campaignId=${id}`);
    expect(mine.body.data.sessions.map((session: { id: string }) => session.id)).toEqual([held.sessionId]);
    const join = await ex.call('POST', `/sessions/${other.sessionId}/join`, {});
    expect(outcome(join)).toBe('403 NOT_INVITED');
    const browsed = await ex.call('GET', '/sessions?browse=true');
    expect(JSON.stringify(browsed.body)).not.toContain(other.sessionId);
  });

  it('CAMP-8 whoever was removed needs a newer invite; whoever left does not', async () => {
    const { gm, id } = circle;
    const ex = await signUp(server.url, 'Rene');
    const { token } = await invite(gm, id, { maxUses: 9 });
    const join = (by: string) => ex.call('POST', '/campaigns/join', { token: by });
    expect((await join(token)).status).toBe(200);
    await remove(ex, id, ex);
    expect((await join(token)).status).toBe(200);
    await remove(gm, id, ex);
    expect(outcome(await join(token))).toBe('404 INVITE_NOT_FOUND');
    const newer = await invite(gm, id);
    expect((await join(newer.token)).status).toBe(200);
    await remove(gm, id, ex);
  });
});

describe('CAMP-4 who is here', () => {
  it('shows who looked at the campaign, and who is connected at one of its tables', async () => {
    const gm = await signUp(server.url, 'Gale');
    const [looker, sitter, other] = await Promise.all([
      signUp(server.url, 'Luke'),
      signUp(server.url, 'Sita'),
      signInAsGuest(server.url, 'Ned'),
    ]);
    const id = await beginCampaign(gm);
    for (const who of [looker, sitter, other]) await bring(gm, id, who);
    const table = await openTable(gm, { campaignId: id });
    await seat(sitter, table, 'Arla');
    await looker.call('GET', `/campaigns/${id}`);
    const online = async () =>
      (await gm.call('GET', `/campaigns/${id}`)).body.data.campaign.members
        .filter((member: { online: boolean }) => member.online)
        .map(({ name }: { name: string }) => name);
    expect(await online()).toEqual(['Gale', 'Luke']);
    using wire = await connect(server.url, sitter, table.sessionId);
    expect(wire.frames.length).toBeGreaterThan(0);
    expect(await online()).toEqual(['Gale', 'Luke', 'Sita']);
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
    expect(await online()).toEqual(['Gale', 'Luke']);
  });

  it('CAMP-10 hands a campaign on when its only GM deletes their account', async () => {
    const [gm, guest, heir] = await Promise.all([
      signUp(server.url, 'Last'),
      signInAsGuest(server.url, 'Nemo'),
      signUp(server.url, 'Heir'),
    ]);
    const id = await beginCampaign(gm);
    for (const who of [guest, heir]) await bring(gm, id, who);
    await gm.call('DELETE', '/me', { password: 'correct horse battery' });
    expect(await rolesIn(guest, id)).toEqual(['Nemo player', 'Heir gm']);
  });

  it('calls people as they are called now', async () => {
    await circle.pia.call('PATCH', '/me', { name: 'Pia the Second' });
    expect(await rolesIn(circle.gm, circle.id)).toContain('Pia the Second player');
    await circle.pia.call('PATCH', '/me', { name: 'Pia' });
  });
});
