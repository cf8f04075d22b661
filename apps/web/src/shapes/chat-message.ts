export interface ChatMessage {
  readonly id: string;
  /** Empty while it is on its way. */
  readonly at: string;
  readonly kind: 'say' | 'emote' | 'ooc' | 'announcement' | 'system';
  readonly author: string;
  /** Id of the person who said it; missing where nobody did. */
  readonly by?: string | undefined;
  /** The picture of whom `author` names; null: initials (CHAT-11). */
  readonly face?: string | null;
  /** Stands under the face and name of the line before (CHAT-12). */
  readonly follows?: boolean;
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
