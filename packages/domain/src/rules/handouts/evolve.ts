import { post } from '../../vocabulary/channels.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import { handoutsShown } from '../../vocabulary/table-limits.ts';

export const handoutEvolvers: Evolvers<'backdrop:shown' | 'handout:shown'> = {
  'backdrop:shown': (state, { backdropId }, { at }) => ({ ...state, activeBackdropId: backdropId, updatedAt: at }),
  'handout:shown': (state, { handout, audience }) => ({
    ...state,
    handouts: post(state.handouts, { audience, line: handout, author: null, kept: handoutsShown }),
  }),
};
