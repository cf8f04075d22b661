import type { FoundFault } from '@moothall/client';
import { faultsOfRefusal } from '../../faults/faults-of-refusal.ts';
import type { SavingState } from './saving-state.ts';

/** What the server found that we did not. */
export function refusedFaults(saving: SavingState): readonly FoundFault[] {
  return saving.status === 'refused' ? faultsOfRefusal(saving.error) : [];
}
