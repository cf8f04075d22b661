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

/** Who may know a line: everybody, or these people. Settled when it is said, `gmReadsWhispers` included. */
export type ChatAudience = 'public' | readonly UserId[];

/**
 * Lines by audience, each list the newest `chatShown` of its own. A single list would let hidden whispers push
 * public lines out of somebody's snapshot, and so tell that there were whispers.
 */
export type ChatChannel = {
  readonly audience: ChatAudience;
  readonly lines: readonly { readonly order: number; readonly message: ChatMessage }[];
  /** Lines said here by each person, for the stats. */
  readonly counts: Readonly<Record<string, number>>;
};
export type Chat = { readonly order: number; readonly channels: Readonly<Record<string, ChatChannel>> };

export const silence: Chat = { order: 0, channels: {} };

/** Quoted, so that no user id can be taken for the public channel or for two people. */
export function channelKey(audience: ChatAudience): string {
  return audience === 'public' ? 'public' : JSON.stringify([...audience].sort());
}

export function hears(audience: ChatAudience, listener: UserId | null): boolean {
  return audience === 'public' || (listener !== null && audience.includes(listener));
}
