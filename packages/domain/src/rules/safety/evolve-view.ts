import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const safetyViewEvolvers: ViewEvolvers<'safety:raised' | 'safety:acknowledged'> = {
  'safety:raised': (view) => withTable(view, { safetyRaised: true }),
  'safety:acknowledged': (view) => withTable(view, { safetyRaised: false }),
};
