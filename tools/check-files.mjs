/**
 * Rules about files that no linter knows: length, names, one way of writing them. Prints every offender and what to
 * do about it; `--root <folder>` checks another tree (its test does).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from './setup/project-root.mjs';

const MAX_LINES = 300;
const CHECKED_FOLDERS = ['packages', 'apps', 'tools'];
const NOT_OURS = new Set(['node_modules', 'dist', 'coverage', 'data', 'test-results']);
const CODE = /\.(ts|tsx|mjs|cjs|js)$/;

/** Stories and translated messages are prose; cutting them up would only hide it. */
const DATA = [/^apps\/server\/src\/samples\//, /^apps\/web\/src\/i18n\/[a-z]{2}\//];

// They say nothing about what is inside, so everything ends up in them.
const EMPTY_NAMES = new Set([
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'manager',
  'service',
  'constants',
]);

/** Lower case with dashes; dots only for the kind (`x.test.ts`). `$id` and `__root` are the router's words. */
const GOOD_NAME = /^(\$?[a-z0-9]+|__root)(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/;

/**
 * @param {string} folder
 * @returns {string[]}
 */
function codeFiles(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return codeFiles(path);
    return CODE.test(entry.name) ? [path] : [];
  });
}

/**
 * @param {string} root
 * @param {string} path relative to root
 * @returns {string[]}
 */
function faultsOf(root, path) {
  const faults = [];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const words = name.split('.')[0]?.split('-') ?? [];
  if (!GOOD_NAME.test(name)) faults.push('is not kebab-case: rename it');
  const emptyWord = words.find((word) => EMPTY_NAMES.has(word));
  if (emptyWord) faults.push(`is called "${emptyWord}": name it after the one noun or verb it holds`);
  const lines = readFileSync(join(root, path), 'utf8').trimEnd().split('\n').length;
  const isData = DATA.some((pattern) => pattern.test(path));
  if (lines > MAX_LINES && !isData) faults.push(`has ${lines} lines of at most ${MAX_LINES}: split it by noun or verb`);
  return faults.map((fault) => `${path} ${fault}`);
}

const { values } = parseArgs({ options: { root: { type: 'string', default: projectRoot } } });
const files = CHECKED_FOLDERS.flatMap((folder) => codeFiles(join(values.root, folder)));
const faults = files.flatMap((file) => faultsOf(values.root, relative(values.root, file).replaceAll('\\', '/')));
for (const fault of faults) console.error(fault);
console.log(`${files.length} files checked, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
