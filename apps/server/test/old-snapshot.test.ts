import { join } from 'node:path';
import Libsql from 'libsql';
import { expect, it } from 'vitest';
import { keepServer } from './kept-server.ts';
import { done, openPlay, signUpCast } from './wire-table.ts';

type Row = { readonly sessionId: string; readonly seq: number; readonly state: string };

/** Who is there right now is not in the log (contract 1.4), and the restart comes between. */
const withoutPresence = (data: unknown): unknown =>
  JSON.parse(JSON.stringify(data, (key, value) => (key === 'presence' ? undefined : value)));

it('4 a snapshot in the shape of an older program is not read: the log tells it all again, and the state is equal', async () => {
  await using kept = await keepServer();
  const first = await kept.start();
  const cast = await signUpCast(first.url);
  let sessionId = '';
  {
    using play = await openPlay(first, cast);
    sessionId = play.sessionId;
    const { gm, pia } = play.wires;
    await done(gm, 'node:choose', { choiceId: 'in' });
    await done(gm, 'token:create', { mapId: 'yard', at: '0,0', name: 'Ogre', kind: 'monster' });
    await done(pia, 'dice:roll', { notation: '3d6', visibility: 'blind' });
    await done(gm, 'broadcast:mode', { mode: 'staged' });
    await done(gm, 'backdrop:show', { backdropId: 'mill' });
  }
  const read = async () => {
    const pages = ['/view', '/state', '/stats', `/history?limit=100`].flatMap((page) =>
      Object.values(cast).map((who) => who.call('GET', `/sessions/${sessionId}${page}`)),
    );
    return (await Promise.all(pages)).map(({ body }) => withoutPresence(body.data));
  };
  const before = await read();
  await first[Symbol.asyncDispose]();
  const database = new Libsql(join(kept.dataDir, 'moothall.db'));
  const [row] = database.prepare('select * from snapshots').all() as readonly Row[];
  expect(row?.sessionId).toBe(sessionId);
  const { format, ...shape } = JSON.parse(row?.state ?? '{}');
  expect(format).toBeGreaterThan(0);
  // Read as if it were of today's shape this one would lose tokens and rolls.
  const old = JSON.stringify({ ...shape, tokens: [], rolls: [], staging: undefined });
  database.prepare('update snapshots set state = ?').run(old);
  database.close();
  await using second = await kept.start();
  expect(second.url).toBe(first.url);
  expect(await read()).toEqual(before);
});
