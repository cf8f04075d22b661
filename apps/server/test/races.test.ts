import { type Command, participantOf, type Result } from '@moothall/domain';
import { describe, expect, test } from 'vitest';
import { changeCharacter, characterOf, seatedCharacter } from '../src/records/characters.ts';
import { makeInvite } from '../src/records/invites.ts';
import { joinSession } from '../src/records/join-session.ts';
import { runCommand } from '../src/records/run-command.ts';
import { makeTicket, takeTicket } from '../src/records/tickets.ts';
import { openTwoNodes, type Racer, type StorageKind, type TwoNodes } from './two-nodes.ts';

/** Quality 1, harness 5: many want the same thing at the same moment, through two nodes, and exactly one gets it. */
const racersCount = 50;
// The release asks for 200.
const rounds = Number(process.env.RACE_ROUNDS ?? 50);
const timeoutMs = 120_000;

const storages: readonly StorageKind[] = ['memory', 'SQLite'];

/** Everybody at once; what came of it, by refusal code, `ok` for who won. */
async function race(racers: readonly Racer[], run: (racer: Racer, index: number) => Promise<Result<unknown>>) {
  const results = await Promise.all(racers.map(run));
  const tally: Record<string, number> = {};
  for (const result of results) {
    const name = result.ok ? 'ok' : result.refusal.code;
    tally[name] = (tally[name] ?? 0) + 1;
  }
  return tally;
}

async function command({ gm }: TwoNodes, { node }: Racer, sessionId: string, asked: Command, id?: string) {
  const room = await node.rooms.open(sessionId);
  if (room === null) throw new Error('no room');
  return runCommand(node, room, gm.userId, id ?? node.chance.uuid(), asked);
}

async function eventsOf({ storage }: TwoNodes, sessionId: string): Promise<readonly string[]> {
  const rows = await storage.log.read(sessionId, 0, 1_000);
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  return rows.flatMap(({ events }) => (JSON.parse(events) as { readonly type: string }[]).map(({ type }) => type));
}

function countOf(events: readonly string[], wanted: string): number {
  return events.filter((type) => type === wanted).length;
}

async function everyRound(
  kind: StorageKind,
  opening: Parameters<TwoNodes['openTable']>[0],
  run: (table: TwoNodes, sessionId: string, round: number) => Promise<void>,
): Promise<void> {
  await using table = await openTwoNodes(kind, racersCount);
  for (let round = 0; round < rounds; round += 1) {
    const sessionId = await table.openTable(opening);
    await run(table, sessionId, round);
    // Frees the characters for the next round.
    await command(table, table.racers[0] as Racer, sessionId, {
      type: 'session:end',
      payload: { outcome: 'cancelled' },
    });
    table.closeTable(sessionId);
  }
}

/** Lets others go first, more of them each round: in memory everybody's steps take the same number of turns. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await null;
}

/** Every seat has what its record says, and both have what was asked. */
async function agree({ nodes, storage }: TwoNodes, sessionId: string, sitting: readonly Racer[], asked: object) {
  const room = await nodes[0].rooms.open(sessionId);
  await room?.catchUp();
  for (const { identity, characterId } of sitting) {
    const record = await storage.records.findCharacter(characterId);
    if (room === null || record === null) throw new Error('no table, or no record');
    expect(participantOf(room.core.state.roster, identity.userId)?.character).toEqual(seatedCharacter(record));
    expect(characterOf(record)).toMatchObject(asked);
  }
}

const start: Command = { type: 'session:start', payload: {} };
const cancel: Command = { type: 'session:end', payload: { outcome: 'cancelled' } };

describe.each(storages)('races on %s', (kind) => {
  test('L10 of many people taking the last seat exactly one gets it', { timeout: timeoutMs }, async () => {
    await everyRound(kind, { maxPlayers: 1 }, async (table, sessionId) => {
      const tally = await race(table.racers, ({ node, identity, characterId }) =>
        joinSession(node, identity, sessionId, { role: 'player', characterId }, null),
      );
      expect(tally).toEqual({ ok: 1, SESSION_FULL: racersCount - 1 });
      expect((await table.storage.log.findSession(sessionId))?.participantCount).toBe(1);
    });
  });

  test('L10 of many starts exactly one happens', { timeout: timeoutMs }, async () => {
    await everyRound(kind, {}, async (table, sessionId) => {
      const tally = await race(table.racers, (racer) => command(table, racer, sessionId, start));
      expect(tally).toEqual({ ok: 1, INVALID_STATUS_TRANSITION: racersCount - 1 });
      expect(countOf(await eventsOf(table, sessionId), 'session:started')).toBe(1);
    });
  });

  test('L3 L10 start against end: one end, and a start only before it', { timeout: timeoutMs }, async () => {
    const orders = new Set<string>();
    await everyRound(kind, {}, async (table, sessionId, round) => {
      const answers = await Promise.all(
        table.racers.map(async (racer, index) => {
          const asked = Math.floor(index / 2 + round) % 2 === 0 ? start : cancel;
          return { type: asked.type, ok: (await command(table, racer, sessionId, asked)).ok };
        }),
      );
      const won = (type: string) => answers.filter((answer) => answer.ok && answer.type === type).length;
      const events = await eventsOf(table, sessionId);
      expect(won('session:end')).toBe(1);
      expect(won('session:start')).toBe(countOf(events, 'session:started'));
      expect(won('session:start')).toBeLessThanOrEqual(1);
      expect(events.at(-1)).toBe('session:ended');
      orders.add(won('session:start') === 1 ? 'start, end' : 'end alone');
    });
    expect([...orders].sort(), 'both ends of the race were seen').toEqual(['end alone', 'start, end']);
  });

  test('L2 the same command id on two nodes takes effect once and is answered alike', {
    timeout: timeoutMs,
  }, async () => {
    await everyRound(kind, {}, async (table, sessionId, round) => {
      const asked: Command = { type: 'chat:send', payload: { text: 'once' } };
      const answers = await Promise.all(
        table.racers.map((racer) => command(table, racer, sessionId, asked, `round ${round}`)),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]?.ok).toBe(true);
      expect(countOf(await eventsOf(table, sessionId), 'chat:posted')).toBe(1);
    });
  });

  test('CHAR-17 changed while it sits down: the table has the character as its record says, and no change is lost', {
    timeout: timeoutMs,
  }, async () => {
    const atTable: number[] = [];
    await everyRound(kind, { maxPlayers: 8 }, async (table, sessionId, round) => {
      const changes = [{ hitPointsCurrent: round }, { hitPointsMax: 1 + round }, { armorClass: round }];
      const all = [...changes, { sheet: { round } }, {}];
      const sitting = table.racers.slice(0, 8);
      const deeds = sitting.flatMap(({ node, identity, characterId }) => [
        ...all.map((change, place) => async () => {
          await turns(place * round);
          return changeCharacter(table.nodes[place % 2 === 0 ? 0 : 1], identity, characterId, change);
        }),
        () => joinSession(node, identity, sessionId, { role: 'player', characterId }, null),
      ]);
      const from = round % deeds.length;
      const answers = await Promise.all([...deeds.slice(from), ...deeds.slice(0, from)].map((deed) => deed()));
      expect(answers.filter(({ ok }) => !ok)).toEqual([]);
      await agree(table, sessionId, sitting, { ...Object.assign({}, ...changes), sheet: { round } });
      atTable.push(countOf(await eventsOf(table, sessionId), 'character:updated'));
    });
    expect(Math.max(...atTable), 'some were changed at the table').toBeGreaterThan(0);
    expect(Math.min(...atTable), 'and some before they sat there').toBeLessThan(8 * 5);
  });

  test('L10 a single-use invite lets exactly one in', { timeout: timeoutMs }, async () => {
    await everyRound(kind, { access: 'invite', maxPlayers: 8 }, async (table, sessionId) => {
      const invite = await makeInvite(table.nodes[0], sessionId, { role: 'player', expiresInHours: 1, maxUses: 1 });
      const inviteToken = invite.url?.split('/').at(-1);
      const tally = await race(table.racers, ({ node, identity, characterId }) =>
        joinSession(node, identity, sessionId, { role: 'player', characterId, inviteToken }, null),
      );
      expect(tally).toEqual({ ok: 1, INVITE_EXPIRED: racersCount - 1 });
    });
  });

  test('L10 a single-use ticket opens exactly one socket', { timeout: timeoutMs }, async () => {
    await everyRound(kind, {}, async (table, sessionId) => {
      const ticket = await makeTicket(table.nodes[0], table.gm, sessionId);
      const token = ticket.ok ? ticket.value.token : '';
      const taken = await Promise.all(table.racers.map(({ node }) => takeTicket(node, sessionId, token)));
      expect(taken.filter((one) => one !== null)).toHaveLength(1);
    });
  });
});
