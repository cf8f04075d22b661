import { z } from 'zod';
import { chatTextMax } from './chat-limits.ts';
import { participantId, type UserId } from './ids.ts';
import { nameText, plainText } from './text.ts';

export const chatKind = z.enum(['say', 'emote', 'ooc', 'announcement']);
export type ChatKind = z.infer<typeof chatKind> | 'system';

export const chatSend = z.strictObject({
  text: plainText(chatTextMax, 1).refine((text) => text.trim().length > 0, 'is empty'),
  to: z
    .array(z.union([z.literal('gm'), participantId]))
    .min(1)
    .max(16)
    .optional(),
  kind: chatKind.optional(),
  as: nameText(60).optional(),
});
export type ChatSend = z.infer<typeof chatSend>;

/** Contract 3.2. `to` names the people of a whisper, the sender aside, and is absent on public lines. */
export type ChatMessage = {
  readonly id: string;
  readonly at: string;
  readonly userId?: UserId;
  readonly as?: string;
  readonly kind: ChatKind;
  readonly text: string;
  readonly to?: readonly ('gm' | string)[];
};
