import { existsSync } from 'node:fs';
import { findChromium, findPostgresBin } from './find-programs.mjs';
import { runCommand } from './run-command.mjs';
import { StepFailed } from './step-failed.mjs';

/** Sees to it that the two programs tests need, and npm cannot bring, are there: a browser and PostgreSQL. */
export async function installPrograms() {
  const missing = missingPackages();
  if (missing.length === 0) return;
  if (!canUseApt()) throw new StepFailed(howToInstall(missing));
  console.log(`moothall: installing ${missing.join(' and ')} with apt-get …`);
  await aptGet(['update', '-qq']);
  await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...missing]);
  if (missingPackages().length > 0) throw new StepFailed(howToInstall(missingPackages()));
}

function missingPackages() {
  return [...(findChromium() ? [] : ['chromium']), ...(findPostgresBin() ? [] : ['postgresql'])];
}

/** @param {readonly string[]} packages */
function howToInstall(packages) {
  return `the tests need ${packages.join(' and ')}. On Debian and its kin: apt-get install ${packages.join(' ')}. A browser kept elsewhere is named by CHROMIUM_PATH.`;
}

function canUseApt() {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** @param {readonly string[]} args */
async function aptGet(args) {
  const code = await runCommand('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  if (code !== 0) throw new StepFailed(`apt-get ${args[0]} failed; what it printed above says why.`);
}
