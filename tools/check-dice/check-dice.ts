/**
 * Checks the dice of an ended session offline, with the code that rolled them (docs/dice-check.md):
 *   npm run check:dice -- export.json
 * Exits with 0 if the seed is the committed one and no roll differs, else with 1.
 */
import { checkRolls } from '../../packages/domain/src/index.ts';
import { readExport, UnreadableExport } from './read-export.ts';
import { isSound, tellRoll, tellSummary } from './tell-check.ts';

function check(paths: readonly string[]): boolean {
  const [path, ...more] = paths;
  if (path === undefined || more.length > 0) {
    throw new UnreadableExport('name one file: npm run check:dice -- export.json');
  }
  const stated = readExport(path);
  const checked = checkRolls(stated);
  checked.rolls.forEach((roll, index) => {
    console.log(tellRoll(roll, stated.rolls[index]));
  });
  console.log(tellSummary(checked));
  return isSound(checked);
}

try {
  process.exitCode = check(process.argv.slice(2)) ? 0 : 1;
} catch (fault) {
  if (!(fault instanceof UnreadableExport)) throw fault;
  console.error(`check:dice: ${fault.message}`);
  process.exitCode = 1;
}
