import { expect, it } from 'vitest';
import { readReturnPath } from './return-path.ts';

it.each(['/join/K7X9M2', '/sessions/1/lobby', '/'])('goes back to %s', (path) => {
  expect(readReturnPath(path)).toBe(path);
});

it.each(['//evil.test', 'https://evil.test', '/\\evil.test', '/\t/evil.test', '', 'join', undefined, 4])(
  'goes nowhere else: %s',
  (path) => {
    expect(readReturnPath(path)).toBeUndefined();
  },
);
