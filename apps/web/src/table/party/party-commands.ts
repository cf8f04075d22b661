import type { Kick } from '../kick-dialog.tsx';

/** What the GM may do with seats that is not said by one command at the table. */
export interface PartyCommands {
  readonly onKick: (kick: Kick) => void;
  /** Makes a guest's link back; nothing when it was refused. */
  readonly onWayBack: (participantId: string) => Promise<string | undefined>;
}
