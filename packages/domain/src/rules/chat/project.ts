import type { Viewer } from '../../vocabulary/actor.ts';
import { type ChatMessage, hears } from '../../vocabulary/chat.ts';
import { chatShown } from '../../vocabulary/chat-limits.ts';
import { each, everyone, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

function ear(state: SessionState, viewer: Viewer) {
  if (viewer.role === 'gm') return state.origin.gm.id;
  return viewer.role === 'player' ? viewer.userId : null;
}

export function showChat(state: SessionState, viewer: Viewer): readonly ChatMessage[] {
  return Object.values(state.chat.channels)
    .filter(({ audience }) => hears(audience, ear(state, viewer)))
    .flatMap(({ lines }) => lines)
    .sort((left, right) => left.order - right.order)
    .slice(-chatShown)
    .map(({ message }) => message);
}

export const chatProjectors: Projectors<'chat:posted'> = {
  'chat:posted': ({ message, audience }, { after }) => {
    const posted = { type: 'chat:posted', payload: { message } } as const;
    if (audience === 'public') return everyone(posted);
    return each((viewer) => (hears(audience, ear(after, viewer)) ? [posted] : []));
  },
};
