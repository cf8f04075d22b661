import { uuid } from '@moothall/domain';
import { expect, it } from 'vitest';
import { systemRandom } from './random.ts';

it('makes ids the server accepts, also where the browser offers no randomUUID', () => {
  const random = systemRandom();
  const ids = Array.from({ length: 200 }, () => random.id());
  for (const id of ids) {
    expect(uuid.safeParse(id).success).toBe(true);
    expect(id).toMatch(/^.{14}4.{4}[89ab]/);
  }
  expect(new Set(ids).size).toBe(200);
  expect(random.fraction()).toBeLessThan(1);
});
