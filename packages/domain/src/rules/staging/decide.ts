import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { pausedRefusal } from '../../vocabulary/paused-refusal.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';

export const stagingDeciders: Deciders<'broadcast:mode' | 'draft:undo' | 'draft:clear'> = {
  'broadcast:mode': (state, { mode }) => {
    if (state.staging.mode === mode) return decided([], { mode });
    // While the session is paused nothing may happen at once (contract 1.1).
    if (mode === 'immediate' && state.status === 'paused') return refuse(pausedRefusal(state));
    return decided([{ type: 'broadcast:switched', mode }], { mode });
  },
  'draft:undo': ({ staging }, { draftId, index }) => {
    const draft = staging.drafts.find((known, place) => known.draftId === draftId || place === index);
    if (draft === undefined) return refuse(refusal('NOT_FOUND', 'no such draft'));
    return decided([{ type: 'draft:removed', draftIds: [draft.draftId] }], { draftId: draft.draftId });
  },
  'draft:clear': ({ staging }) => {
    const draftIds = staging.drafts.map(({ draftId }) => draftId);
    return decided(draftIds.length === 0 ? [] : [{ type: 'draft:removed', draftIds }], { draftIds });
  },
};
