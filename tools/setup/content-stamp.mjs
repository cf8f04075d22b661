import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.mjs';

const NOT_SOURCE = new Set(['node_modules', 'dist', 'coverage']);

/** Tests never end up in a build, so changing one must not cause one. */
const TEST_FILE = /\.(test|e2e|contract)\.tsx?$/;

/**
 * Files below a path of the repository, sorted, so that two machines agree on the order.
 * @param {string} path relative to the repository
 * @returns {string[]}
 */
function filesBelow(path) {
  const full = join(projectRoot, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !NOT_SOURCE.has(entry.name) && !TEST_FILE.test(entry.name))
    .map((entry) => entry.name)
    .sort()
    .flatMap((name) => filesBelow(`${path}/${name}`));
}

/**
 * Hash of names and contents. Contents rather than times: a copied or unpacked tree has new times and the same
 * code, and a tree restored from an archive may have old times and new code.
 * @param {readonly string[]} paths files or folders, relative to the repository
 */
export function contentStamp(paths) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(filesBelow)) {
    const bytes = readFileSync(join(projectRoot, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
