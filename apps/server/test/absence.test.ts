import { expect, test } from 'vitest';
import { createMemoryDisk } from '../src/storage/memory.ts';
import { command, gm, live, player, sit, state, table, typesOf } from './life.ts';
import { manualClock } from './simulation/manual-clock.ts';

/** Who is away, for how long, and what that means for their seat (contract 1.4, 1.5). */
test('PRES a lost connection: nothing for 2 s, reconnecting, disconnected at 30 s, inactive at 5 min; coming back restores all', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.settle();
  const from = () => master.frames.splice(0).filter(({ type }) => type !== 'pong' && type !== 'session:state');
  from();
  seat.leave();
  await clock.pass(1_900);
  expect(from()).toEqual([]);
  await clock.pass(200);
  expect(from()).toEqual([{ type: 'presence:changed', payload: { userId: player.userId, status: 'reconnecting' } }]);
  await clock.pass(27_800);
  expect(from()).toEqual([]);
  await clock.pass(200);
  expect(typesOf(from())).toEqual(['presence:changed', 'user:disconnected']);
  await clock.pass(5 * 60_000 - 30_100 - 1_000);
  expect(from()).toEqual([]);
  await clock.pass(2_000);
  const asked = from().find(({ type }) => type === 'batch');
  expect(asked.payload.events.map(({ type }: { type: string }) => type)).toEqual([
    'participant:updated',
    'participant:inactive',
  ]);
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ status: 'inactive' });
  await sit(life, id, player);
  await clock.settle();
  expect(typesOf(from())).toEqual(['user:connected', 'participant:updated']);
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ status: 'seated', controlledBy: 'player' });
});

test('PRES no input for five minutes is idle, the next input is online again', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.pass(5 * 60_000 + 100);
  const changes = () =>
    master.frames.filter(({ type, payload }) => type === 'presence:changed' && payload.userId === player.userId);
  expect(changes().map(({ payload }) => payload.status)).toEqual(['idle']);
  seat.receive(JSON.stringify({ type: 'activity', payload: { kind: 'typing' } }));
  expect(changes().map(({ payload }) => payload.status)).toEqual(['idle', 'online']);
});

test('PRES a minute without anything closes the socket with 4408', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const seat = await sit(life, await table(life), player);
  await clock.pass(3 * 60_000);
  expect(seat.closes).toEqual([]);
  seat.silent();
  await clock.pass(62_000);
  expect(seat.closes).toEqual([4408]);
});

test('CTRL an absent player’s character: the GM takes control, and the player gets the list of what was done', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  const seat = await sit(life, id, player);
  await clock.settle();
  const { id: participantId } = (await state(life, id)).roster.participants[0] ?? { id: undefined };
  if (participantId === undefined) throw new Error('nobody is seated');
  seat.leave();
  await clock.pass(31_000);
  await command(life, id, { type: 'participant:take-control', payload: { participantId } });
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ controlledBy: 'gm' });
  const back = await sit(life, id, player);
  await clock.settle();
  const frames = back.frames.filter(({ type }) => type !== 'session:state');
  expect(JSON.stringify(frames)).toContain('participant:control-returned');
  expect((await state(life, id)).roster.participants[0]).toMatchObject({ controlledBy: 'player' });
});

test('PRES a seat becomes inactive also when the server was restarted while its player was away', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const life = await live(disk, clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const seat = await sit(life, id, player);
  await clock.settle();
  seat.leave();
  await clock.pass(60_000);
  life.end();
  const next = await live(disk, clock);
  expect((await state(next, id)).roster.participants[0]).toMatchObject({ status: 'seated', connectedSince: null });
  await clock.pass(5 * 60_000);
  expect((await state(next, id)).roster.participants[0]).toMatchObject({ status: 'inactive' });
});
