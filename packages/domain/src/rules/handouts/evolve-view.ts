import { handoutsShown } from '../../vocabulary/table-limits.ts';
import { type ViewEvolvers, withSession, withTable } from '../../vocabulary/view-evolution.ts';

export const handoutViewEvolvers: ViewEvolvers<'backdrop:shown' | 'handout:shown'> = {
  'backdrop:shown': (view, { backdrop, inPlace }, { at }) => {
    if (inPlace === true) return withTable(view, { backdrop });
    return withTable(withSession(view, { activeBackdropId: backdrop?.id ?? null, updatedAt: at }), { backdrop });
  },
  'handout:shown': (view, { handout }) =>
    withTable(view, { handouts: [...view.table.handouts, handout].slice(-handoutsShown) }),
};
