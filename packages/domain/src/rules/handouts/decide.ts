import type { Audience } from '../../vocabulary/audience.ts';
import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { participantById } from '../../vocabulary/roster.ts';

export const handoutDeciders: Deciders<'backdrop:show' | 'handout:show'> = {
  'backdrop:show': (state, { backdropId }) => {
    const isKnown = backdropId === null || state.adventure.backdrops.some(({ id }) => id === backdropId);
    if (!isKnown) return refuse(refusal('NOT_FOUND', 'no such backdrop in this adventure'));
    return decided([{ type: 'backdrop:shown', backdropId }]);
  },
  'handout:show': (state, { pictureId, text, to }, context) => {
    const seats = to === 'all' ? [] : to.map((id) => participantById(state.roster, id));
    if (seats.includes(undefined)) return refuse(refusal('NOT_FOUND', 'no such participant'));
    const people = seats.flatMap((seat) => (seat === undefined ? [] : [seat.user.id]));
    const audience: Audience = to === 'all' ? 'public' : [...new Set([state.origin.gm.id, ...people])];
    const handout = {
      id: context.newId(),
      ...(pictureId === undefined ? {} : { pictureId }),
      ...(text === undefined ? {} : { text }),
    };
    return decided([{ type: 'handout:shown', handout, audience }], { handoutId: handout.id });
  },
};
