import { expect, it } from 'vitest';
import { routes } from './contract.ts';
import { paths } from './paths.ts';

it('lists every call of the contract table with its method and path, and no other', () => {
  const fromContract = Object.entries(routes).map(([name, { method, path }]) => [name, { method, path }]);
  expect(paths).toEqual(Object.fromEntries(fromContract));
});

it('gives no two calls the same method and path', () => {
  const places = Object.values(paths).map(({ method, path }) => `${method} ${path.replace(/:[A-Za-z]+/g, ':')}`);
  expect(new Set(places).size).toBe(places.length);
});
