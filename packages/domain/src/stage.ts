import { applyRule, type RuledCommand } from './deciders.ts';
import { evolve } from './evolve.ts';
import type { Actor } from './vocabulary/actor.ts';
import type { CommandPayload } from './vocabulary/command.ts';
import type { Context } from './vocabulary/context.ts';
import { type Decision, decided } from './vocabulary/decision.ts';
import { describeDraft } from './vocabulary/describe-draft.ts';
import type { SessionEvent } from './vocabulary/event.ts';
import { notAllowed, type Refusal, refusal } from './vocabulary/refusal.ts';
import { type Result, refuse } from './vocabulary/result.ts';
import type { SessionState } from './vocabulary/session-state.ts';
import { type Draft, draftsMax, draftsTextMax, isStageable, type StageableType } from './vocabulary/staging.ts';

/** Preparing in private and publishing in one stroke (contract 1.7). */

type StageableCommand = Extract<RuledCommand, { readonly type: StageableType }>;

function isPreparation(command: RuledCommand): command is StageableCommand {
  if (!isStageable(command.type)) return false;
  return command.type !== 'chat:send' || (command.payload as CommandPayload<'chat:send'>).kind === 'announcement';
}

export function becomesDraft(state: SessionState, command: RuledCommand, actor: Actor): command is StageableCommand {
  return state.staging.mode === 'staged' && actor.role === 'gm' && isPreparation(command);
}

/** Gives the ids a draft was made with again, so that what is published is what was previewed. */
function withDraftIds(context: Context, { ids, commandId }: Draft): Context {
  const left = [...ids];
  return { ...context, commandId, newId: () => left.shift() ?? context.newId() };
}

type Step = {
  readonly state: SessionState;
  readonly events: readonly SessionEvent[];
  readonly refusal: Refusal | null;
};

function applyDraft(state: SessionState, draftToApply: Draft, context: Context): Step {
  // Stored as it was accepted: its payload is of its type.
  const command = { type: draftToApply.type, payload: draftToApply.payload } as StageableCommand;
  const decision = applyRule(state, command, withDraftIds(context, draftToApply));
  if (!decision.ok) return { state, events: [], refusal: decision.refusal };
  const by = context.actor.role === 'gm' ? context.actor.userId : null;
  const { events } = decision.value;
  const after = events.reduce((folded, event) => evolve(folded, event, { at: context.now, by }), state);
  return { state: after, events, refusal: null };
}

/** The table as it would be after publishing everything that applies. */
export function afterPublishing(state: SessionState, context: Context): SessionState {
  return state.staging.drafts.reduce((folded, next) => applyDraft(folded, next, context).state, state);
}

/** Judged on the table as it would be, so that drafts can build on each other. */
export function draft(state: SessionState, command: StageableCommand, context: Context): Result<Decision> {
  const { drafts } = state.staging;
  if (drafts.length >= draftsMax) return refuse(notAllowed('too-many-drafts', `at most ${draftsMax} drafts`));
  const size = JSON.stringify([drafts, command.payload]).length;
  if (size > draftsTextMax) return refuse(notAllowed('drafts-too-large', 'publish or clear some drafts first'));
  const ids: string[] = [];
  const recording: Context = {
    ...context,
    newId: () => {
      const id = context.newId();
      ids.push(id);
      return id;
    },
  };
  const staged = afterPublishing(state, context);
  const decision = applyRule(staged, command, recording);
  if (!decision.ok) return decision;
  const added: Draft = {
    draftId: context.newId(),
    description: describeDraft(staged, command),
    type: command.type,
    payload: command.payload,
    ids,
    commandId: context.commandId,
  };
  return decided([{ type: 'draft:added', draft: added }], { draftId: added.draftId, ...decision.value.reply });
}

type Chosen = Result<readonly Draft[]>;

function chosenDrafts({ staging }: SessionState, draftIds: readonly string[] | undefined): Chosen {
  if (draftIds === undefined) return { ok: true, value: staging.drafts };
  const known = new Set(staging.drafts.map(({ draftId }) => draftId));
  if (draftIds.some((id) => !known.has(id))) return refuse(refusal('NOT_FOUND', 'no such draft'));
  return { ok: true, value: staging.drafts.filter(({ draftId }) => draftIds.includes(draftId)) };
}

/** One atomic commit; a draft that no longer applies is reported, stays, and does not stop the others. */
export function publish(
  state: SessionState,
  { draftIds }: CommandPayload<'broadcast:publish'>,
  context: Context,
): Result<Decision> {
  if (state.safetyRaised) {
    return refuse(notAllowed('safety-raised', 'the safety card is up: acknowledge it before publishing'));
  }
  const chosen = chosenDrafts(state, draftIds);
  if (!chosen.ok) return chosen;
  let folded = state;
  const events: SessionEvent[] = [];
  const published: string[] = [];
  const refused: { draftId: string; code: string; message: string }[] = [];
  for (const next of chosen.value) {
    const step = applyDraft(folded, next, context);
    folded = step.state;
    events.push(...step.events);
    if (step.refusal === null) published.push(next.draftId);
    else refused.push({ draftId: next.draftId, code: step.refusal.code, message: step.refusal.message });
  }
  const reply = { published, refused };
  const changesNothing = published.length === 0 && (refused.length > 0 || state.staging.mode === 'immediate');
  return decided(changesNothing ? [] : [{ type: 'draft:published', draftIds: published }, ...events], reply);
}
