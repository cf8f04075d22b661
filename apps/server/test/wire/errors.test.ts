import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import {
  call,
  makeCharacter,
  type Opened,
  openTable,
  plainAdventure,
  seat,
  signInAsGuest,
  signUp,
  type WirePerson,
} from '../wire-client.ts';

/** Every row of the error table that this version can produce, on the wire (contract 2.1). */
let server: DisposableServer;
let gm: WirePerson;
let player: WirePerson;
let other: WirePerson;
let guest: WirePerson;

beforeAll(async () => {
  server = await startServer();
  gm = await signUp(server.url, 'Gwen');
  player = await signUp(server.url, 'Pia');
  other = await signUp(server.url, 'Otto');
  guest = await signInAsGuest(server.url, 'Gus');
});
afterAll(() => server[Symbol.asyncDispose]());

const nobody = '00000000-0000-4000-8000-000000000000';

const join = async (who: WirePerson, table: Opened, more: object = {}) =>
  who.call('POST', `/sessions/${table.sessionId}/join`, { characterId: await makeCharacter(who, 'Nim'), ...more });
const command = (who: WirePerson, table: Opened, type: string, payload: unknown, id = `c-${Math.random()}`) =>
  who.call('POST', `/sessions/${table.sessionId}/commands`, { id, type, payload });
const end = (table: Opened) => gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });

describe('ERR: sessions', () => {
  it('SESSION_001 SESSION_NOT_FOUND for an unknown session and an ended code', async () => {
    refused(await gm.call('GET', `/sessions/${nobody}`), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
    refused(await gm.call('GET', '/sessions/code/ABCDEF'), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
    const table = await openTable(gm);
    await end(table);
    refused(await gm.call('GET', `/sessions/code/${table.code}`), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
  });
  it('SESSION_002 INVALID_JOIN_CODE for what cannot be a code; spaces, dashes and small letters are forgiven', async () => {
    for (const code of ['ABC', 'ABCDEFG', 'ABCDE0', 'ABCDEI', 'AB*DEF']) {
      refused(
        await call(server.url, 'GET', `/api/v1/sessions/code/${encodeURIComponent(code)}`),
        400,
        'INVALID_JOIN_CODE',
        'SESSION_002',
      );
    }
    const table = await openTable(gm);
    const typed = ` ${table.code.slice(0, 3).toLowerCase()}-${table.code.slice(3)} `;
    const found = await call(server.url, 'GET', `/api/v1/sessions/code/${encodeURIComponent(typed)}`);
    expect(found.body.data).toMatchObject({ canJoin: true, session: { id: table.sessionId, code: table.code } });
  });
  it('SESSION_003 SESSION_FULL, also in the preview', async () => {
    const table = await openTable(gm, { maxPlayers: 1 });
    await seat(player, table, 'Arla');
    refused(await join(other, table), 422, 'SESSION_FULL', 'SESSION_003');
    const found = await call(server.url, 'GET', `/api/v1/sessions/code/${table.code}`);
    expect(found.body.data).toMatchObject({ canJoin: false, reason: 'SESSION_FULL' });
    await end(table);
  });
  it('SESSION_004 SESSION_STARTED without late join; with it the seat is given', async () => {
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    refused(await join(other, table), 422, 'SESSION_STARTED', 'SESSION_004');
    await gm.call('PATCH', `/sessions/${table.sessionId}`, { settings: { allowLateJoin: true } });
    expect((await join(other, table)).status).toBe(200);
    await end(table);
  });
  it('SESSION_005 SESSION_NOT_WAITING for what belongs to the lobby', async () => {
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    refused(
      await command(player, table, 'participant:ready', { ready: true }),
      422,
      'SESSION_NOT_WAITING',
      'SESSION_005',
    );
    await end(table);
  });
  it('SESSION_006 NOT_IN_SESSION for outsiders, once it runs', async () => {
    const table = await openTable(gm, { minPlayers: 0 });
    expect((await other.call('GET', `/sessions/${table.sessionId}`)).body.data.session).not.toHaveProperty(
      'participants',
    );
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    refused(await other.call('GET', `/sessions/${table.sessionId}`), 403, 'NOT_IN_SESSION', 'SESSION_006');
    refused(await other.call('GET', `/sessions/${table.sessionId}/view`), 403, 'NOT_IN_SESSION', 'SESSION_006');
    refused(await other.call('POST', `/sessions/${table.sessionId}/ws-token`), 403, 'NOT_IN_SESSION', 'SESSION_006');
    refused(await command(other, table, 'chat:send', { text: 'hi' }), 403, 'NOT_IN_SESSION', 'SESSION_006');
    refused(await other.call('POST', `/sessions/${table.sessionId}/leave`), 403, 'NOT_IN_SESSION', 'SESSION_006');
    await end(table);
  });
  it('SESSION_007 NOT_GM whatever is named', async () => {
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    refused(await command(player, table, 'token:delete', { tokenId: nobody }), 403, 'NOT_GM', 'SESSION_007');
    refused(await command(player, table, 'map:show', { mapId: 'nowhere' }), 403, 'NOT_GM', 'SESSION_007');
    refused(await player.call('POST', `/sessions/${table.sessionId}/code`), 403, 'NOT_GM', 'SESSION_007');
    await end(table);
  });
  it('SESSION_008 ALREADY_IN_SESSION and SESSION_009 CHARACTER_IN_SESSION', async () => {
    const table = await openTable(gm);
    const { characterId } = await seat(player, table, 'Arla');
    refused(await join(player, table), 409, 'ALREADY_IN_SESSION', 'SESSION_008');
    const elsewhere = await openTable(gm);
    refused(
      await player.call('POST', `/sessions/${elsewhere.sessionId}/join`, { characterId }),
      409,
      'CHARACTER_IN_SESSION',
      'SESSION_009',
    );
    refused(await player.call('DELETE', `/characters/${characterId}`), 409, 'CHARACTER_IN_SESSION', 'SESSION_009');
    await end(table);
    await end(elsewhere);
    expect((await player.call('DELETE', `/characters/${characterId}`)).body.data).toEqual({ deleted: true });
  });
  it('SESSION_011 MIN_PLAYERS_NOT_MET and SESSION_012 GM_CANNOT_LEAVE', async () => {
    const table = await openTable(gm, { minPlayers: 2 });
    refused(await gm.call('POST', `/sessions/${table.sessionId}/start`), 422, 'MIN_PLAYERS_NOT_MET', 'SESSION_011');
    refused(await gm.call('POST', `/sessions/${table.sessionId}/leave`), 422, 'GM_CANNOT_LEAVE', 'SESSION_012');
    await end(table);
  });
  it('SESSION_013 ADVENTURE_NOT_FOUND, also for one the caller cannot see', async () => {
    refused(await gm.call('POST', '/sessions', { adventureId: nobody }), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
    const made = await gm.call('POST', '/adventures', plainAdventure);
    const { id } = made.body.data.adventure;
    refused(await other.call('GET', `/adventures/${id}`), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
    refused(await other.call('POST', '/sessions', { adventureId: id }), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
    refused(await other.call('POST', `/adventures/${id}/sessions`), 404, 'ADVENTURE_NOT_FOUND', 'SESSION_013');
  });
  it('SESSION_014 SESSION_ENDED and SESSION_015 SESSION_PAUSED with who, since, why', async () => {
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    await gm.call('POST', `/sessions/${table.sessionId}/start`);
    await gm.call('POST', `/sessions/${table.sessionId}/pause`, { message: 'Tea' });
    const paused = await command(player, table, 'token:move', { tokenId: nobody, to: '0,0' });
    refused(paused, 409, 'SESSION_PAUSED', 'SESSION_015');
    expect(paused.body.error.details).toMatchObject({ by: gm.userId, message: 'Tea' });
    refused(await join(other, table), 409, 'SESSION_PAUSED', 'SESSION_015');
    await end(table);
    refused(await command(player, table, 'chat:send', { text: 'late' }), 410, 'SESSION_ENDED', 'SESSION_014');
    refused(await join(other, table), 410, 'SESSION_ENDED', 'SESSION_014');
  });
  it('SESSION_016 ADVENTURE_IN_SESSION names the session', async () => {
    const table = await openTable(gm);
    const again = await gm.call('POST', '/sessions', { adventureId: table.adventureId });
    refused(again, 409, 'ADVENTURE_IN_SESSION', 'SESSION_016');
    expect(again.body.error.details).toEqual({ sessionId: table.sessionId });
    await end(table);
    expect((await gm.call('POST', `/adventures/${table.adventureId}/sessions`)).status).toBe(201);
  });
  it("SESSION_017 GM_CANNOT_JOIN and SESSION_018 CHARACTER_NOT_FOUND, also for somebody else's", async () => {
    const table = await openTable(gm);
    refused(await join(gm, table), 403, 'GM_CANNOT_JOIN', 'SESSION_017');
    const foreign = await makeCharacter(other, 'Foreign');
    refused(
      await player.call('POST', `/sessions/${table.sessionId}/join`, { characterId: foreign }),
      404,
      'CHARACTER_NOT_FOUND',
      'SESSION_018',
    );
    refused(await player.call('GET', `/characters/${foreign}`), 404, 'CHARACTER_NOT_FOUND', 'SESSION_018');
    refused(
      await player.call('POST', `/sessions/${table.sessionId}/join`, {}),
      404,
      'CHARACTER_NOT_FOUND',
      'SESSION_018',
    );
    await end(table);
  });
  it('SESSION_019 SESSION_NOT_ENDED: only ended sessions are deleted', async () => {
    const table = await openTable(gm);
    refused(await gm.call('DELETE', `/sessions/${table.sessionId}`), 409, 'SESSION_NOT_ENDED', 'SESSION_019');
    await end(table);
    expect((await gm.call('DELETE', `/sessions/${table.sessionId}`)).body.data).toEqual({ deleted: true });
    refused(await gm.call('GET', `/sessions/${table.sessionId}`), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
  });
  it('SESSION_020 INVITE_NOT_FOUND, 021 INVITE_EXPIRED, 022 NOT_INVITED; an invite opens the door once', async () => {
    const table = await openTable(gm, { access: 'invite' });
    refused(await join(player, table), 403, 'NOT_INVITED', 'SESSION_022');
    refused(await join(player, table, { inviteToken: 'nonsense' }), 404, 'INVITE_NOT_FOUND', 'SESSION_020');
    const made = await gm.call('POST', `/sessions/${table.sessionId}/invites`, { role: 'player' });
    const inviteToken = made.body.data.invite.url.split('/').at(-1);
    expect((await call(server.url, 'GET', `/api/v1/invites/${inviteToken}`)).body.data.session.id).toBe(
      table.sessionId,
    );
    expect((await join(player, table, { inviteToken })).status).toBe(200);
    refused(await join(other, table, { inviteToken }), 410, 'INVITE_EXPIRED', 'SESSION_021');
    refused(await call(server.url, 'GET', `/api/v1/invites/${inviteToken}`), 410, 'INVITE_EXPIRED', 'SESSION_021');
    await end(table);
  });
  it('SESSION_023 SESSION_LOCKED, 024 BANNED: a ban rotates the code and stays', async () => {
    const table = await openTable(gm);
    const { participantId } = await seat(player, table, 'Arla');
    await gm.call('POST', `/sessions/${table.sessionId}/lock`, { locked: true });
    refused(await join(other, table), 422, 'SESSION_LOCKED', 'SESSION_023');
    const kicked = await gm.call('POST', `/sessions/${table.sessionId}/kick`, { participantId, ban: true });
    expect(kicked.body.data).toEqual({ kicked: true });
    refused(await join(player, table), 403, 'BANNED', 'SESSION_024');
    const now = await gm.call('GET', `/sessions/${table.sessionId}`);
    expect(now.body.data.session.code).not.toBe(table.code);
    refused(await gm.call('GET', `/sessions/code/${table.code}`), 404, 'SESSION_NOT_FOUND', 'SESSION_001');
    await end(table);
  });
  it('SESSION_025 GUESTS_NOT_ALLOWED, 026 SPECTATORS_NOT_ALLOWED', async () => {
    const table = await openTable(gm, { settings: { allowGuests: false } });
    refused(await join(guest, table), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
    refused(await guest.call('POST', '/adventures', plainAdventure), 403, 'GUESTS_NOT_ALLOWED', 'SESSION_025');
    refused(
      await other.call('POST', `/sessions/${table.sessionId}/join`, { role: 'spectator' }),
      403,
      'SPECTATORS_NOT_ALLOWED',
      'SESSION_026',
    );
    await end(table);
  });
});
