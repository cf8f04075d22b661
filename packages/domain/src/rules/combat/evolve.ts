import type { Evolvers } from '../../vocabulary/evolution.ts';
import { showCombat } from './show.ts';

export const combatEvolvers: Evolvers<'combat:started' | 'combat:changed' | 'combat:ended'> = {
  'combat:started': (state, { combat }) => ({ ...state, combat }),
  'combat:changed': (state, { combat }) => ({ ...state, combat }),
  'combat:ended': (state, { experience }) => {
    // What ends out of sight must move no number that players see (law b).
    const isSeen = showCombat(state, { role: 'spectator' }) !== null;
    return {
      ...state,
      combat: null,
      experienceEarned: state.experienceEarned + experience,
      experienceUnseen: state.experienceUnseen + (isSeen ? 0 : experience),
      combatsCompleted: {
        all: state.combatsCompleted.all + 1,
        shown: state.combatsCompleted.shown + (isSeen ? 1 : 0),
      },
    };
  },
};
