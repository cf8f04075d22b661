import { defineConfig } from 'vitest/config';

// Some start processes and kill them; a timeout ends what hangs and is no measure of speed.
const UNIT_TIMEOUT_MS = 60_000;
// A browser test starts a server, a browser and several people; on two busy cores that takes its time.
const BROWSER_TIMEOUT_MS = 120_000;
// Starting a throw-away PostgreSQL takes seconds, its first test pays for it.
const POSTGRES_TIMEOUT_MS = 60_000;

const TESTS = ['packages', 'apps/server', 'apps/web', 'tools'].map((folder) => `${folder}/**/*.test.ts`);
const POSTGRES_TESTS = '**/*.pg.test.ts';
const BROWSER_TESTS = '**/*.e2e.ts';
const NOT_OURS = ['**/node_modules/**', '**/dist/**'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      include: ['packages/{domain,protocol}/src/**/*.ts'],
      exclude: ['**/testing/**', '**/*.test.ts'],
      reporter: ['text-summary', 'html'],
      // What may happen and how it is written on the wire is tested branch by branch.
      thresholds: { branches: 95 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: TESTS,
          exclude: [...NOT_OURS, POSTGRES_TESTS],
          testTimeout: UNIT_TIMEOUT_MS,
          hookTimeout: UNIT_TIMEOUT_MS,
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [POSTGRES_TESTS],
          exclude: NOT_OURS,
          testTimeout: POSTGRES_TIMEOUT_MS,
          hookTimeout: POSTGRES_TIMEOUT_MS,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: [BROWSER_TESTS],
          exclude: NOT_OURS,
          testTimeout: BROWSER_TIMEOUT_MS,
          hookTimeout: BROWSER_TIMEOUT_MS,
          // One after the other: two browsers on two cores time each other out.
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
