import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'moothall-layers-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const forbidden = {
  'packages-domain-imports-left': ['packages/domain/src/vocabulary/a.ts', 'packages/protocol/src/b.ts'],
  'packages-client-imports-left': ['packages/client/src/a.ts', 'apps/server/src/b.ts'],
  'domain-vocabulary-is-the-floor': ['packages/domain/src/vocabulary/c.ts', 'packages/domain/src/rules/chat.ts'],
  'domain-rules-stay-in-their-feature': ['packages/domain/src/rules/map.ts', 'packages/domain/src/rules/chat.ts'],
  'server-storage-imports-down': ['apps/server/src/storage/a.ts', 'apps/server/src/rooms/room.ts'],
  'server-rooms-imports-down': ['apps/server/src/rooms/c.ts', 'apps/server/src/doors/rest/d.ts'],
  'server-gate-imports-down': ['apps/server/src/gate/a.ts', 'apps/server/src/main.ts'],
  'web-ui-knows-no-game-word': ['apps/web/src/ui/card.ts', 'apps/web/src/table/chat-panel.ts'],
  'web-table-below-pages': ['apps/web/src/table/dice-panel.ts', 'apps/web/src/pages/home/page.ts'],
  'web-map-below-table': ['apps/web/src/map/map-list.ts', 'apps/web/src/table/chat-panel.ts'],
  'web-pages-below-app': ['apps/web/src/pages/join/page.ts', 'apps/web/src/app/router.tsx'],
  'front-door-only': ['apps/web/src/e.ts', 'packages/client/src/inner.ts'],
  'no-test-code-in-production': ['packages/domain/src/decide.ts', 'packages/domain/src/testing/scenario.ts'],
  'pure-domain': ['packages/domain/src/project.ts', 'node:fs'],
} as const;

const allowed = [
  ['apps/web/src/pages/lobby/page.ts', 'apps/web/src/table/chat-panel.ts'],
  ['apps/server/src/doors/rest/f.ts', 'apps/server/src/gate/g.ts'],
  ['packages/domain/src/evolve.ts', 'packages/domain/src/rules/chat.ts'],
  ['packages/domain/src/rules/chat.test.ts', 'packages/domain/src/testing/scenario.ts'],
] as const;

function plant(from: string, to: string): void {
  const isModule = to.startsWith('node:');
  const target = isModule ? to : join(tree, to);
  if (!isModule) write(to, '');
  write(from, `import ${JSON.stringify(target)};\n`);
}

function write(path: string, text: string): void {
  const full = join(tree, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text, { flag: 'a' });
}

type Cruise = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } };

function cruise(): Cruise['summary']['violations'] {
  const depcruise = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [depcruise, '--config', join(root, '.dependency-cruiser.cjs'), '-T', 'json', 'packages', 'apps'];
  const report = execFileSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 64e6 });
  return (JSON.parse(report) as Cruise).summary.violations;
}

describe('the layer law', () => {
  write('tsconfig.json', '{}');
  for (const [from, to] of [...Object.values(forbidden), ...allowed]) plant(from, to);
  plant('packages/protocol/src/ring-a.ts', 'packages/protocol/src/ring-b.ts');
  plant('packages/protocol/src/ring-b.ts', 'packages/protocol/src/ring-a.ts');
  const found = cruise();

  it.each(Object.entries(forbidden))('%s stops an import that goes up', (rule, [from]) => {
    expect(found.filter((violation) => violation.from === from).map((violation) => violation.rule.name)).toContain(
      rule,
    );
  });

  it('no-cycles stops two files that import each other', () => {
    expect(found.some((violation) => violation.rule.name === 'no-cycles')).toBe(true);
  });

  it.each(allowed)('lets %s import %s', (from) => {
    expect(found.filter((violation) => violation.from === from)).toEqual([]);
  });
});
