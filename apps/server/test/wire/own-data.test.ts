import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import { beginCampaign, bring } from '../wire-campaign.ts';
import {
  call,
  connect,
  openTable,
  plainAdventure,
  seat,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

/** What is kept about somebody: taken along, and removed (ACC-14, ACC-15). */
let server: DisposableServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

const password = 'correct horse battery';
const say = (who: WirePerson, sessionId: string, text: string, more: object = {}) =>
  who.call('POST', `/sessions/${sessionId}/commands`, {
    id: `say ${text}`,
    type: 'chat:send',
    payload: { text, ...more },
  });
const roll = (who: WirePerson, sessionId: string, visibility: string) =>
  who.call('POST', `/sessions/${sessionId}/commands`, {
    id: `roll ${visibility}`,
    type: 'dice:roll',
    payload: { notation: '2d6', visibility },
  });

async function played() {
  const gm = await signUp(server.url, 'Gwendolyn Wire');
  const player = await signUp(server.url, 'Pia Unmistakable');
  const table = await openTable(gm, { settings: { allowSpectators: true } });
  const { participantId } = await seat(player, table, 'Arla');
  await gm.call('POST', `/sessions/${table.sessionId}/start`);
  return { gm, player, table, participantId };
}

describe('the export', () => {
  it('ACC-14 has all that is kept about the caller, and nothing that is not theirs to know', async () => {
    const { gm, player, table } = await played();
    await say(player, table.sessionId, 'mine to keep');
    await say(gm, table.sessionId, 'the others said');
    await roll(player, table.sessionId, 'public');
    await roll(player, table.sessionId, 'blind');
    await roll(gm, table.sessionId, 'gm');
    const campaignId = await beginCampaign(gm, { name: 'Kept' });
    await bring(gm, campaignId, player);
    await gm.call('POST', `/sessions/${table.sessionId}/invites`, { role: 'player', email: 'friend@example.org' });
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'completed' });
    await player.call('POST', `/sessions/${table.sessionId}/feedback`, { rating: 4, text: 'well led' });
    const answer = await player.call('GET', '/me/export');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="moothall.json"');
    expect(answer.body.success).toBe(true);
    const { profile, signIns, characters, adventures, campaigns, sessions, feedback } = answer.body.data;
    expect(profile).toEqual((await player.call('GET', '/me')).body.data);
    expect(signIns).toHaveLength(1);
    expect(characters.map(({ name }: { name: string }) => name)).toEqual(['Arla']);
    expect(adventures).toEqual([]);
    expect(campaigns).toEqual([
      { id: campaignId, name: 'Kept', description: '', role: 'player', joinedAt: expect.any(String) },
    ]);
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ id: table.sessionId, role: 'player', status: 'completed', character: 'Arla' });
    expect(sessions[0].said.map(({ text }: { text: string }) => text)).toEqual(['mine to keep']);
    expect(sessions[0].rolled.map(({ visibility }: { visibility: string }) => visibility)).toEqual(['public', 'blind']);
    expect(sessions[0].rolled[1].total).toBeNull();
    expect(feedback).toMatchObject([{ sessionId: table.sessionId, rating: 4, text: 'well led' }]);
    const text = JSON.stringify(answer.body);
    for (const foreign of ['the others said', 'GMSECRET', player.token, 'tokenHash', 'argon2'])
      expect(text).not.toContain(foreign);
    const led = (await gm.call('GET', '/me/export')).body.data;
    expect(led.adventures).toHaveLength(1);
    expect(led.sessions[0].invites).toMatchObject([{ role: 'player' }]);
  });

  it('ACC-14 of somebody who was sent away names the table and not what was said there', async () => {
    const { gm, player, table, participantId } = await played();
    await say(player, table.sessionId, 'before the door');
    await gm.call('POST', `/sessions/${table.sessionId}/kick`, { participantId });
    const { sessions } = (await player.call('GET', '/me/export')).body.data;
    expect(sessions).toHaveLength(1);
    expect(sessions[0]).toMatchObject({ id: table.sessionId, role: null });
    expect(sessions[0]).not.toHaveProperty('said');
  });

  it('ACC-14 is long and still comes whole', async () => {
    const gm = await signUp(server.url, 'Gwen');
    for (let nth = 0; nth < 120; nth += 1)
      await gm.call('POST', '/characters', { name: `Number ${nth}`, class: 'Bard', level: 1 });
    const { characters } = (await gm.call('GET', '/me/export')).body.data;
    expect(new Set(characters.map(({ name }: { name: string }) => name)).size).toBe(120);
    refused(await call(server.url, 'GET', '/api/v1/me/export'), 401, 'UNAUTHENTICATED');
  });
});

describe('deleting oneself', () => {
  it('ACC-15 asks an account for its password ten minutes after it signed in, and a wrong one deletes nothing', async () => {
    const person = await signUp(server.url, 'Pia');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 10 * 60_000 });
    refused(await person.call('DELETE', '/me'), 400, 'VALIDATION_FAILED');
    refused(await person.call('DELETE', '/me', {}), 400, 'VALIDATION_FAILED');
    vi.useRealTimers();
    refused(await person.call('DELETE', '/me', { password: 5 }), 400, 'VALIDATION_FAILED');
    refused(await person.call('DELETE', '/me', { password, sure: true }), 400, 'VALIDATION_FAILED');
    const wrong = await person.call('DELETE', '/me', { password: 'wrong horse' });
    refused(wrong, 403, 'NOT_ALLOWED');
    expect(wrong.body.error.details).toEqual({ reason: 'WRONG_PASSWORD' });
    refused(await call(server.url, 'DELETE', '/api/v1/me', {}), 401, 'UNAUTHENTICATED');
    expect((await person.call('GET', '/me')).status).toBe(200);
  });

  it('ACC-15 takes a sign-in of this minute for the password', async () => {
    const person = await signUp(server.url, 'Pia');
    expect((await person.call('DELETE', '/me')).body.data).toEqual({ deleted: true });
    refused(await person.call('GET', '/me'), 401, 'UNAUTHENTICATED');
  });

  it('ACC-15 a player is gone for the others, their connection closes, the game goes on', async () => {
    const { gm, player, table, participantId } = await played();
    const email = (await player.call('GET', '/me')).body.data.email;
    await say(player, table.sessionId, 'I was here');
    using mine = await connect(server.url, player, table.sessionId);
    using master = await connect(server.url, gm, table.sessionId);
    const since = performance.now();
    expect((await player.call('DELETE', '/me', { password })).body.data).toEqual({ deleted: true });
    expect((await mine.closed).code).toBe(4401);
    expect(performance.now() - since).toBeLessThan(2_000);
    const shown = await master.until(
      ({ type, payload }) => type === 'session:state' && payload.reason === 'view-changed',
    );
    expect(shown.payload.session.participants[0]).toMatchObject({
      id: participantId,
      status: 'left',
      user: { id: player.userId, name: 'A former player', avatarUrl: null },
      character: { name: 'Arla' },
    });
    refused(await player.call('GET', '/me'), 401, 'UNAUTHENTICATED');
    const again = await call(server.url, 'POST', '/api/auth/sign-in/email', { email, password });
    expect(again.status).toBe(401);
    expect((await master.ask('chat:send', { text: 'we go on' })).type).toBe('ack');
    const history = JSON.stringify((await gm.call('GET', `/sessions/${table.sessionId}/history`)).body);
    expect(history).toContain('I was here');
    expect(history).not.toContain('Unmistakable');
    expect((await gm.call('GET', `/sessions/${table.sessionId}/verify`)).status).toBeLessThan(500);
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'completed' });
    const fresh = { name: 'Pia again', email, password };
    expect((await call(server.url, 'POST', '/api/auth/sign-up/email', fresh)).status).toBe(200);
  });

  it('ACC-15 a game master takes own tables and adventures along; tables of others on them stay', async () => {
    const { gm, player, table } = await played();
    const shared = { ...plainAdventure, title: 'Shared Cellar', visibility: 'community' };
    const adventureId = (await gm.call('POST', '/adventures', shared)).body.data.adventure.id;
    const other = await signUp(server.url, 'Otto');
    const theirs = (await other.call('POST', '/sessions', { adventureId, minPlayers: 0 })).body.data.session;
    await gm.call('DELETE', '/me', { password });
    const left = (await player.call('GET', `/sessions/${table.sessionId}`)).body.data.session;
    expect(left).toMatchObject({ status: 'cancelled', gm: { name: 'A former player', avatarUrl: null } });
    expect((await other.call('GET', '/adventures?scope=community')).body.data.adventures).not.toContainEqual(
      expect.objectContaining({ id: adventureId }),
    );
    expect((await other.call('POST', `/sessions/${theirs.id}/start`)).status).toBe(200);
    const card = (await player.call('GET', '/sessions')).body.data.sessions.find(
      ({ id }: { id: string }) => id === table.sessionId,
    );
    expect(card.gm.name).toBe('A former player');
  });

  it('ACC-15 a guest only confirms', async () => {
    const gm = await signUp(server.url, 'Gwen');
    const guest = await signInAsGuest(server.url, 'Gustav Guest');
    const table = await openTable(gm);
    await seat(guest, table, 'Gustav Guest');
    expect((await guest.call('DELETE', '/me', {})).body.data).toEqual({ deleted: true });
    refused(await guest.call('GET', '/me'), 401, 'UNAUTHENTICATED');
    const session = (await gm.call('GET', `/sessions/${table.sessionId}`)).body.data.session;
    expect(session.participants).toEqual([]);
    const history = (await gm.call('GET', `/sessions/${table.sessionId}/history`)).body;
    expect(JSON.stringify(history)).not.toContain('Gustav');
  });

  it('ACC-15 twice at once is once', async () => {
    const person = await signUp(server.url, 'Pia');
    const answers = await Promise.all([1, 2, 3].map(() => person.call('DELETE', '/me', { password })));
    expect(answers.some(({ status }) => status === 200)).toBe(true);
    for (const { status } of answers) expect([200, 401, 403]).toContain(status);
    refused(await person.call('GET', '/me'), 401, 'UNAUTHENTICATED');
  });

  it('ACC-15 nothing of the person is in the data folder any more', async () => {
    const own = await startServer();
    const gm = await signUp(own.url, 'Gwen');
    const leaver = await signUp(own.url, 'Zebulon Quartzmine');
    const email = (await leaver.call('GET', '/me')).body.data.email;
    const table = await openTable(gm);
    await seat(leaver, table, 'Zebulon Quartzmine');
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    await say(leaver, table.sessionId, 'a line', { as: 'Zebulon Quartzmine' });
    await roll(leaver, table.sessionId, 'public');
    await gm.call('POST', `/sessions/${table.sessionId}/invites`, { role: 'player', email });
    const outbox = join(own.dataDir, 'outbox');
    await vi.waitFor(async () => expect(await readdir(outbox)).toHaveLength(2));
    await leaver.call('DELETE', '/me', { password });
    expect(await readdir(outbox)).toHaveLength(1);
    const { default: Libsql } = await import('libsql');
    const db = new Libsql(join(own.dataDir, 'moothall.db'), { readonly: true });
    const tables = db.prepare(`select name from sqlite_master where type = 'table'`).all() as { name: string }[];
    const rows = tables.map(({ name }) => JSON.stringify(db.prepare(`select * from "${name}"`).all()));
    db.close();
    expect(rows.join().includes(leaver.userId)).toBe(true);
    for (const gone of ['Quartzmine', email]) expect(rows.filter((row) => row.includes(gone))).toEqual([]);
    await own[Symbol.asyncDispose]();
  });
});
