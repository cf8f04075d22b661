import { expect, test } from 'vitest';
import { createMemoryDisk } from '../src/storage/memory.ts';
import { command, dayMs, gm, hourMs, live, player, sit, state, table, typesOf } from './life.ts';
import { manualClock } from './simulation/manual-clock.ts';

/** Timeouts, warnings and empty tables (contract 1.1). */
test('TIME a lobby is cancelled after 24 hours, once, with the reason', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await clock.pass(dayMs - hourMs);
  expect((await state(life, id)).status).toBe('waiting');
  const seat = await sit(life, id, player);
  await clock.pass(2 * hourMs);
  const ended = await state(life, id);
  expect(ended).toMatchObject({ status: 'cancelled', outcome: 'cancelled' });
  const batch = seat.frames.find(({ type }) => type === 'batch');
  expect(batch.payload.events[0].payload).toMatchObject({
    status: 'cancelled',
    oldStatus: 'waiting',
    reason: 'timeout',
  });
  await clock.pass(dayMs);
  expect((await state(life, id)).seq).toBe(ended.seq);
});

test('TIME what fell due while the server was down happens when it is back', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const first = await live(disk, clock);
  const id = await table(first);
  first.end();
  await clock.leap(3 * dayMs);
  const second = await live(disk, clock);
  await clock.settle();
  expect((await state(second, id)).status).toBe('cancelled');
});

test('TIME a pause is cancelled after seven days, and the GM is warned one day before', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  const master = await sit(life, id, gm);
  const seat = await sit(life, id, player);
  await clock.pass(6 * dayMs + hourMs);
  const warnings = master.frames.filter(({ type }) => type === 'session:expiring');
  expect(warnings).toHaveLength(1);
  expect(life.told).toEqual([`Gwen until ${warnings[0].payload.at}`]);
  expect(typesOf(seat.frames)).not.toContain('session:expiring');
  expect((await state(life, id)).status).toBe('paused');
  await clock.pass(dayMs);
  expect((await state(life, id)).status).toBe('cancelled');
});

test('TIME with keepPaused a pause lasts as long as it takes', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life, { keepPaused: true });
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(30 * dayMs);
  expect((await state(life, id)).status).toBe('paused');
});

test('TIME an active table with nobody connected pauses after half an hour, also over a restart; with somebody it never does', async () => {
  const clock = manualClock();
  const disk = createMemoryDisk();
  const life = await live(disk, clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  const seat = await sit(life, id, player);
  await clock.pass(2 * hourMs);
  expect((await state(life, id)).status).toBe('active');
  seat.leave();
  await clock.pass(20 * 60_000);
  expect((await state(life, id)).status).toBe('active');
  life.end();
  await clock.leap(15 * 60_000);
  const next = await live(disk, clock);
  await clock.settle();
  expect(await state(next, id)).toMatchObject({ status: 'paused', pausedBy: null, pauseMessage: null });
});

test('TIME a pause that began anew while its old deadline waited is not cancelled by the old one', async () => {
  const clock = manualClock();
  const life = await live(createMemoryDisk(), clock);
  const id = await table(life);
  await command(life, id, { type: 'session:start', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(7 * dayMs - hourMs);
  await command(life, id, { type: 'session:resume', payload: {} });
  await command(life, id, { type: 'session:pause', payload: {} });
  await clock.pass(2 * hourMs);
  expect((await state(life, id)).status).toBe('paused');
});
