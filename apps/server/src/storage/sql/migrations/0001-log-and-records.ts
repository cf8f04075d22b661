import type { Migration } from './migration.ts';

const LIVE = `status in ('waiting', 'active', 'paused')`;

/** The log and the records around the table. */
export const logAndRecords: Migration = {
  version: 1,
  name: 'log and records',
  statements: (engine) => {
    // Compared byte by byte, so that paging by id agrees between the databases whatever the server's locale is.
    const id = engine === 'postgres' ? 'text collate "C"' : 'text';
    const int = 'bigint';
    const ofSession = `"sessionId" ${id} not null references heads ("sessionId") on delete cascade`;
    return [
      `create table meta (key text primary key, value text not null)`,
      // Room on the page lets PostgreSQL move a head without touching the index.
      `create table heads ("sessionId" ${id} primary key, head ${int} not null)${
        engine === 'postgres' ? ' with (fillfactor = 50)' : ''
      }`,
      // No foreign key: it would be checked for every commit, and deleting a session locks its head first.
      `create table commits (
        "sessionId" ${id} not null, seq ${int} not null, at ${int} not null, "by" ${id}, "commandId" ${id},
        fingerprint text, reply text, events text not null, frames text not null,
        primary key ("sessionId", seq))`,
      `create unique index commits_command on commits ("sessionId", "by", "commandId")
        where "by" is not null and "commandId" is not null`,
      `create table snapshots (${ofSession} primary key, seq ${int} not null, state text not null)`,
      `create table pins (digest ${id} primary key, document text not null)`,
      `create table "gameSessions" (
        id ${id} primary key references heads ("sessionId") on delete cascade,
        status text not null, access text not null, locked integer not null, code ${id} not null,
        "adventureId" ${id} not null, "campaignId" ${id}, "gmId" ${id} not null,
        "maxPlayers" integer not null, "participantCount" integer not null,
        "createdAt" ${int} not null, "endedAt" ${int}, card text not null,
        seats text not null, "bannedUserIds" text not null, deadlines text not null)`,
      `create unique index "gameSessions_live_code" on "gameSessions" (code) where ${LIVE}`,
      `create unique index "gameSessions_live_adventure" on "gameSessions" ("adventureId", "gmId") where ${LIVE}`,
      `create index "gameSessions_newest" on "gameSessions" ("createdAt", id)`,
      `create index "gameSessions_adventure" on "gameSessions" ("adventureId", "createdAt", id)`,
      `create index "gameSessions_campaign" on "gameSessions" ("campaignId", "createdAt", id)`,
      `create index "gameSessions_gm" on "gameSessions" ("gmId", "createdAt", id)`,
      `create table seats (
        ${ofSession}, "userId" ${id} not null, role text not null, "characterId" ${id},
        "holdsCharacter" integer not null, primary key ("sessionId", "userId"))`,
      `create unique index seats_character on seats ("characterId") where "holdsCharacter" = 1`,
      `create index seats_user on seats ("userId")`,
      `create table deadlines (${ofSession}, kind text not null, at ${int} not null, primary key ("sessionId", kind))`,
      `create index deadlines_at on deadlines (at)`,
      `create table adventures (
        id ${id} primary key, "ownerId" ${id} not null, title text not null, description text not null,
        visibility text not null, "campaignId" ${id}, document text not null, version text not null,
        "createdAt" ${int} not null, "updatedAt" ${int} not null, "searchText" text not null)`,
      `create index adventures_owner on adventures ("ownerId", "createdAt", id)`,
      `create index adventures_campaign on adventures ("campaignId", "createdAt", id)`,
      `create index adventures_visibility on adventures (visibility, "createdAt", id)`,
      `create table characters (
        id ${id} primary key, "ownerId" ${id} not null, name text not null, class text not null,
        level integer not null, "hitPointsCurrent" integer not null, "hitPointsMax" integer not null,
        "armorClass" integer not null, "avatarUrl" text, experience ${int} not null, sheet text not null,
        version text not null, "createdAt" ${int} not null)`,
      `create index characters_owner on characters ("ownerId", "createdAt", id)`,
      `create table invites (
        id ${id} primary key, ${ofSession}, "tokenHash" ${id} not null unique, role text not null,
        "expiresAt" ${int} not null, "maxUses" integer not null, uses integer not null, "revokedAt" ${int},
        email text, "createdAt" ${int} not null)`,
      `create index invites_session on invites ("sessionId")`,
      `create table feedback (
        id ${id} primary key, ${ofSession}, "userId" ${id} not null, rating integer not null, text text,
        "createdAt" ${int} not null, unique ("sessionId", "userId"))`,
      `create table tickets (
        "tokenHash" ${id} primary key, kind text not null, ${ofSession}, "userId" ${id} not null,
        "authSessionId" ${id}, "expiresAt" ${int} not null)`,
      `create index tickets_session on tickets ("sessionId")`,
    ];
  },
};
