export interface ChatMessage {
  readonly id: string;
  /** Empty while it is on its way. */
  readonly at: string;
  readonly kind: 'say' | 'emote' | 'ooc' | 'announcement' | 'system';
  readonly author: string;
  readonly text: string;
  readonly mine?: boolean;
  readonly byGm?: boolean;
  /** Names of those who hear it, when not everybody does. */
  readonly whisperTo?: string | undefined;
  /** Own and not yet acknowledged. */
  readonly pending?: boolean;
  /** Own and refused; the reason in the reader's words. */
  readonly refused?: string | undefined;
}
