import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { refused } from '../refused.ts';
import type { Frame, Wire } from '../wire-client.ts';
import {
  type Cast,
  done,
  eventsOf,
  eventsOfType,
  heardBy,
  leavesNoTrace,
  openPlay,
  refusedWith,
  settle,
  signUpCast,
} from '../wire-table.ts';

/** Dice from throw to proof, byte by byte (contract 1.10). */
const root = fileURLToPath(new URL('../../../..', import.meta.url));
let server: DisposableServer;
let cast: Cast;

beforeAll(async () => {
  server = await startServer();
  cast = await signUpCast(server.url);
});
afterAll(() => server[Symbol.asyncDispose]());

const rollsIn = (frames: readonly Frame[]) =>
  eventsOf(frames)
    .filter(({ type }) => type === 'dice:rolled')
    .map(({ payload }) => payload.roll);
const rollsOf = (wire: Wire) => eventsOfType(wire, 'dice:rolled').map(({ roll }) => roll);

describe('1.10 who learns of a roll', () => {
  it('1.10 public: everybody gets the same frame, spectators too; the ack has the roll', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      const { roll } = await done(play.wires.pia, 'dice:roll', { notation: '2d6+1 # Swing' }, 'swing');
      expect(roll).toMatchObject({
        notation: '2d6+1 # Swing',
        label: 'Swing',
        visibility: 'public',
        commandId: 'swing',
      });
      expect(roll.total).toBeGreaterThanOrEqual(3);
    });
    for (const frames of [heard.gm, heard.otto, heard.vera]) expect(frames).toEqual(heard.pia);
    expect(heard.pia).toHaveLength(1);
    expect(heard.pia[0]).toMatchObject({ type: 'dice:rolled', by: cast.pia.userId });
  });

  it('1.10 gm: roller and GM; the others receive no byte', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, () => done(play.wires.pia, 'dice:roll', { notation: 'd20', visibility: 'gm' }));
    expect(heard.pia).toEqual(heard.gm);
    expect(rollsIn(heard.gm)[0].total).toBeGreaterThan(0);
    expect([heard.otto, heard.vera]).toEqual([[], []]);
    const own = await heardBy(play, () => done(play.wires.gm, 'dice:roll', { notation: 'd20', visibility: 'gm' }));
    expect(own.gm).toHaveLength(1);
    expect([own.pia, own.otto, own.vera]).toEqual([[], [], []]);
  });

  it('1.10 blind: the roller learns only that it was rolled, in frame, ack, view, history and export', async () => {
    using play = await openPlay(server, cast);
    const heard = await heardBy(play, async () => {
      const { roll } = await done(play.wires.pia, 'dice:roll', { notation: '3d1000000', visibility: 'blind' });
      expect(roll).toMatchObject({ total: null, terms: [], visibility: 'blind' });
    });
    const [known] = rollsIn(heard.gm);
    expect(known.total).toBeGreaterThan(0);
    expect(rollsIn(heard.pia)[0]).toEqual({ ...known, total: null, terms: [] });
    expect([heard.otto, heard.vera]).toEqual([[], []]);
    const path = `/sessions/${play.sessionId}`;
    for (const page of ['/view', '/state', '/history', '/export', '/export?format=md']) {
      const { body } = await cast.pia.call('GET', `${path}${page}`);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`[ :]${known.total}\\b`));
      expect(JSON.stringify(body)).not.toContain('"value"');
    }
  });

  it('1.10 self: only the roller, not even the GM, in any call', async () => {
    using play = await openPlay(server, cast);
    const before = await cast.gm.call('GET', `/sessions/${play.sessionId}/stats`);
    const heard = await heardBy(play, () =>
      done(play.wires.pia, 'dice:roll', { notation: '3d1000000', visibility: 'self' }),
    );
    expect([heard.gm, heard.otto, heard.vera]).toEqual([[], [], []]);
    const [own] = rollsIn(heard.pia);
    for (const page of ['/view', '/state', '/history', '/export', `/view?as=${play.seats.pia.participantId}`]) {
      const { body } = await cast.gm.call('GET', `/sessions/${play.sessionId}${page}`);
      expect(JSON.stringify(body)).not.toContain(own.id);
      expect(JSON.stringify(body)).not.toMatch(new RegExp(`[ :]${own.total}\\b`));
    }
    const after = await cast.gm.call('GET', `/sessions/${play.sessionId}/stats`);
    expect(after.body.data.stats.diceRolled).toBe(before.body.data.stats.diceRolled);
    const mine = await cast.pia.call('GET', `/sessions/${play.sessionId}/stats`);
    expect(mine.body.data.stats.diceRolled).toBe(before.body.data.stats.diceRolled + 1);
  });

  it("1.10 showDiceRolls off: players' public rolls go to roller and GM, the GM's to all", async () => {
    using play = await openPlay(server, cast, { settings: { showDiceRolls: false } });
    const heard = await heardBy(play, () => done(play.wires.pia, 'dice:roll', { notation: 'd20' }));
    expect(heard.pia).toEqual(heard.gm);
    expect(heard.pia).toHaveLength(1);
    expect([heard.otto, heard.vera]).toEqual([[], []]);
    const own = await heardBy(play, () => done(play.wires.gm, 'dice:roll', { notation: 'd20' }));
    expect([own.pia.length, own.otto.length, own.vera.length]).toEqual([1, 1, 1]);
  });

  it('1.10 as: own character, or oneself; the GM as anybody; spectators roll nothing', async () => {
    using play = await openPlay(server, cast);
    const { roll } = await done(play.wires.pia, 'dice:roll', { notation: 'd4', as: 'Arla' });
    expect(roll.as).toBe('Arla');
    expect(await refusedWith(play.wires.pia, 'dice:roll', { notation: 'd4', as: 'Brom' })).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { reason: 'as' },
    });
    await done(play.wires.gm, 'dice:roll', { notation: 'd4', as: 'The Dragon' });
    expect(await refusedWith(play.wires.vera, 'dice:roll', { notation: 'd4' })).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});

describe('1.10 refusals', () => {
  it.each([
    ['d20 +', 5],
    ['d20 ++ x', 6],
    ['1001d6', 0],
    ['d1!', 0],
    ['((((((((((1))))))))))', 8],
    ['d1000001', 0],
    ['fire', 0],
  ])('1.10 %s is DICE_INVALID with a position, by socket and REST, and leaves no trace', async (notation, position) => {
    using play = await openPlay(server, cast);
    await leavesNoTrace(play, async () => {
      const fault = await refusedWith(play.wires.pia, 'dice:roll', { notation });
      expect(fault).toMatchObject({ code: 'DICE_INVALID', details: { position: expect.any(Number) } });
      expect(Math.abs(fault.details.position - position)).toBeLessThanOrEqual(2);
      const request = await refusedWith(play.wires.gm, 'dice:request', { participantIds: 'all', notation });
      expect(request).toEqual(fault);
      const command = { id: `bad-${notation}`, type: 'dice:roll', payload: { notation } };
      const answer = await cast.pia.call('POST', `/sessions/${play.sessionId}/commands`, command);
      refused(answer, 422, 'DICE_INVALID');
      expect(answer.body.error.details).toEqual(fault.details);
    });
  });

  it('L2 the same command id has the same dice, and other content is COMMAND_ID_REUSED', async () => {
    using play = await openPlay(server, cast);
    const first = await done(play.wires.pia, 'dice:roll', { notation: '5d100' }, 'once');
    expect(await done(play.wires.pia, 'dice:roll', { notation: '5d100' }, 'once')).toEqual(first);
    const other = await play.wires.pia.ask('dice:roll', { notation: '6d100' }, 'once-more');
    expect(other.type).toBe('ack');
    const reused = await cast.pia.call('POST', `/sessions/${play.sessionId}/commands`, {
      id: 'once',
      type: 'dice:roll',
      payload: { notation: '5d101' },
    });
    refused(reused, 409, 'COMMAND_ID_REUSED');
    await settle(play);
    expect(rollsOf(play.wires.pia)).toHaveLength(2);
  });
});

describe('1.10 requests', () => {
  it('1.10 a request to one reaches that player and the GM; answers carry its id and the success', async () => {
    using play = await openPlay(server, cast);
    const { pia, otto } = play.seats;
    const heard = await heardBy(play, () =>
      done(play.wires.gm, 'dice:request', {
        participantIds: [pia.participantId],
        notation: 'd20',
        difficulty: 0,
        label: 'Perception',
      }),
    );
    expect(heard.pia).toEqual(heard.gm);
    expect([heard.otto, heard.vera]).toEqual([[], []]);
    const { id: requestId } = heard.pia[0].payload.request;
    expect(heard.pia[0].payload.request).toEqual({
      id: requestId,
      participantIds: [pia.participantId],
      notation: 'd20',
      difficulty: 0,
      label: 'Perception',
    });
    const missing = await refusedWith(play.wires.otto, 'dice:roll', {
      notation: 'd20',
      requestId: '00000000-0000-4000-8000-000000000001',
    });
    expect(await refusedWith(play.wires.otto, 'dice:roll', { notation: 'd20', requestId })).toEqual(missing);
    expect(missing.code).toBe('NOT_FOUND');
    const { roll } = await done(play.wires.pia, 'dice:roll', { notation: 'd20+3', requestId });
    expect(roll).toMatchObject({ requestId, success: true });
    expect(await refusedWith(play.wires.pia, 'dice:roll', { notation: 'd20', requestId })).toMatchObject({
      code: 'NOT_ALLOWED',
      details: { reason: 'answered' },
    });
    const hard = { participantIds: 'all', notation: 'd20', difficulty: 100 };
    const all = await done(play.wires.gm, 'dice:request', hard);
    const failed = await done(play.wires.otto, 'dice:roll', { notation: 'd20', requestId: all.requestId });
    expect(failed.roll.success).toBe(false);
    const [request] = eventsOfType(play.wires.vera, 'dice:requested');
    expect(request.request.participantIds).toEqual([pia.participantId, otto.participantId]);
  });

  it('1.10 a blind answer to a request tells its roller neither total nor success', async () => {
    using play = await openPlay(server, cast);
    const { requestId } = await done(play.wires.gm, 'dice:request', {
      participantIds: 'all',
      notation: 'd20',
      difficulty: 1,
    });
    const { roll } = await done(play.wires.pia, 'dice:roll', { notation: 'd20', visibility: 'blind', requestId });
    expect(roll).toMatchObject({ total: null, requestId });
    expect(roll).not.toHaveProperty('success');
    await settle(play);
    expect(rollsOf(play.wires.gm)[0].success).toBe(true);
    expect(rollsOf(play.wires.pia)[0]).not.toHaveProperty('success');
  });
});

describe('1.10 verifiable', () => {
  it('1.10 the seed is told at the end and fits the commitment; verify and the shipped check find every die right', async () => {
    using play = await openPlay(server, cast);
    const path = `/sessions/${play.sessionId}`;
    await done(play.wires.pia, 'dice:roll', { notation: '4d6kh3 + 2 # Strength' });
    await done(play.wires.otto, 'dice:roll', { notation: '6d10!>=8', visibility: 'blind' });
    await done(play.wires.gm, 'dice:roll', { notation: '2dF + d%', visibility: 'gm' });
    await done(play.wires.otto, 'dice:roll', { notation: '3d6rr1', visibility: 'self' });
    refused(await cast.pia.call('GET', `${path}/verify`), 409, 'SESSION_NOT_ENDED', 'SESSION_019');
    const early = await cast.pia.call('GET', `${path}/export?format=json`);
    expect(early.body.data.diceSeed).toBeNull();
    await done(play.wires.gm, 'session:end', { outcome: 'completed' });
    const ended = await play.wires.vera.until((frame) => frame.type === 'batch' && frame.payload.events.length === 2);
    const seed: string = ended.payload.events[1].payload.diceSeed;
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    const commitment = createHash('sha256').update(Buffer.from(seed, 'hex')).digest('hex');
    expect(play.wires.vera.frames[0].payload.session.diceCommitment).toBe(commitment);
    const verdicts = { gm: ['ok', 'ok', 'ok'], pia: ['ok'], otto: ['ok', 'hidden', 'ok'], vera: ['ok'] } as const;
    for (const [name, expected] of Object.entries(verdicts)) {
      const who = cast[name as keyof Cast];
      const { body } = await who.call('GET', `${path}/verify`);
      expect([body.data.seed, body.data.rolls.map(({ verdict }: Frame) => verdict)]).toEqual(['committed', expected]);
    }
    refused(await cast.otto.call('GET', `${path}/export?format=pdf`), 400, 'VALIDATION_FAILED');
  });

  it('1.10 npm run check:dice takes the very bytes of the export, and says no to a changed die', async () => {
    using play = await openPlay(server, cast);
    await done(play.wires.pia, 'dice:roll', { notation: '8d20' });
    await done(play.wires.otto, 'dice:roll', { notation: '2d8', visibility: 'blind' });
    await done(play.wires.gm, 'session:end', { outcome: 'cancelled' });
    const exported = await cast.otto.call('GET', `/sessions/${play.sessionId}/export?format=json`);
    const folder = await mkdtemp(join(tmpdir(), 'moothall-export-'));
    const check = async (content: unknown) => {
      const file = join(folder, 'export.json');
      await writeFile(file, JSON.stringify(content));
      const run = promisify(execFile)('npm', ['run', '--silent', 'check:dice', '--', file], { cwd: root });
      return run.then(
        ({ stdout }) => ({ code: 0, stdout }),
        ({ code, stdout }) => ({ code, stdout }),
      );
    };
    try {
      const sound = await check(exported.body);
      expect(sound.stdout).toContain('2 rolls: 1 ok, 1 hidden, 0 differ');
      expect(sound.code).toBe(0);
      const forged = structuredClone(exported.body);
      forged.data.rolls[0].total += 1;
      expect(await check(forged)).toMatchObject({ code: 1, stdout: expect.stringContaining('DIFFERS') });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
