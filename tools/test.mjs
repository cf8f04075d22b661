/**
 * `npm test [-- vitest arguments]`: brings what the tests need, builds as `npm start` does, runs every kind of test
 * and ends with the line `N passed, N failed`.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApps } from './setup/build-apps.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { installPrograms } from './setup/install-programs.mjs';
import { projectRoot } from './setup/project-root.mjs';
import { requireNode } from './setup/require-node.mjs';
import { runCommand } from './setup/run-command.mjs';
import { runSteps } from './setup/step-failed.mjs';

/** @typedef {{numPassedTests: number, numFailedTests: number, testResults: {status: string, assertionResults: {status: string}[]}[]}} Report */

/**
 * A file that fails before its first test counts as one failure, and so does a run that fails outside of any test.
 * @param {string} reportFile
 * @param {number} exitCode
 */
function countTests(reportFile, exitCode) {
  if (!existsSync(reportFile)) return { passed: 0, failed: 1 };
  /** @type {Report} */
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return { passed: report.numPassedTests, failed: exitCode === 0 ? failed : Math.max(failed, 1) };
}

/** @param {readonly string[]} extraArgs */
async function runTests(extraArgs) {
  const folder = mkdtempSync(join(tmpdir(), 'moothall-tests-'));
  const reportFile = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  try {
    const code = await runCommand(process.execPath, [vitest, 'run', ...reporters, ...extraArgs], { cwd: projectRoot });
    return countTests(reportFile, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await runSteps(async () => {
  requireNode();
  await installPackages();
  await installPrograms();
  await buildApps();
  const { passed, failed } = await runTests(process.argv.slice(2));
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
});
