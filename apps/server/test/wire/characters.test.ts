import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import type { Json } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  heardBy,
  leavesNoTrace,
  openPlay,
  type Play,
  refusedWith,
  signUpCast,
} from '../wire-table.ts';

/** A seated character: the session's copy rules, and the record follows in the same commit (contract 1.9). */
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const record = async (play: Play): Promise<Json> =>
  (await cast.pia.call('GET', `/characters/${play.seats.pia.characterId}`)).body.data.character;
const patch = (play: Play, body: unknown) => cast.pia.call('PATCH', `/characters/${play.seats.pia.characterId}`, body);
const seatOf = async (play: Play, name: keyof Cast) =>
  (await cast[name].call('GET', `/sessions/${play.sessionId}`)).body.data.session.participants[0];

describe('3.3 character:update', () => {
  it('1.9 owner and GM change it; numbers go to everybody, the sheet to owner and GM; the record has it at the ack', async () => {
    using play = await openPlay(server, cast);
    const { participantId } = play.seats.pia;
    const heard = await heardBy(play, async () => {
      const sheet = { gold: 7, secret: 'SHEETSECRET' };
      await done(play.wires.pia, 'character:update', { participantId, hitPointsCurrent: 3, sheet });
      expect(await record(play)).toMatchObject({ hitPointsCurrent: 3, sheet });
    });
    const [version, others] = [heard.pia[0].payload.version, heard.otto[0].payload.version];
    expect(version).not.toBe(others);
    expect(heard.gm[0].payload).toMatchObject({ changes: { hitPointsCurrent: 3, sheet: { gold: 7 } } });
    for (const frames of [heard.otto, heard.vera]) {
      expect(eventsOf(frames)).toEqual([
        { type: 'character:updated', payload: { participantId, changes: { hitPointsCurrent: 3 }, version: others } },
      ]);
    }
    const sheetOnly = await heardBy(play, () =>
      done(play.wires.gm, 'character:update', { participantId, sheet: { gold: 8 } }),
    );
    expect([sheetOnly.otto, sheetOnly.vera]).toEqual([[], []]);
    expect((await seatOf(play, 'otto')).version).toBe(others);
    expect(await record(play)).toMatchObject({ sheet: { gold: 8 } });
  });

  it("1.8 ifVersion: CONFLICT carries the seat as the caller may know it; others' characters and bad input are refused", async () => {
    using play = await openPlay(server, cast);
    const { participantId } = play.seats.pia;
    const { version } = await seatOf(play, 'pia');
    await done(play.wires.pia, 'character:update', { participantId, armorClass: 15, ifVersion: version });
    await leavesNoTrace(play, async () => {
      const late = await refusedWith(play.wires.pia, 'character:update', {
        participantId,
        armorClass: 16,
        ifVersion: version,
      });
      expect(late).toMatchObject({
        code: 'CONFLICT',
        details: { current: { character: { armorClass: 15, sheet: {} } } },
      });
      const theirs = await refusedWith(play.wires.otto, 'character:update', { participantId, ifVersion: 'x' });
      expect(theirs).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'not-yours' } });
      expect(JSON.stringify(theirs)).not.toContain('sheet');
      const spectator = await refusedWith(play.wires.vera, 'character:update', { participantId });
      expect(spectator).toMatchObject({ code: 'NOT_ALLOWED' });
      const bad: readonly Json[] = [
        { hitPointsCurrent: '3' },
        { hitPointsCurrent: 1.5 },
        { hitPointsMax: 100_000 },
        { armorClass: null },
        { name: 'New' },
        { level: 20 },
        { sheet: 'text' },
        { sheet: { big: Array.from({ length: 3 }, () => 'x'.repeat(12_000)) } },
        { sheet: { nul: '\u0000' } },
      ];
      for (const changes of bad) {
        const fault = await cast.pia.call('POST', `/sessions/${play.sessionId}/commands`, {
          id: `bad-${Math.random()}`,
          type: 'character:update',
          payload: { participantId, ...changes },
        });
        expect([fault.status, fault.body.error?.code], JSON.stringify(changes).slice(0, 80)).toEqual([
          400,
          'VALIDATION_FAILED',
        ]);
      }
    });
  });
});

describe('1.9 PATCH /characters/:id of a seated one', () => {
  it('1.9 goes through the table: everybody sees it at once, record and seat agree', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      const answer = await patch(play, { hitPointsCurrent: 2, hitPointsMax: 12, sheet: { luck: 1 } });
      expect(answer.status).toBe(200);
      expect(answer.body.data.character).toMatchObject({ hitPointsCurrent: 2, hitPointsMax: 12, sheet: { luck: 1 } });
    });
    expect(eventsOf(heard.otto)[0]?.payload.changes).toEqual({ hitPointsCurrent: 2, hitPointsMax: 12 });
    expect((await seatOf(play, 'pia')).character).toMatchObject({ hitPointsCurrent: 2, sheet: { luck: 1 } });
    expect(heard.otto[0].by).toBe(cast.pia.userId);
  });

  it('1.8 a version that moved at the table is a CONFLICT with the record as it is now', async () => {
    using play = await openPlay(server, cast);
    const { version } = await record(play);
    await done(play.wires.gm, 'character:update', {
      participantId: play.seats.pia.participantId,
      hitPointsCurrent: 1,
    });
    await leavesNoTrace(play, async () => {
      const late = await patch(play, { hitPointsCurrent: 8, ifVersion: version });
      refused(late, 409, 'CONFLICT');
      expect(late.body.error.details.current.hitPointsCurrent).toBe(1);
    });
    const fresh = await record(play);
    const answer = await patch(play, { hitPointsCurrent: 8, ifVersion: fresh.version });
    expect(answer.status).toBe(200);
    expect(answer.body.data.character.version).not.toBe(fresh.version);
    expect(answer.body.data.character).toEqual(await record(play));
  });

  it('1.9 name, class, level and experience wait: CHARACTER_IN_SESSION, also beside allowed fields', async () => {
    using play = await openPlay(server, cast);
    const before = await record(play);
    await leavesNoTrace(play, async () => {
      for (const fixed of [{ name: 'Zed' }, { class: 'Mage' }, { level: 2 }, { experience: 5 }, { avatarUrl: null }]) {
        const answer = await patch(play, { hitPointsCurrent: 5, ...fixed });
        refused(answer, 409, 'CHARACTER_IN_SESSION', 'SESSION_009');
      }
      refused(await patch(play, { hitPointsCurrent: 5, colour: 'red' }), 400, 'VALIDATION_FAILED');
      const theirs = await cast.otto.call('PATCH', `/characters/${play.seats.pia.characterId}`, { armorClass: 1 });
      refused(theirs, 404, 'CHARACTER_NOT_FOUND', 'SESSION_018');
    });
    expect(await record(play)).toEqual(before);
  });

  it('1.1 paused, it waits with the table; once the session has ended it is the record alone', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.gm, 'session:pause', {});
    refused(await patch(play, { armorClass: 18 }), 409, 'SESSION_PAUSED', 'SESSION_015');
    await done(play.wires.gm, 'session:resume', {});
    await done(play.wires.gm, 'node:go', { nodeId: 'cellar' });
    await done(play.wires.pia, 'character:update', {
      participantId: play.seats.pia.participantId,
      hitPointsCurrent: 4,
    });
    await done(play.wires.gm, 'session:end', { outcome: 'completed' });
    expect(await record(play)).toMatchObject({ hitPointsCurrent: 4, experience: 45 });
    expect((await patch(play, { name: 'Arla the Great', level: 2 })).body.data.character).toMatchObject({ level: 2 });
  });
});

describe('1.9 the character of somebody who left', () => {
  it('CHAR-18 is theirs at home meanwhile, comes back as it is there, and an ending without them takes nothing back', async () => {
    using play = await openPlay(server, cast);
    const { participantId } = play.seats.pia;
    const leave = () => cast.pia.call('POST', `/sessions/${play.sessionId}/leave`);
    await leave();
    await patch(play, { name: 'Arla at home', sheet: { rest: 1 }, hitPointsCurrent: 6 });
    await done(play.wires.gm, 'character:update', { participantId, hitPointsCurrent: 5 });
    expect(await record(play)).toMatchObject({ name: 'Arla at home', sheet: { rest: 1 }, hitPointsCurrent: 5 });
    await cast.pia.call('POST', `/sessions/${play.sessionId}/join`, {});
    const { otto } = play.wires;
    const joined = await otto.until(({ type }) => type === 'participant:joined');
    expect(joined.payload.participant.character).toMatchObject({ name: 'Arla at home', hitPointsCurrent: 5 });
    expect(JSON.stringify(otto.frames)).not.toContain('rest');
    expect((await seatOf(play, 'gm')).character).toMatchObject({ sheet: { rest: 1 }, hitPointsCurrent: 5 });
    await leave();
    await patch(play, { sheet: { rest: 2 }, armorClass: 19 });
    await done(play.wires.gm, 'session:end', { outcome: 'completed' });
    expect(await record(play)).toMatchObject({ sheet: { rest: 2 }, armorClass: 19 });
  });
});
