import { build } from 'esbuild';
import { expect, it } from 'vitest';

it('brings no schema library into a page, and takes only plain tables from the protocol', async () => {
  const contents = `import { createClient, readChatInput } from './index.ts'; globalThis.kept = [createClient, readChatInput];`;
  const { metafile } = await build({
    stdin: { contents, resolveDir: import.meta.dirname, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
  });
  const [output] = Object.values(metafile.outputs);
  const carried = Object.entries(output?.inputs ?? {}).filter(([, { bytesInOutput }]) => bytesInOutput > 0);
  const ours = (path: string) => path === '<stdin>' || path.includes('packages/client/');
  const foreign = carried.map(([path]) => path).filter((path) => !ours(path));
  expect(foreign.filter((path) => path.includes('node_modules/zod'))).toEqual([]);
  const protocol = foreign.filter((path) => path.includes('packages/protocol/'));
  expect(protocol.map((path) => path.replace(/.*packages\//, '')).sort()).toEqual([
    'protocol/src/close-codes.ts',
    'protocol/src/errors.ts',
    'protocol/src/rest/paths.ts',
    'protocol/src/version.ts',
  ]);
});
