/**
 * `npm start`: installs and builds whatever is missing or out of date, then becomes the server. Plain JavaScript
 * without dependencies, because on a fresh clone there are none yet.
 *
 * The server runs in this very process: signals, exit code and terminal are its own, and nothing can be orphaned.
 */
import { buildApps } from './setup/build-apps.mjs';
import { installPackages } from './setup/install-packages.mjs';
import { requireNode } from './setup/require-node.mjs';
import { runSteps } from './setup/step-failed.mjs';

await runSteps(async () => {
  requireNode();
  await installPackages();
  await buildApps();
  process.setSourceMapsEnabled(true);
  await import(new URL('../apps/server/dist/main.js', import.meta.url).href);
});
