import { createHash } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type WorkerSource = {
  /** The TypeScript file a thread or process starts with. */
  readonly source: URL;
  /** The package with native code that it loads; that stays where npm put it. */
  readonly native: string;
};

const building = new Map<string, Promise<URL>>();

/**
 * Builds a worker's file on first use, for servers that run from source (tests, development): threads and processes of
 * Node 20 neither strip types nor take tsx as a loader everywhere, and a bundle starts more than twice as fast as loose
 * modules. A built server has its workers beside `main.js`.
 */
export function builtWorker(worker: WorkerSource): Promise<URL> {
  const known = building.get(worker.source.href);
  if (known !== undefined) return known;
  const built = buildWorker(worker);
  building.set(worker.source.href, built);
  return built;
}

async function buildWorker({ source, native }: WorkerSource): Promise<URL> {
  const { build } = await import('esbuild');
  const path = fileURLToPath(source);
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    external: [native],
    platform: 'node',
    format: 'esm',
    sourcemap: 'inline',
    write: false,
  });
  const code = outputFiles[0]?.contents ?? new Uint8Array();
  // Under node_modules, where the import of the native package still finds it; named by content, so that test
  // processes that build at the same time write the same thing.
  const folder = join(modulesFolder(native), '.cache', 'moothall');
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const name = `${basename(dirname(path))}-${basename(path, '.ts')}-${digest}.mjs`;
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `${name}.${process.pid}.draft`);
  await writeFile(draft, code);
  await rename(draft, join(folder, name));
  return pathToFileURL(join(folder, name));
}

/** The `node_modules` folder that holds a package. */
function modulesFolder(name: string): string {
  const entry = createRequire(import.meta.url)
    .resolve(name)
    .replaceAll('\\', '/');
  const mark = `/node_modules/${name}/`;
  return entry.slice(0, entry.lastIndexOf(mark) + '/node_modules'.length);
}
