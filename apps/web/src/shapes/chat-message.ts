export interface ChatMessage {
  readonly id: string;
  readonly at: string;
  readonly kind: 'say' | 'emote' | 'ooc' | 'announcement' | 'system';
  readonly author: string;
  readonly text: string;
  readonly mine?: boolean;
  readonly byGm?: boolean;
  readonly whisper?: boolean;
  /** Own and not yet acknowledged. */
  readonly pending?: boolean;
  /** Own and refused; the reason in the reader's words. */
  readonly refused?: string | undefined;
}
