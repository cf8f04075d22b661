import type { ParticipantId, UserId } from './ids.ts';

/** Who asks. `server` is Moothall itself (timeouts, presence); `outsider` has no place in the session. */
export type Actor =
  | { readonly role: 'gm'; readonly userId: UserId }
  | { readonly role: 'player'; readonly userId: UserId; readonly participantId: ParticipantId }
  | { readonly role: 'spectator'; readonly userId: UserId }
  | { readonly role: 'outsider'; readonly userId: UserId }
  | { readonly role: 'server' };

export const serverActor: Actor = { role: 'server' };

/** A distinct view of the table. All spectators share one. */
export type Viewer =
  | { readonly role: 'gm' }
  | { readonly role: 'player'; readonly participantId: ParticipantId; readonly userId: UserId }
  | { readonly role: 'spectator' };

/** How stored frames name their viewers. */
export type ViewerKey = 'gm' | 'spectators' | `p:${string}`;

/** Names no connection: such a frame is found in the GM's history and sent to nobody. */
export const gmHistoryKey = 'gm:history';
export type FrameViewer = ViewerKey | typeof gmHistoryKey;

export function viewerKey(viewer: Viewer): ViewerKey {
  switch (viewer.role) {
    case 'gm':
      return 'gm';
    case 'spectator':
      return 'spectators';
    case 'player':
      return `p:${viewer.participantId}`;
  }
}
