import type { Session } from '../../shapes/session.ts';
import type { Kick } from '../../table/kick-dialog.tsx';

/** What GM and players do in a lobby. */
export interface LobbyCommands {
  readonly onReady: (ready: boolean) => void;
  readonly onStart: () => void;
  readonly onKick: (kick: Kick) => void;
  readonly onLock: (locked: boolean) => void;
  readonly onRotateCode: () => void;
  readonly onConfigure: (settings: Partial<Session['settings']>) => void;
  readonly onCancel: () => void;
  readonly onLeave: () => void;
}
