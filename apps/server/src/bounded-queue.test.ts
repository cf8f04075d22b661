import { expect, test } from 'vitest';
import { createBoundedQueue, QueueFull } from './bounded-queue.ts';

const openable = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
};

test('so many run, so many wait in order, and one more is refused', async () => {
  const { run } = createBoundedQueue({ atOnce: 2, waiting: 3 });
  const started: number[] = [];
  const gates = Array.from({ length: 6 }, () => openable());
  const start = (nth: number) =>
    run(async () => {
      started.push(nth);
      await gates[nth]?.opened;
      return nth;
    });
  const tasks = [0, 1, 2, 3, 4].map(start);
  await expect(start(5)).rejects.toBeInstanceOf(QueueFull);
  expect(started).toEqual([0, 1]);
  gates[1]?.open();
  expect(await tasks[1]).toBe(1);
  expect(started).toEqual([0, 1, 2]);
  const late = start(5);
  for (const gate of gates) gate.open();
  expect(await Promise.all([...tasks, late])).toEqual([0, 1, 2, 3, 4, 5]);
  expect(started).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a task that fails gives its place on', async () => {
  const { run } = createBoundedQueue({ atOnce: 1, waiting: 1 });
  const fails = run(async () => {
    throw new Error('no');
  });
  const next = run(async () => 'yes');
  await expect(fails).rejects.toThrow('no');
  expect(await next).toBe('yes');
});
