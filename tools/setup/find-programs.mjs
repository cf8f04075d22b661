import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// Names under which Debian, Ubuntu, Fedora, Arch and Google's own package install it.
const CHROMIUM_NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
// Debian keeps the server programs of every version in a folder of its own, outside PATH.
const POSTGRES_VERSIONS_DIR = '/usr/lib/postgresql';

/**
 * Path of a Chromium for browser tests: CHROMIUM_PATH, else the first found in PATH.
 * @returns {string | undefined}
 */
export function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) return existsSync(chosen) ? chosen : undefined;
  return CHROMIUM_NAMES.flatMap((name) => foldersInPath().map((dir) => join(dir, name))).find(existsSync);
}

/**
 * Folder holding initdb and postgres: the newest of Debian's, else one in PATH.
 * @returns {string | undefined}
 */
export function findPostgresBin() {
  const versions = existsSync(POSTGRES_VERSIONS_DIR) ? readdirSync(POSTGRES_VERSIONS_DIR) : [];
  const debianDirs = versions
    .sort((left, right) => Number(right) - Number(left))
    .map((version) => join(POSTGRES_VERSIONS_DIR, version, 'bin'));
  return [...debianDirs, ...foldersInPath()].find((dir) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(dir, name))),
  );
}

function foldersInPath() {
  return (process.env.PATH ?? '').split(delimiter).filter((dir) => dir !== '');
}
