import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { type MailServer, startMailServer } from '../mail-server.ts';
import { refused } from '../refused.ts';
import { call, connect, openTable, openWire, seat, signInAsGuest, signUp, type WirePerson } from '../wire-client.ts';

/** What happens to people's connections when their account changes (docs/spec/accounts.md). */
let mails: MailServer;
let server: DisposableServer;
beforeAll(async () => {
  mails = await startMailServer();
  server = await startServer({ environment: { SMTP_URL: mails.url, MAIL_FROM: 'Moothall <hall@example.org>' } });
}, 30_000);
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  await mails[Symbol.asyncDispose]();
});

const password = 'correct horse battery';
const newPassword = 'another horse battery';
const emailOf = async (who: WirePerson): Promise<string> => (await who.call('GET', '/me')).body.data.email;
const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  call(server.url, 'POST', path, body, headers);
const bearer = ({ token }: WirePerson) => ({ authorization: `Bearer ${token}` });
const signIn = (email: string, word = password) => post('/api/auth/sign-in/email', { email, password: word });
const linkIn = (text: string, page: string): string => {
  const token = new RegExp(`${server.url}${page}\\?token=([\\w-]+)`).exec(text)?.[1];
  if (token === undefined) throw new Error(`no link to ${page} in ${text}`);
  return token;
};
const confirm = (token: string) => post('/api/v1/confirmations', { token });

describe('live connections and the end of a sign-in', () => {
  /** Somebody at a table, with the connection that is to close. */
  const atTable = async () => {
    const gm = await signUp(server.url, 'Gwen');
    await confirm(linkIn((await mails.mail(await emailOf(gm), '/verify?token=')).text, '/verify'));
    const player = await signUp(server.url, 'Pia');
    const table = await openTable(gm);
    await seat(player, table, 'Arla');
    const email = await emailOf(player);
    const again = await signIn(email);
    const other = { ...player, token: again.headers.get('set-auth-token') ?? '' };
    const asOther = (method: string, path: string, body?: unknown) =>
      call(server.url, method, `/api/v1${path}`, body, bearer(other));
    return { player, email, table, other: { ...other, call: asOther } };
  };
  const closedWithin = async (closed: Promise<{ readonly code: number }>, since: number) => {
    expect((await closed).code).toBe(4401);
    expect(performance.now() - since).toBeLessThan(1_000);
  };

  it('ACC-8 signing out closes its own connections within a second, and no others', async () => {
    const { player, other, table } = await atTable();
    using mine = await connect(server.url, player, table.sessionId);
    using theirs = await connect(server.url, other, table.sessionId);
    const since = performance.now();
    await post('/api/auth/sign-out', {}, bearer(player));
    await closedWithin(mine.closed, since);
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN);
  });

  it('ACC-8 ending one sign-in, the others, or all closes their connections within a second', async () => {
    const { player, other, table } = await atTable();
    const signIns = (await player.call('GET', '/me/sign-ins')).body.data.signIns as { id: string; current: boolean }[];
    const foreign = signIns.find(({ current }) => !current)?.id ?? '';
    using theirs = await connect(server.url, other, table.sessionId);
    let since = performance.now();
    expect((await player.call('DELETE', `/me/sign-ins/${foreign}`)).body.data).toEqual({ ended: 1 });
    await closedWithin(theirs.closed, since);
    refused(await player.call('DELETE', `/me/sign-ins/${foreign}`), 404, 'NOT_FOUND');

    const third = { ...other, token: (await signIn(await emailOf(player))).headers.get('set-auth-token') ?? '' };
    const asThird = {
      ...third,
      call: (m: string, p: string, b?: unknown) => call(server.url, m, `/api/v1${p}`, b, bearer(third)),
    };
    using elsewhere = await connect(server.url, asThird, table.sessionId);
    using mine = await connect(server.url, player, table.sessionId);
    since = performance.now();
    expect((await player.call('DELETE', '/me/sign-ins?which=others')).body.data).toEqual({ ended: 1 });
    await closedWithin(elsewhere.closed, since);
    expect(mine.socket.readyState).toBe(mine.socket.OPEN);

    since = performance.now();
    expect((await player.call('DELETE', '/me/sign-ins')).body.data).toEqual({ ended: 1 });
    await closedWithin(mine.closed, since);
    refused(await player.call('GET', '/me'), 401, 'UNAUTHENTICATED');
  });

  it('ACC-7 a changed password closes every connection within a second', async () => {
    const { player, other, table } = await atTable();
    using mine = await connect(server.url, player, table.sessionId);
    using theirs = await connect(server.url, other, table.sessionId);
    const since = performance.now();
    const changed = await post('/api/auth/change-password', { currentPassword: password, newPassword }, bearer(player));
    expect(changed.status).toBe(200);
    await closedWithin(mine.closed, since);
    await closedWithin(theirs.closed, since);
    const fresh = { authorization: `Bearer ${changed.headers.get('set-auth-token')}` };
    expect((await call(server.url, 'GET', '/api/v1/me', undefined, fresh)).status).toBe(200);
  });

  it('ACC-7 a reset closes every connection within a second', async () => {
    const { player, email, table } = await atTable();
    using mine = await connect(server.url, player, table.sessionId);
    await post('/api/auth/request-password-reset', { email });
    const token = linkIn((await mails.mail(email, '/reset?token=')).text, '/reset');
    const since = performance.now();
    expect((await post('/api/auth/reset-password', { token, newPassword })).status).toBe(200);
    await closedWithin(mine.closed, since);
    expect((await signIn(email, newPassword)).status).toBe(200);
  });

  it('ACC-8 a ticket made before the sign-in ended opens nothing after', async () => {
    const { player, table } = await atTable();
    const { token } = (await player.call('POST', `/sessions/${table.sessionId}/ws-token`)).body.data;
    await post('/api/auth/sign-out', {}, bearer(player));
    using wire = openWire(server.url, `/ws/sessions/${table.sessionId}?token=${token}`);
    expect((await wire.closed).code).toBe(4401);
    expect(wire.frames).toEqual([]);
  });
});

describe('a guest who becomes an account', () => {
  it('ACC-9 keeps seat, character, connection and sign-in', async () => {
    const gm = await signUp(server.url, 'Gwen');
    await confirm(linkIn((await mails.mail(await emailOf(gm), '/verify?token=')).text, '/verify'));
    const table = await openTable(gm);
    const guest = await signInAsGuest(server.url, 'Gus');
    const { participantId } = await seat(guest, table, 'Brom');
    using wire = await connect(server.url, guest, table.sessionId);
    const email = `gus-${Date.now()}@example.org`;
    const answer = await post('/api/auth/sign-up/email', { name: 'Gustav', email, password }, bearer(guest));
    expect(answer.status).toBe(200);
    expect((await guest.call('GET', '/me')).body.data).toEqual({
      id: guest.userId,
      name: 'Gustav',
      email,
      avatarUrl: null,
      isGuest: false,
      isAdmin: false,
      emailVerified: false,
    });
    expect((await wire.ask('chat:send', { text: 'still here' })).type).toBe('ack');
    const session = (await guest.call('GET', `/sessions/${table.sessionId}`)).body.data.session;
    expect(session.participants.map(({ id }: { id: string }) => id)).toEqual([participantId]);
    expect((await guest.call('GET', '/characters')).body.data.characters).toHaveLength(1);
    const elsewhere = await signIn(email);
    expect(elsewhere.body.user.id).toBe(guest.userId);
    const link = await gm.call('POST', `/sessions/${table.sessionId}/commands`, {
      id: 'link',
      type: 'participant:recovery-link',
      payload: { participantId },
    });
    expect(link.body.data.url).toContain('/recover/');
    const token = link.body.data.url.split('/').at(-1);
    refused(await post('/api/auth/recover', { token }), 404, 'INVITE_NOT_FOUND', 'SESSION_020');
  });
});
