import { noteActionFor } from '../../vocabulary/actions-for-player.ts';
import type { CharacterChanges } from '../../vocabulary/character.ts';
import { stableJson } from '../../vocabulary/content-version.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import { changeParticipant, participantById } from '../../vocabulary/roster.ts';

export const characterEvolvers: Evolvers<'character:updated'> = {
  'character:updated': (state, { participantId, changes }, { at, by }) => {
    const participants = changeParticipant(state.roster, participantId, (seat) => ({
      ...seat,
      character: { ...seat.character, ...changes },
    }));
    const after = { ...state, roster: { ...state.roster, participants } };
    // What stays as it was leaves no trace in the player's view, so it leaves none on the list either.
    const old = participantById(state.roster, participantId)?.character;
    const changed = Object.entries(changes).filter(
      ([name, value]) => stableJson(old?.[name as keyof CharacterChanges]) !== stableJson(value),
    );
    if (by !== state.origin.gm.id || changed.length === 0) return after;
    const description = changed.map(([name, value]) => (typeof value === 'number' ? `${name}: ${value}` : name));
    return noteActionFor(after, participantId, {
      at,
      type: 'character:update',
      description: description.join(', '),
    });
  },
};
