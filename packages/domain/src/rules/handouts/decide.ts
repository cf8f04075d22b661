import { type Deciders, decided } from '../../vocabulary/decision.ts';
import { refusal } from '../../vocabulary/refusal.ts';
import { refuse } from '../../vocabulary/result.ts';
import { audienceOfSeats } from '../../vocabulary/seats-audience.ts';

export const handoutDeciders: Deciders<'backdrop:show' | 'handout:show'> = {
  'backdrop:show': (state, { backdropId }) => {
    const isKnown = backdropId === null || state.adventure.backdrops.some(({ id }) => id === backdropId);
    if (!isKnown) return refuse(refusal('NOT_FOUND', 'no such backdrop in this adventure'));
    return decided([{ type: 'backdrop:shown', backdropId }]);
  },
  'handout:show': (state, { pictureId, text, to }, context) => {
    const audience = audienceOfSeats(state, to);
    if (!audience.ok) return audience;
    const handout = {
      id: context.newId(),
      ...(pictureId === undefined ? {} : { pictureId }),
      ...(text === undefined ? {} : { text }),
    };
    return decided([{ type: 'handout:shown', handout, audience: audience.value }], { handoutId: handout.id });
  },
};
