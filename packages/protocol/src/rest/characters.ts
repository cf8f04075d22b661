import { character, characterChange, characterFile, newCharacter, sessionStatus } from '@moothall/domain';
import { z } from 'zod';
import { byId, page, route } from './define.ts';

/** A character and the session that holds it, which only its owner is told (CHAR-4). */
const ownCharacter = character.extend({
  inSession: z.object({ id: z.string(), status: sessionStatus, adventureTitle: z.string() }).nullable(),
});
export type OwnCharacter = z.infer<typeof ownCharacter>;

const one = z.object({ character: ownCharacter });
const several = z.object({ characters: z.array(ownCharacter).readonly() });

export const characterRoutes = {
  listSampleCharacters: route({
    method: 'GET',
    path: '/sample-characters',
    summary: 'Ready-made characters to start from',
    identity: 'anyone',
    data: z.object({ characters: z.array(newCharacter).readonly() }),
  }),
  listCharacters: route({
    method: 'GET',
    path: '/characters',
    summary: 'Own characters',
    identity: 'person',
    query: z.strictObject(page),
    data: several,
  }),
  importCharacters: route({
    method: 'POST',
    path: '/characters/import',
    summary: 'Take in a file of characters, all of them or none',
    identity: 'person',
    body: characterFile,
    data: several,
    status: 201,
  }),
  createCharacter: route({
    method: 'POST',
    path: '/characters',
    summary: 'Create a character',
    identity: 'person',
    body: newCharacter,
    data: one,
    status: 201,
  }),
  readCharacter: route({
    method: 'GET',
    path: '/characters/:id',
    summary: 'An own character',
    identity: 'person',
    params: byId,
    data: one,
  }),
  changeCharacter: route({
    method: 'PATCH',
    path: '/characters/:id',
    summary: 'Change an own character',
    identity: 'person',
    params: byId,
    body: characterChange,
    data: one,
  }),
  deleteCharacter: route({
    method: 'DELETE',
    path: '/characters/:id',
    summary: 'Delete an own character that holds no seat',
    identity: 'person',
    params: byId,
    data: z.object({ deleted: z.literal(true) }),
  }),
} as const;
