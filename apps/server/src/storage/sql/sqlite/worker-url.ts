import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * Where the database thread's file is: `sqlite-worker.js` beside the bundled server, which builds `worker.ts` as a
 * second entry of that name. From source (tests, development) it is built here on first use: threads of Node 20
 * neither strip types nor take tsx as a loader, and a bundle starts more than twice as fast as loose modules.
 */
export const defaultWorkerUrl = async (): Promise<URL> => {
  if (!import.meta.url.endsWith('.ts')) return new URL('./sqlite-worker.js', import.meta.url);
  building ??= buildWorker();
  return building;
};

let building: Promise<URL> | undefined;

const buildWorker = async (): Promise<URL> => {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    external: ['libsql'],
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  // Under node_modules, where the import of libsql still finds its package; named by content, so that test processes
  // that build at the same time write the same thing.
  const folder = join(dirname(createRequire(import.meta.url).resolve('libsql')), '..', '.cache', 'moothall');
  const name = `sqlite-worker-${createHash('sha256').update(code).digest('hex').slice(0, 16)}.mjs`;
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.${process.pid}.draft`);
  await writeFile(draft, code);
  await rename(draft, join(folder, name));
  return pathToFileURL(join(folder, name));
};
