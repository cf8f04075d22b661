import type { Migration } from './migration.ts';

/** What was answered to calls with an Idempotency-Key, for a day. */
export const keptCalls: Migration = {
  version: 8,
  name: 'kept-calls',
  statements: (engine) => {
    const id = engine === 'postgres' ? 'text collate "C"' : 'text';
    return [
      `create table "keptCalls" (
        "userId" ${id} not null, key ${id} not null, fingerprint text not null, answer text, at bigint not null,
        primary key ("userId", key))`,
      `create index "keptCalls_at" on "keptCalls" (at)`,
    ];
  },
};
