import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const combatViewEvolvers: ViewEvolvers<'combat:updated'> = {
  'combat:updated': (view, { combat }) => withTable(view, { combat }),
};
