import { afterAll, beforeAll, expect, test } from 'vitest';
import { gatherPeople, type People } from './people.ts';
import { roles } from './roles.ts';
import { type Target, tryRow } from './try-row.ts';

type Line = Target & { readonly title: string };

/** Declares a test for each line, and one at the end that says how many cells were asked and that none was left out. */
export function declareMatrix(
  what: string,
  calls: readonly string[],
  linesOf: (call: string) => readonly Line[],
): void {
  let people: People;
  let cells = 0;
  const asked = new Set<string>();
  beforeAll(async () => {
    people = await gatherPeople();
  });
  afterAll(() => people[Symbol.asyncDispose]());

  for (const call of calls) {
    for (const line of linesOf(call)) {
      test(`MAT-2 MAT-3 MAT-4 MAT-5 ${line.title}`, async () => {
        cells += await tryRow(people, line);
        for (const role of roles) asked.add(`${call} ${role}`);
      });
    }
  }
  test(`MAT-1 ${what} × roles is complete`, () => {
    process.stdout.write(`matrix: ${cells} cells asked for ${calls.length} ${what} × ${roles.length} roles\n`);
    expect(asked.size).toBe(calls.length * roles.length);
    expect(cells).toBeGreaterThanOrEqual(asked.size);
  });
}
