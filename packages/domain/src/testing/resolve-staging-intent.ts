import type { CommandPayload, CommandType } from '../vocabulary/command.ts';
import type { Draft } from '../vocabulary/staging.ts';
import { anySeat, byGm, bySeated, pick, type Resolve, type Scene, unknownId, unknownSeatId } from './intent.ts';

/** Preparing, publishing, looking through somebody's eyes, and the card that stops it. */

function draftFor({ state, intent }: Scene): Draft | undefined {
  return pick(state.staging.drafts, intent.a);
}

function publishFor(scene: Scene): CommandPayload<'broadcast:publish'> {
  const { state, intent } = scene;
  if (intent.c % 3 !== 0) return {};
  const some = state.staging.drafts.filter((_, index) => (index + intent.a) % 2 === 0).map(({ draftId }) => draftId);
  return { draftIds: intent.c % 2 === 0 && some.length > 0 ? some : [draftFor(scene)?.draftId ?? unknownId] };
}

function undoFor(scene: Scene): CommandPayload<'draft:undo'> {
  const { intent, limits } = scene;
  if (intent.flag && limits.secondHand !== true) return { index: intent.a % 5 };
  return { draftId: draftFor(scene)?.draftId ?? unknownId };
}

export const stagingResolvers = {
  'broadcast:mode': byGm('broadcast:mode', ({ intent }) => ({ mode: intent.c % 4 === 0 ? 'immediate' : 'staged' })),
  'broadcast:publish': byGm('broadcast:publish', publishFor),
  'draft:undo': byGm('draft:undo', undoFor),
  'draft:clear': byGm('draft:clear', () => ({})),
  'view:as': byGm('view:as', (scene) => ({
    participantId: anySeat(scene)?.id ?? unknownSeatId,
    ...(scene.intent.flag ? { staged: scene.intent.b % 2 === 0 } : {}),
  })),
  'safety:raise': bySeated('safety:raise', () => ({})),
  'safety:acknowledge': byGm('safety:acknowledge', () => ({})),
} satisfies Partial<Record<CommandType, Resolve>>;
