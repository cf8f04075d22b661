import { commandPayloads } from '@moothall/domain';
import { routes } from '@moothall/protocol';
import { expect, test } from 'vitest';
import { roles } from './roles.ts';
import { rowsOf } from './row.ts';
import { routeRows } from './rows.ts';
import { commandRows } from './rows-commands.ts';

// The other files of this folder ask these rows and count what they asked; here it is counted that they are all there.
test('MAT-1 every route and every command has a row with all roles', () => {
  expect(Object.keys(routeRows).sort()).toEqual(Object.keys(routes).sort());
  expect(Object.keys(commandRows).sort()).toEqual(Object.keys(commandPayloads).sort());
  const rows = [...Object.keys(routeRows).flatMap((name) => rowsOf(routeRows, name)), ...Object.values(commandRows)];
  for (const { outcomes } of rows) expect(Object.keys(outcomes).sort()).toEqual([...roles].sort());
  expect(roles).toHaveLength(11);
  const cells = rows.length * roles.length;
  const least = (Object.keys(routes).length + Object.keys(commandPayloads).length) * roles.length;
  process.stdout.write(`matrix: ${cells} cells in all, ${least} are the least\n`);
  expect(cells).toBeGreaterThanOrEqual(least);
});
