import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compressFiles } from './compress-files.mjs';
import { contentStamp } from './content-stamp.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { StepFailed } from './step-failed.mjs';

const STAMP_NAME = '.built-from';

/** @typedef {{name: string, outDir: string, outFile: string, sources: readonly string[], build: () => Promise<void>}} App */

/** @type {readonly App[]} */
const apps = [
  {
    name: 'server',
    outDir: 'apps/server/dist',
    outFile: 'main.js',
    sources: ['package-lock.json', 'tools/setup', 'packages/domain/src', 'packages/protocol/src', 'apps/server/src'],
    build: buildServer,
  },
  {
    name: 'web',
    outDir: 'apps/web/dist',
    outFile: 'index.html',
    sources: [
      'package-lock.json',
      'tools/setup',
      'packages/domain/src',
      'packages/protocol/src',
      'packages/client/src',
      'packages/react/src',
      'apps/web',
    ],
    build: buildWeb,
  },
];

/** Builds each app whose sources differ from those it was last built from. */
export async function buildApps() {
  for (const app of apps) {
    const stampFile = join(projectRoot, app.outDir, STAMP_NAME);
    const stamp = contentStamp(app.sources);
    const isBuilt = existsSync(join(projectRoot, app.outDir, app.outFile)) && existsSync(stampFile);
    if (isBuilt && readFileSync(stampFile, 'utf8') === stamp) continue;
    const startedMs = Date.now();
    // Without its stamp a build that fails halfway is not mistaken for a finished one.
    rmSync(stampFile, { force: true });
    await app.build();
    writeFileSync(stampFile, stamp);
    console.log(`moothall: built the ${app.name} in ${((Date.now() - startedMs) / 1000).toFixed(1)} s`);
  }
}

/** These carry native binaries, or look for one; they stay where npm put them. */
const nativePackages = ['libsql', '@libsql/*', '@node-rs/argon2', 'sharp', '@img/*', 'pg-native'];

/** Some packages of the registry are CommonJS and reach for what an ES module does not have. */
const commonJsBanner = [
  "import { createRequire as createRequireForBundle } from 'node:module';",
  "import { dirname as dirnameForBundle } from 'node:path';",
  "import { fileURLToPath as fileUrlToPathForBundle } from 'node:url';",
  'const require = createRequireForBundle(import.meta.url);',
  'const __filename = fileUrlToPathForBundle(import.meta.url);',
  'const __dirname = dirnameForBundle(__filename);',
].join('\n');

/** One file holds everything but native code: reading hundreds of modules took half of a cold start. */
async function buildServer() {
  const { build } = await import('esbuild');
  const result = await build({
    absWorkingDir: projectRoot,
    entryPoints: serverEntries(),
    outdir: 'apps/server/dist',
    alias: {
      '@moothall/domain': join(projectRoot, 'packages/domain/src/index.ts'),
      '@moothall/protocol': join(projectRoot, 'packages/protocol/src/index.ts'),
    },
    bundle: true,
    external: nativePackages,
    banner: { js: commonJsBanner },
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'linked',
    logLevel: 'error',
  }).catch(() => undefined);
  if (!result) throw new StepFailed('the server does not build; the errors are above.');
}

/**
 * Threads start from files of their own: `sqlite/worker.ts` lies beside main.js as `sqlite-worker.js`, and so does
 * any `x-worker.ts` as `x-worker.js`.
 */
function serverEntries() {
  const src = 'apps/server/src';
  const workers = readdirSync(join(projectRoot, src), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /[/-]worker\.ts$/.test(path))
    .map((path) => ({ in: `${src}/${path}`, out: workerName(path) }));
  return [{ in: `${src}/main.ts`, out: 'main' }, ...workers];
}

/** @param {string} path */
function workerName(path) {
  const [folder = '', file = ''] = path.split('/').slice(-2);
  return file === 'worker.ts' ? `${folder}-worker` : basename(file, '.ts');
}

async function buildWeb() {
  const vite = join(projectRoot, 'node_modules/vite/bin/vite.js');
  const code = await runCommand(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd: join(projectRoot, 'apps/web'),
    // A NODE_ENV left over from tests would bundle React's development build.
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new StepFailed('the web pages do not build; the errors are above.');
  compressFiles(join(projectRoot, 'apps/web/dist'));
}
