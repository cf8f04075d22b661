import { noteActionFor } from '../../vocabulary/actions-for-player.ts';
import { post } from '../../vocabulary/channels.ts';
import { chatShown } from '../../vocabulary/chat-limits.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';

export const chatEvolvers: Evolvers<'chat:posted'> = {
  'chat:posted': (state, { message, audience }, { at }) => {
    const after = {
      ...state,
      chat: post(state.chat, { audience, line: message, author: message.userId ?? null, kept: chatShown }),
    };
    // Only what everybody heard: a whisper of the GM's may not show up on the list later.
    if (message.as === undefined || message.userId !== state.origin.gm.id || audience !== 'public') return after;
    const steered = state.roster.participants.find(({ character }) => character.name === message.as);
    if (steered === undefined) return after;
    return noteActionFor(after, steered.id, { at, type: 'chat:send', description: message.text });
  },
};
