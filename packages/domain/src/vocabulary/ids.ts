import { z } from 'zod';

/** Ids the server makes: random lower-case UUIDs (contract, preamble). */
export const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'not an id');

/** The two ids that are easiest to take for one another are branded; a seat is not a person. */
export const userId = z.string().min(1).max(64).brand<'UserId'>();
export type UserId = z.infer<typeof userId>;

export const participantId = uuid.brand<'ParticipantId'>();
export type ParticipantId = z.infer<typeof participantId>;

/** Ids inside an adventure are its author's (contract 5). `__proto__` and its kin never become a key of ours. */
const unsafeNames = new Set(['__proto__', 'constructor', 'prototype']);
const reserved = { error: 'reserved name', params: { reason: 'not-a-name' } } as const;
export const authorId = z
  .string()
  // Nothing that looks at references between ids sees one that is none: its faults quote them.
  .regex(/^[A-Za-z0-9_-]{1,64}$/, { error: 'must be 1-64 letters, digits, "-" or "_"', abort: true })
  .refine((id) => !unsafeNames.has(id), reserved);

/** Names of variables and flags (contract 1.9). */
export const gameName = z
  .string()
  .regex(/^[A-Za-z0-9_.-]{1,64}$/, 'must be 1-64 letters, digits, "_", "-" or "."')
  .refine((name) => !unsafeNames.has(name), reserved);

/** Contract 1.8. */
export const commandId = z.string().min(1).max(64);
