import { character, characterChange, newCharacter } from '@moothall/domain';
import { z } from 'zod';
import { byId, page, route } from './define.ts';

const one = z.object({ character });

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
    data: z.object({ characters: z.array(character).readonly() }),
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
