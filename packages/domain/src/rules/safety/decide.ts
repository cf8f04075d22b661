import { type Deciders, decided } from '../../vocabulary/decision.ts';

/** Raising it twice is as raising it once; whose card it is nobody can tell (contract 3.3). */
export const safetyDeciders: Deciders<'safety:raise' | 'safety:acknowledge'> = {
  'safety:raise': (state) => decided(state.safetyRaised ? [] : [{ type: 'safety:raised' }]),
  'safety:acknowledge': (state) => decided(state.safetyRaised ? [{ type: 'safety:acknowledged' }] : []),
};
