import type { Migration } from './migration.ts';

/** After a person was erased from a log, nobody goes on from what they knew before: the names in it would differ. */
export const erasure: Migration = {
  version: 4,
  name: 'erasure',
  statements: () => [`alter table snapshots add column "resumeFrom" bigint not null default 0`],
};
