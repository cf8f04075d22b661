import { expect } from 'vitest';
import { decide } from '../decide.ts';
import { viewerKey } from '../vocabulary/actor.ts';
import type { SessionState } from '../vocabulary/session-state.ts';
import { viewerOf } from '../vocabulary/viewers.ts';
import { userIdOf } from './cast.ts';
import type { HiddenIntent, Hide } from './hidden-deeds.ts';
import { gmId } from './play.ts';
import { type Deed, eventsFor, type Moment, type Outcome, type Table } from './table.ts';

/** The hand that acts in secret between the deeds of a twin run. */

export type Counts = { readonly hiddenDeeds: number; readonly takenBack: number; readonly published: number };

/** Drafts of the hand that publishing now would refuse: they would stay, and the mode with them. */
function refusedNow(state: SessionState): ReadonlySet<string> {
  const actor = { role: 'gm', userId: gmId } as const;
  const context = { actor, now: 0, newId: () => '', newCode: () => 'AAAAAA', commandId: 'trial' };
  const trial = decide(state, { type: 'broadcast:publish', payload: {} }, context);
  const refused = trial.ok ? (trial.value.reply.refused as readonly { readonly draftId: string }[]) : [];
  return new Set(refused.map(({ draftId }) => draftId));
}

/** Which of the hand's drafts may not be there any more when this deed is done. */
function mustGo(state: SessionState, deed: Deed, own: ReadonlyMap<string, { readonly loud: boolean }>) {
  const here = state.staging.drafts.map(({ draftId }) => draftId).filter((draftId) => own.has(draftId));
  if (!('command' in deed)) return [];
  const resumes = [deed.command, ...(deed.and ?? [])].some(({ type }) => type === 'session:resume');
  if (resumes) return here;
  if (deed.command.type !== 'broadcast:publish') return [];
  if (deed.command.payload.draftIds !== undefined) return here;
  const refused = refusedNow(state);
  return here.filter((id) => own.get(id)?.loud === true || refused.has(id));
}

export function createSecondHand(table: Table, watchers: readonly string[]) {
  const drafts = new Map<string, { readonly loud: boolean }>();
  const counts = { hiddenDeeds: 0, takenBack: 0, published: 0 };
  /** Nobody who may not know receives anything of it. */
  const act = (deed: Deed, moment: Moment): Outcome => {
    const outcome = table.perform(deed, { ...moment, now: moment.now - 1 });
    if (outcome.accepted && outcome.commit !== null) counts.hiddenDeeds += 1;
    for (const name of watchers) {
      const viewer = viewerOf(table.state(), userIdOf(name));
      const got = viewer === null ? [] : eventsFor(outcome, viewerKey(viewer));
      expect(got, `${name}: ${JSON.stringify(deed)}`).toEqual([]);
    }
    return outcome;
  };
  const actOrDraft = (deed: Deed, loud: boolean, moment: Moment): Readonly<Record<string, unknown>> => {
    const outcome = act(deed, moment);
    const reply = outcome.accepted ? outcome.reply : {};
    if (typeof reply.draftId === 'string') drafts.set(reply.draftId, { loud });
    return reply;
  };
  return {
    counts: (): Counts => counts,
    act: (intent: HiddenIntent, hide: Hide, moment: Moment): void => {
      const secret = hide(table.state(), intent);
      if (secret === null) return;
      const { tokenId } = actOrDraft(secret.deed, secret.loud, moment);
      if (secret.undo !== undefined && typeof tokenId === 'string') actOrDraft(secret.undo(tokenId), false, moment);
    },
    /** What would show, and what could no longer be done, is taken back before the deed that would show it. */
    takeBack: (deed: Deed, moment: Moment): void => {
      for (const draftId of mustGo(table.state(), deed, drafts)) {
        counts.takenBack += 1;
        act({ by: gmId, command: { type: 'draft:undo', payload: { draftId } } }, moment);
      }
      if (!('command' in deed) || deed.command.type !== 'broadcast:publish') return;
      counts.published += table.state().staging.drafts.filter(({ draftId }) => drafts.has(draftId)).length;
    },
  };
}
