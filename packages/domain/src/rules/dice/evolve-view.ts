import { requestsShown, rollsShown } from '../../vocabulary/table-limits.ts';
import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const diceViewEvolvers: ViewEvolvers<'dice:rolled' | 'dice:requested'> = {
  'dice:rolled': (view, { roll }) => withTable(view, { rolls: [...view.table.rolls, roll].slice(-rollsShown) }),
  'dice:requested': (view, { request }) =>
    withTable(view, { requests: [...view.table.requests, request].slice(-requestsShown) }),
};
