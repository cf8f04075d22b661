import type { Evolvers } from '../../vocabulary/evolution.ts';

export const safetyEvolvers: Evolvers<'safety:raised' | 'safety:acknowledged'> = {
  'safety:raised': (state) => ({ ...state, safetyRaised: true }),
  'safety:acknowledged': (state) => ({ ...state, safetyRaised: false }),
};
