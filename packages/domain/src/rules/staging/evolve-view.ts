import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const stagingViewEvolvers: ViewEvolvers<'gm:preparing' | 'staged:changes'> = {
  'gm:preparing': (view, { preparing }) => withTable(view, { gmPreparing: preparing }),
  'staged:changes': (view, { drafts, broadcastMode }) =>
    withTable(view, { drafts, broadcastMode, gmPreparing: broadcastMode === 'staged' }),
};
