import { type ChatChannel, channelKey } from '../../vocabulary/chat.ts';
import { chatShown } from '../../vocabulary/chat-limits.ts';
import type { Evolvers } from '../../vocabulary/evolution.ts';
import { ownEntry } from '../../vocabulary/own-entry.ts';

export const chatEvolvers: Evolvers<'chat:posted'> = {
  'chat:posted': (state, { message, audience }) => {
    const key = channelKey(audience);
    const channel: ChatChannel = state.chat.channels[key] ?? { audience, lines: [], counts: {} };
    const order = state.chat.order + 1;
    const speaker = message.userId;
    const counts =
      speaker === undefined
        ? channel.counts
        : { ...channel.counts, [speaker]: (ownEntry(channel.counts, speaker) ?? 0) + 1 };
    const lines = [...channel.lines.slice(-(chatShown - 1)), { order, message }];
    return { ...state, chat: { order, channels: { ...state.chat.channels, [key]: { audience, lines, counts } } } };
  },
};
