import { authorId, gameUpdate, sessionView, statsView, tableView } from '@moothall/domain';
import { z } from 'zod';
import { byId, route } from './define.ts';
import { historyEvent } from './sessions.ts';

const gameState = tableView.shape.game.extend({ combat: tableView.shape.combat.unwrap().optional() });
const stateChange = gameUpdate.extend({ currentNodeId: authorId.optional() });
export type StateChange = z.infer<typeof stateChange>;

/** Differences are for reading; `docs/dice-check.md` says what they mean. */
const diceCheck = z.object({
  seed: z.enum(['committed', 'other', 'malformed']),
  rolls: z
    .array(
      z.object({
        id: z.string(),
        verdict: z.enum(['ok', 'hidden', 'differs']),
        differences: z.array(z.record(z.string(), z.unknown())).readonly().optional(),
      }),
    )
    .readonly(),
});

export const tableRoutes = {
  readState: route({
    method: 'GET',
    path: '/sessions/:id/state',
    summary: 'Inventory, variables, flags, combat and turn history, as the caller may know them',
    identity: 'person',
    params: byId,
    data: gameState,
  }),
  writeState: route({
    method: 'PATCH',
    path: '/sessions/:id/state',
    summary: 'Move to a node and change inventory, variables and flags, all or nothing',
    identity: 'person',
    params: byId,
    body: stateChange,
    data: gameState,
  }),
  exportSession: route({
    method: 'GET',
    path: '/sessions/:id/export',
    summary: 'Everything the caller may know of the session: as JSON, or as Markdown to read',
    identity: 'person',
    params: byId,
    query: z.strictObject({ format: z.enum(['md', 'json']).default('json') }),
    data: z.object({
      session: sessionView,
      diceSeed: z.string().nullable(),
      rolls: tableView.shape.rolls,
      stats: statsView,
      events: z.array(historyEvent).readonly(),
    }),
  }),
  verifySession: route({
    method: 'GET',
    path: '/sessions/:id/verify',
    summary: 'Whether every roll the caller knows follows from the seed that was committed to',
    identity: 'person',
    params: byId,
    data: diceCheck,
  }),
} as const;
