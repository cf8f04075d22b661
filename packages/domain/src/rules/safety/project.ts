import { everyone, type Projectors } from '../../vocabulary/projection.ts';

export const safetyProjectors: Projectors<'safety:raised' | 'safety:acknowledged'> = {
  'safety:raised': () => everyone({ type: 'safety:raised', payload: {} }),
  'safety:acknowledged': () => everyone({ type: 'safety:acknowledged', payload: {} }),
};
