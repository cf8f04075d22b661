import type { Migration } from './migration.ts';

/** The account library's tables as its 1.7.6 expects them, so that accounts are backed up with everything else. */
export const accounts: Migration = {
  version: 2,
  name: 'accounts',
  statements: (engine) => {
    const bool = engine === 'postgres' ? 'boolean' : 'integer';
    const no = engine === 'postgres' ? 'false' : '0';
    const date = engine === 'postgres' ? 'timestamptz' : 'date';
    const ofUser = `"userId" text not null references "user" (id) on delete cascade`;
    return [
      `create table "user" (
        id text primary key, name text not null, email text not null unique, "emailVerified" ${bool} not null,
        image text, "createdAt" ${date} not null, "updatedAt" ${date} not null,
        "isAnonymous" ${bool} default ${no}, "isAdmin" ${bool} not null default ${no})`,
      `create table "session" (
        id text primary key, "expiresAt" ${date} not null, token text not null unique,
        "createdAt" ${date} not null, "updatedAt" ${date} not null, "ipAddress" text, "userAgent" text, ${ofUser})`,
      `create index "session_userId" on "session" ("userId")`,
      `create table "account" (
        id text primary key, "accountId" text not null, "providerId" text not null, ${ofUser},
        "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" ${date},
        "refreshTokenExpiresAt" ${date}, scope text, password text,
        "createdAt" ${date} not null, "updatedAt" ${date} not null)`,
      `create index "account_userId" on "account" ("userId")`,
      `create table "verification" (
        id text primary key, identifier text not null, value text not null, "expiresAt" ${date} not null,
        "createdAt" ${date} not null, "updatedAt" ${date} not null)`,
      `create index "verification_identifier" on "verification" (identifier)`,
    ];
  },
};
