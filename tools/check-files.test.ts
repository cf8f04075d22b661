import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const script = fileURLToPath(new URL('check-files.mjs', import.meta.url));
const tree = mkdtempSync(join(tmpdir(), 'moothall-files-'));
afterAll(() => rmSync(tree, { recursive: true, force: true }));

function write(path: string, lines = 1): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), 'export {};\n'.repeat(lines));
}

describe('the file rules', () => {
  write('packages/domain/src/fine-name.test.ts', 300);
  write('apps/server/src/samples/long-story.ts', 301);
  write('apps/web/dist/Bundle.js', 9_000);
  write('apps/server/src/doors/types.ts');
  write('apps/web/src/table/MapPanel.tsx');
  write('tools/much-too-long.ts', 301);
  const { stderr, status } = spawnSync(process.execPath, [script, '--root', tree], { encoding: 'utf8' });

  it('names each offender and what to do, and passes over prose and builds', () => {
    expect(stderr.trim().split('\n').sort()).toEqual([
      'apps/server/src/doors/types.ts is called "types": name it after the one noun or verb it holds',
      'apps/web/src/table/MapPanel.tsx is not kebab-case: rename it',
      'tools/much-too-long.ts has 301 lines of at most 300: split it by noun or verb',
    ]);
  });

  it('fails', () => expect(status).toBe(1));
});
