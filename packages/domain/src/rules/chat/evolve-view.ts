import { chatShown } from '../../vocabulary/chat-limits.ts';
import { type ViewEvolvers, withTable } from '../../vocabulary/view-evolution.ts';

export const chatViewEvolvers: ViewEvolvers<'chat:posted'> = {
  'chat:posted': (view, { message }) => withTable(view, { chat: [...view.table.chat, message].slice(-chatShown) }),
};
