import type { Migration } from './migration.ts';

/** Pictures people uploaded, and where they are used: who may see one follows from that. */
export const uploads: Migration = {
  version: 6,
  name: 'uploads',
  statements: (engine) => {
    const id = engine === 'postgres' ? 'text collate "C"' : 'text';
    return [
      `create table uploads (
        id ${id} primary key, "ownerId" ${id} not null, sha256 ${id} not null, width integer not null,
        height integer not null, bytes bigint not null, "createdAt" bigint not null)`,
      `create unique index "uploads_picture" on uploads ("ownerId", sha256)`,
      `create index "uploads_newest" on uploads ("ownerId", "createdAt", id)`,
      // Adventures written before this name no picture that exists: none could be uploaded.
      `create table "adventurePictures" (
        "adventureId" ${id} not null references adventures (id) on delete cascade, "pictureId" ${id} not null,
        primary key ("pictureId", "adventureId"))`,
      `create index "adventurePictures_adventure" on "adventurePictures" ("adventureId")`,
      `create index "characters_avatar" on characters ("avatarUrl")`,
      `create index "user_image" on "user" (image)`,
    ];
  },
};
