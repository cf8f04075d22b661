import type { Evolvers } from '../../vocabulary/evolution.ts';

export const combatEvolvers: Evolvers<'combat:started' | 'combat:changed' | 'combat:ended'> = {
  'combat:started': (state, { combat }) => ({ ...state, combat }),
  'combat:changed': (state, { combat }) => ({ ...state, combat }),
  'combat:ended': (state, { experience }) => ({
    ...state,
    combat: null,
    experienceEarned: state.experienceEarned + experience,
    combatsCompleted: {
      all: state.combatsCompleted.all + 1,
      shown: state.combatsCompleted.shown + (state.combat?.shown === null ? 0 : 1),
    },
  }),
};
