import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DisposableServer, startServer } from '../disposable-server.ts';
import { type Opened, openTable, seat, signUp, type WirePerson } from '../wire-client.ts';

/** Every transition of contract 1.1 both ways, over REST. */
let server: DisposableServer;
let gm: WirePerson;
let player: WirePerson;

beforeAll(async () => {
  server = await startServer();
  gm = await signUp(server.url, 'Gwen');
  player = await signUp(server.url, 'Pia');
});
afterAll(() => server[Symbol.asyncDispose]());

type Status = 'waiting' | 'active' | 'paused' | 'completed' | 'cancelled';

async function tableIn(status: Status): Promise<Opened> {
  const table = await openTable(gm);
  await seat(player, table, 'Arla');
  const path = `/sessions/${table.sessionId}`;
  if (status === 'waiting') return table;
  if (status !== 'cancelled') await gm.call('POST', `${path}/start`);
  if (status === 'paused') await gm.call('POST', `${path}/pause`, { message: 'Tea' });
  if (status === 'completed' || status === 'cancelled') await gm.call('POST', `${path}/end`, { outcome: status });
  return table;
}

const moves = {
  start: { path: 'start', body: undefined, to: 'active' },
  pause: { path: 'pause', body: {}, to: 'paused' },
  resume: { path: 'resume', body: undefined, to: 'active' },
  complete: { path: 'end', body: { outcome: 'completed' }, to: 'completed' },
  cancel: { path: 'end', body: { outcome: 'cancelled' }, to: 'cancelled' },
} as const;

const allowed: Readonly<Record<Status, readonly (keyof typeof moves)[]>> = {
  waiting: ['start', 'cancel'],
  active: ['pause', 'complete', 'cancel'],
  paused: ['resume', 'complete', 'cancel'],
  completed: [],
  cancelled: [],
};

describe('LIFE transitions on the wire', () => {
  for (const from of Object.keys(allowed) as Status[]) {
    for (const name of Object.keys(moves) as (keyof typeof moves)[]) {
      const may = allowed[from].includes(name);
      it(`LIFE: ${from} + ${name} is ${may ? 'done' : 'refused'}`, async () => {
        const table = await tableIn(from);
        const { path, body, to } = moves[name];
        const answer = await gm.call('POST', `/sessions/${table.sessionId}/${path}`, body);
        const now = await gm.call('GET', `/sessions/${table.sessionId}`);
        if (may) {
          expect(answer.status).toBe(200);
          expect(answer.body.data.session.status).toBe(to);
          expect(now.body.data.session.status).toBe(to);
        } else {
          expect(answer.status).toBe(422);
          expect(answer.body.error).toMatchObject({
            code: 'INVALID_STATUS_TRANSITION',
            ref: 'SESSION_010',
            details: { from, to },
          });
          expect(now.body.data.session.status).toBe(from);
        }
        if (from !== 'completed' && from !== 'cancelled')
          await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
      });
    }
  }

  it('LIFE: only the GM may do these; a player gets NOT_GM and nothing changes', async () => {
    const table = await tableIn('waiting');
    for (const { path, body } of Object.values(moves)) {
      const answer = await player.call('POST', `/sessions/${table.sessionId}/${path}`, body);
      expect(answer.status).toBe(403);
      expect(answer.body.error.code).toBe('NOT_GM');
    }
    const now = await gm.call('GET', `/sessions/${table.sessionId}`);
    expect(now.body.data.session).toMatchObject({ status: 'waiting', startedAt: null });
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
  });

  it('LIFE: an unusual party is warned about and started all the same', async () => {
    const table = await tableIn('waiting');
    const answer = await gm.call('POST', `/sessions/${table.sessionId}/start`);
    expect(answer.body.data.session.warnings).toMatchObject([{ code: 'PARTY_SIZE' }]);
    expect(answer.body.data.session).toMatchObject({ currentNodeId: 'door', visitedNodeIds: ['door'] });
    await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome: 'cancelled' });
  });

  it('STATS: on completed the experience reaches the characters once, on cancelled not at all', async () => {
    for (const [outcome, experience] of [
      ['completed', 100],
      ['cancelled', 0],
    ] as const) {
      const table = await openTable(gm);
      const { characterId } = await seat(player, table, 'Brom');
      await gm.call('POST', `/sessions/${table.sessionId}/start`);
      const ended = await gm.call('POST', `/sessions/${table.sessionId}/end`, { outcome, notes: 'The end' });
      expect(ended.body.data.stats).toMatchObject({ nodesVisited: 1, experienceEarned: 100, messages: 0 });
      const character = await player.call('GET', `/characters/${characterId}`);
      expect(character.body.data.character.experience).toBe(experience);
    }
  });
});
