import type { Migration } from './migration.ts';

/** What accounts need beyond the library's tables: languages, invites to register, and erasing a person everywhere. */
export const people: Migration = {
  version: 3,
  name: 'people',
  statements: (engine) => {
    const id = engine === 'postgres' ? 'text collate "C"' : 'text';
    return [
      `alter table "user" add column language text`,
      `create table "registrationInvites" (
        id ${id} primary key, "tokenHash" ${id} not null unique, note text not null, "expiresAt" bigint not null,
        "maxUses" integer not null, uses integer not null, "createdAt" bigint not null)`,
      // Whoever ever had a place in a session: seats that were freed leave their rows, not what was said and done.
      `create table "sessionPeople" (
        "sessionId" ${id} not null references heads ("sessionId") on delete cascade, "userId" ${id} not null,
        primary key ("sessionId", "userId"))`,
      `create index "sessionPeople_user" on "sessionPeople" ("userId")`,
      `insert into "sessionPeople" ("sessionId", "userId")
        select "sessionId", "by" from commits where "by" is not null
          and "sessionId" in (select "sessionId" from heads)
        union select id, "gmId" from "gameSessions" union select "sessionId", "userId" from seats`,
      `create table erasures ("userId" ${id} primary key, at bigint not null)`,
    ];
  },
};
