import type { CharacterChanges } from '../../vocabulary/character.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { notAllowed, refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';
import { showParticipant } from '../../vocabulary/show-participant.ts';

export const characterDeciders: Deciders<'character:update'> = {
  'character:update': (state, { participantId, ifVersion, ...given }, { actor }) => {
    const seat = participantById(state.roster, participantId);
    if (seat === undefined) return refuse(refusal('NOT_FOUND', 'no such participant'));
    const isOwn = actor.role === 'player' && actor.participantId === seat.id;
    if (actor.role !== 'gm' && !isOwn) return refuse(notAllowed('not-yours', 'players change their own character'));
    const current = showParticipant(state.origin.id, actor.role === 'player' ? actor : { role: 'gm' }, seat);
    if (ifVersion !== undefined && ifVersion !== current.version) {
      return refuse(refusal('CONFLICT', 'the character was changed in the meantime', { current }));
    }
    const entries = Object.entries(given).filter(([, value]) => value !== undefined);
    if (entries.length === 0) return decided([]);
    const changes = Object.fromEntries(entries) as CharacterChanges;
    return decided([{ type: 'character:updated', participantId: seat.id, changes }]);
  },
};
