export { characterOf, personOf, sheetSecretOf, userIdOf, uuidOf } from './cast.ts';
export { cellarAdventure } from './cellar-adventure.ts';
export { commandSamples } from './command-samples.ts';
export { adventures, canary, intents, sessions } from './generators.ts';
export { type Intent, type IntentKind, playerNames, type Scene, type SceneLimits } from './intent.ts';
export { resolveIntent } from './resolve-intent.ts';
export { type Scenario, type ScenarioOptions, scenario } from './scenario.ts';
export {
  createTable,
  type Deed,
  diceSeedOfTests,
  eventsFor,
  type Moment,
  type Outcome,
  sessionBeganAt,
  type Table,
  type TableOptions,
} from './table.ts';
