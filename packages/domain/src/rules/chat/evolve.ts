import { noteSpoken } from '../../vocabulary/actions-for-player.ts';
import { post } from '../../vocabulary/channels.ts';
import { chatShown } from '../../vocabulary/chat-limits.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';

export const chatEvolvers: Evolvers<'chat:posted'> = {
  'chat:posted': (state, { message, audience }, { at }) => {
    const after = {
      ...state,
      chat: post(state.chat, { audience, line: message, author: message.userId ?? null, kept: chatShown }),
    };
    return noteSpoken(after, { ...message, audience }, { at, type: 'chat:send', description: message.text });
  },
};
