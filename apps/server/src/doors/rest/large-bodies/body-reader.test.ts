import { afterAll, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../../clock.ts';
import { type BodyReader, createBodyReader } from './body-reader.ts';

let bodies: BodyReader;
beforeAll(() => {
  bodies = createBodyReader(systemClock);
});
afterAll(() => bodies.stop());

const text = 'x'.repeat(1_200);
const nodes = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `n${index}`, type: 'story', title: `${index}`, content: text }));
const largeAdventure = () => JSON.stringify({ title: ' Large ', nodes: nodes(2_000) });

it('BODY-1 a large body is read in the thread to the very value a small one is read to', async () => {
  const large = await bodies.read('createAdventure', largeAdventure());
  expect(large).toMatchObject({ ok: true, value: { title: 'Large', visibility: 'private', maps: [] } });
  const small = await bodies.read('createAdventure', JSON.stringify({ title: ' Large ', nodes: nodes(2) }));
  expect(small).toMatchObject({ ok: true, value: { title: 'Large', visibility: 'private', maps: [] } });
});

it('BODY-2 what is wrong with a large body is said like of a small one', async () => {
  expect(await bodies.read('createAdventure', `${largeAdventure()}]`)).toMatchObject({
    ok: false,
    refusal: { code: 'VALIDATION_FAILED', details: { '': ['not valid JSON'] } },
  });
  const twice = await bodies.read('createAdventure', JSON.stringify({ title: 'x', nodes: nodes(2_001) }));
  expect(Object.keys((twice.ok ? undefined : twice.refusal.details) ?? {})).toEqual(['nodes']);
});

it('BODY-3 while one is read this thread goes on, and beyond eight that wait the next is told to come again', async () => {
  const reads = Array.from({ length: 12 }, () => bodies.read('createAdventure', largeAdventure()));
  const small = await bodies.read('createAdventure', '{"title":"Small"}');
  expect(small.ok).toBe(true);
  const read = await Promise.all(reads);
  const turnedAway = read.flatMap((result) => (result.ok ? [] : [result.refusal.code]));
  expect(turnedAway).toEqual(['UNAVAILABLE', 'UNAVAILABLE', 'UNAVAILABLE']);
});

it('BODY-4 a body that takes too long ends its thread, not the server; the next one is read', async () => {
  const overdue: (() => void)[] = [];
  const after = (_ms: number, task: () => void) => {
    overdue.push(task);
    return () => {};
  };
  const hurried = createBodyReader({ now: () => 0, after });
  const reading = hurried.read('createAdventure', largeAdventure());
  while (overdue.length === 0) await new Promise((resolve) => setImmediate(resolve));
  for (const end of overdue) end();
  expect(await reading).toMatchObject({ ok: false, refusal: { code: 'VALIDATION_FAILED' } });
  expect((await hurried.read('createAdventure', largeAdventure())).ok).toBe(true);
  await hurried.stop();
});
