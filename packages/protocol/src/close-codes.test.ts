import { expect, it } from 'vitest';
import { closeCodes, mayReconnect } from './close-codes.ts';

it('has the codes of contract 3.1', () => {
  const codes = Object.values(closeCodes).map(({ code }) => code);
  expect(codes.sort()).toEqual([1001, 1003, 1007, 1009, 1012, 4401, 4403, 4404, 4408, 4409, 4410, 4426, 4429]);
});

it('lets a client come back after exactly those the contract names', () => {
  const all = Array.from({ length: 5_000 }, (_, code) => code);
  expect(all.filter(mayReconnect)).toEqual([1001, 1006, 1011, 1012, 1013, 4408, 4409]);
});
