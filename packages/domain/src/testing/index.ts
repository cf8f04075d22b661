export { characterOf, personOf, sheetSecretOf, userIdOf, uuidOf } from './cast.ts';
export { cellarAdventure } from './cellar-adventure.ts';
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
