import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentStamp } from './content-stamp.mjs';
import { projectRoot } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { StepFailed } from './step-failed.mjs';

const stampFile = join(projectRoot, 'node_modules/.moothall-installed');
const npmRecordFile = join(projectRoot, 'node_modules/.package-lock.json');

/** @typedef {{packages: Record<string, {version?: string, integrity?: string, optional?: boolean}>}} LockFile */

/** Makes node_modules what package-lock.json says. Costs a few milliseconds when it already is. */
export async function installPackages() {
  const wanted = contentStamp(['package-lock.json']);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return;
  if (!isInstalledByHand()) await cleanInstall();
  writeFileSync(stampFile, wanted);
}

/**
 * Somebody who ran `npm install` has the right packages but not our stamp; npm's own record of what it put there
 * tells. npm writes that record last, so an interrupted install does not pass.
 */
function isInstalledByHand() {
  if (!existsSync(npmRecordFile)) return false;
  const wanted = readLockFile(join(projectRoot, 'package-lock.json')).packages;
  const present = readLockFile(npmRecordFile).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    // Binaries for other machines are listed and optional, and rightly absent.
    if (path === '' || (entry.optional && !present[path])) return true;
    return present[path]?.version === entry.version && present[path]?.integrity === entry.integrity;
  });
}

/**
 * @param {string} file
 * @returns {LockFile}
 */
function readLockFile(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

async function cleanInstall() {
  console.log('moothall: installing packages (once; needs the network) …');
  // --include=dev: NODE_ENV=production on a host must not leave the build without its tools.
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const npmScript = process.env.npm_execpath;
  const code = npmScript?.endsWith('.js')
    ? await runCommand(process.execPath, [npmScript, ...args], { cwd: projectRoot })
    : await runCommand('npm', args, { cwd: projectRoot });
  if (code !== 0) throw new StepFailed('npm ci failed; what it printed above says why.');
}
