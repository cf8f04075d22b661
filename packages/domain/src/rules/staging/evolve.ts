import type { Evolvers } from '../../vocabulary/evolution.ts';
import { nothingStaged } from '../../vocabulary/staging.ts';

export const stagingEvolvers: Evolvers<'broadcast:switched' | 'draft:added' | 'draft:removed' | 'draft:published'> = {
  // Switching by hand discards what was not published; the page asks first.
  'broadcast:switched': (state, { mode }) => ({
    ...state,
    staging: mode === 'immediate' ? nothingStaged : { ...state.staging, mode },
  }),
  'draft:added': (state, { draft }) => ({
    ...state,
    staging: { ...state.staging, drafts: [...state.staging.drafts, draft] },
  }),
  'draft:removed': (state, { draftIds }) => ({
    ...state,
    staging: { ...state.staging, drafts: state.staging.drafts.filter(({ draftId }) => !draftIds.includes(draftId)) },
  }),
  'draft:published': (state, { draftIds }) => {
    const drafts = state.staging.drafts.filter(({ draftId }) => !draftIds.includes(draftId));
    return { ...state, staging: drafts.length === 0 ? nothingStaged : { ...state.staging, drafts } };
  },
};
