import type { Viewer } from '../../vocabulary/actor.ts';
import { hears } from '../../vocabulary/audience.ts';
import { heard } from '../../vocabulary/channels.ts';
import type { ChatMessage } from '../../vocabulary/chat.ts';
import { chatShown } from '../../vocabulary/chat-limits.ts';
import { earOf } from '../../vocabulary/ear.ts';
import { each, everyone, type Projectors } from '../../vocabulary/projection.ts';
import type { SessionState } from '../../vocabulary/session-state.ts';

export function showChat(state: SessionState, viewer: Viewer): readonly ChatMessage[] {
  return heard(state.chat, earOf(state, viewer), chatShown);
}

export const chatProjectors: Projectors<'chat:posted'> = {
  'chat:posted': ({ message, audience }, { after }) => {
    const posted = { type: 'chat:posted', payload: { message } } as const;
    if (audience === 'public') return everyone(posted);
    return each((viewer) => (hears(audience, earOf(after, viewer)) ? [posted] : []));
  },
};
