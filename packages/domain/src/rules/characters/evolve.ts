import { noteActionFor } from '../../vocabulary/actions-for-player.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import { changeParticipant } from '../../vocabulary/roster.ts';

export const characterEvolvers: Evolvers<'character:updated'> = {
  'character:updated': (state, { participantId, changes }, { at, by }) => {
    const participants = changeParticipant(state.roster, participantId, (seat) => ({
      ...seat,
      character: { ...seat.character, ...changes },
    }));
    const after = { ...state, roster: { ...state.roster, participants } };
    if (by !== state.origin.gm.id) return after;
    const description = Object.entries(changes).map(([name, value]) =>
      typeof value === 'number' ? `${name}: ${value}` : name,
    );
    return noteActionFor(after, participantId, {
      at,
      type: 'character:update',
      description: description.join(', '),
    });
  },
};
