import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { keepServer } from '../kept-server.ts';
import { connect, type Frame, type Json, type Wire } from '../wire-client.ts';
import { type Cast, done, openPlay, signUpCast } from '../wire-table.ts';

/** Drafts wait for the GM: through a new connection, a resume, and a restart of the server (contract 1.7). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const stage = (wire: Wire) => done(wire, 'broadcast:mode', { mode: 'staged' });
const tokenAt = (at: string, name = 'Ogre') => ({ mapId: 'yard', at, name, kind: 'monster' });

describe('1.7 the GM comes back', () => {
  it('1.7 staged:changes follows the first frame, at connect and after a resume', async () => {
    using play = await openPlay(server, cast);
    await stage(play.wires.gm);
    await done(play.wires.gm, 'token:create', tokenAt('0,0'));
    const since = play.wires.gm.frames.findLast((frame: Frame) => frame.cursor !== undefined).cursor;
    for (const cursor of [undefined, since]) {
      using again = await connect(server.url, cast.gm, play.sessionId, cursor);
      const reminder = await again.until((frame) => frame.type === 'staged:changes');
      expect(again.frames[1]).toBe(reminder);
      expect(reminder.payload.drafts).toHaveLength(1);
    }
    using guest = await connect(server.url, cast.otto, play.sessionId);
    await guest.ask('chat:send', { text: 'here' });
    expect(guest.frames.some(({ type }) => type === 'staged:changes')).toBe(false);
  });

  it('1.7 drafts survive a restart of the server, and publish what was previewed', async () => {
    await using kept = await keepServer();
    let sessionId = '';
    let before: Json = {};
    let people: Cast;
    {
      await using first = await kept.start();
      people = await signUpCast(first.url);
      using play = await openPlay(first, people);
      sessionId = play.sessionId;
      await stage(play.wires.gm);
      await done(play.wires.gm, 'token:create', tokenAt('0,0', 'Kept'));
      await done(play.wires.gm, 'combat:start', { combatants: [{ name: 'Wolf' }, { name: 'Bear' }] });
      const as = `/view?as=${play.seats.pia.participantId}&staged=true`;
      before = (await people.gm.call('GET', `/sessions/${sessionId}${as}`)).body.data.table;
    }
    await using second = await kept.start();
    using gm = await connect(second.url, people.gm, sessionId);
    const reminder = await gm.until((frame) => frame.type === 'staged:changes');
    expect(reminder.payload.drafts.map(({ type }: Frame) => type)).toEqual(['token:create', 'combat:start']);
    await done(gm, 'broadcast:publish', {});
    const { table } = (await people.pia.call('GET', `/sessions/${sessionId}/view`)).body.data;
    // Initiative is thrown for the draft, so the preview showed the very dice.
    expect({ ...table, game: { ...table.game, turnHistory: [] } }).toEqual({
      ...before,
      game: { ...(before.game as Json), turnHistory: [] },
    });
  });
});
