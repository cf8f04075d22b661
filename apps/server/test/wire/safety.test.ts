import { join } from 'node:path';
import Libsql from 'libsql';
import { describe, expect, it } from 'vitest';
import { keepServer } from '../kept-server.ts';
import type { Frame } from '../wire-client.ts';
import { done, eventsOf, heardBy, leavesNoTrace, openPlay, refusedWith, settle, signUpCast } from '../wire-table.ts';

/** The safety card is anonymous to all: on the wire, at rest, and in what the server writes about itself (3.3). */
type Row = Readonly<Record<string, unknown>>;

/** Every row of every table, as text, read beside the running server. */
function rowsOf(dataDir: string): ReadonlySet<string> {
  const db = new Libsql(join(dataDir, 'moothall.db'), { readonly: true });
  try {
    const tables = db.prepare(`select name from sqlite_master where type = 'table'`).all() as readonly Row[];
    return new Set(
      tables.flatMap(({ name }) =>
        (db.prepare(`select * from "${String(name)}"`).all() as readonly Row[]).map(
          (row) => `${String(name)} ${JSON.stringify(row)}`,
        ),
      ),
    );
  } finally {
    db.close();
  }
}

describe('3.3 the safety card', () => {
  it('3.3 everybody gets the same frame without a name; raising it twice is raising it once; the GM acknowledges', async () => {
    await using kept = await keepServer();
    await using server = await kept.start();
    using play = await openPlay(server, await signUpCast(server.url));
    const { gm, otto, pia, vera } = play.wires;
    const heard = await heardBy(play, async () => {
      expect(await done(otto, 'safety:raise', {})).toEqual({});
      expect(await done(vera, 'safety:raise', {})).toEqual({});
      expect(await done(otto, 'safety:raise', {})).toEqual({});
    });
    for (const frames of Object.values(heard)) {
      expect(frames).toEqual(heard.gm);
      expect(frames).toHaveLength(1);
      expect(Object.keys(frames[0]).sort()).toEqual(['at', 'cursor', 'payload', 'type']);
      expect(frames[0]).toMatchObject({ type: 'safety:raised', payload: {} });
    }
    await leavesNoTrace(play, async () => {
      expect(await refusedWith(otto, 'safety:acknowledge', {})).toMatchObject({ code: 'NOT_GM' });
      expect(await refusedWith(pia, 'safety:raise', { reason: 'x' })).toMatchObject({ code: 'VALIDATION_FAILED' });
    });
    const calm = await heardBy(play, () => done(gm, 'safety:acknowledge', {}));
    expect(eventsOf(calm.vera)).toEqual([{ type: 'safety:acknowledged', payload: {} }]);
    await done(gm, 'session:pause', {});
    expect(await done(pia, 'safety:raise', {})).toEqual({});
  });

  it('3.3 nothing written by raising it names the raiser: no row of the database, no line of the log', async () => {
    await using kept = await keepServer();
    const lines: string[] = [];
    const write = (fields: unknown, message: string) => void lines.push(JSON.stringify([fields, message]));
    await using server = await kept.start({ log: { info: write, warn: write, error: write } });
    const cast = await signUpCast(server.url);
    using play = await openPlay(server, cast);
    await settle(play);
    const before = rowsOf(kept.dataDir);
    const said = lines.length;
    await done(play.wires.otto, 'safety:raise', {}, 'ottos-very-own-id');
    await cast.pia.call('POST', `/sessions/${play.sessionId}/commands`, {
      id: 'pias-very-own-id',
      type: 'safety:raise',
      payload: {},
    });
    const written = [...rowsOf(kept.dataDir)].filter((row) => !before.has(row));
    const commits = written.filter((row) => row.startsWith('commits '));
    expect(commits).toHaveLength(1);
    expect(commits[0]).toContain('safety:raised');
    const { pia, otto } = play.seats;
    const names = ['Otto', 'Pia', 'Brom', 'Arla', 'very-own-id', cast.otto.userId, cast.pia.userId];
    for (const word of [...names, pia.participantId, otto.participantId, pia.characterId, otto.characterId]) {
      // The head and the session's row change too; they name all seats alike, so only new mentions count.
      const telling = written.filter((row) => row.includes(word) && !row.startsWith('gameSessions '));
      expect(telling, word).toEqual([]);
      expect(lines.slice(said).join('\n')).not.toContain(word);
    }
    expect(lines.slice(said)).toEqual([]);
  });

  it('3.3 it is no sign of life: whoever is shown as idle stays so', async () => {
    await using kept = await keepServer();
    await using server = await kept.start();
    using play = await openPlay(server, await signUpCast(server.url));
    play.wires.otto.send({ type: 'presence:idle', payload: { idle: true } });
    await play.wires.gm.until((frame: Frame) => frame.type === 'presence:changed' && frame.payload.status === 'idle');
    await done(play.wires.otto, 'safety:raise', {});
    await settle(play);
    expect(play.wires.gm.frames.filter(({ type }) => type === 'presence:changed')).toHaveLength(1);
  });

  it('3.3 a restart keeps the card up, and publishing stays frozen', async () => {
    await using kept = await keepServer();
    let sessionId = '';
    const first = await kept.start();
    const cast = await signUpCast(first.url);
    {
      using play = await openPlay(first, cast);
      sessionId = play.sessionId;
      await done(play.wires.gm, 'broadcast:mode', { mode: 'staged' });
      await done(play.wires.otto, 'safety:raise', {});
    }
    await first[Symbol.asyncDispose]();
    await using second = await kept.start();
    expect(second.url).toBe(first.url);
    const view = await cast.vera.call('GET', `/sessions/${sessionId}/view`);
    expect(view.body.data.table.safetyRaised).toBe(true);
    const command = { id: 'publish', type: 'broadcast:publish', payload: {} };
    const answer = await cast.gm.call('POST', `/sessions/${sessionId}/commands`, command);
    expect(answer.body.error).toMatchObject({ code: 'NOT_ALLOWED', details: { reason: 'safety-raised' } });
  });
});
