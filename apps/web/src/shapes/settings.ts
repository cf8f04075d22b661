/** The part of a session's settings that these pages show. */
export interface TableSettings {
  readonly allowLateJoin: boolean;
  readonly showDiceRolls: boolean;
  readonly autoResolveSimpleCombat: boolean;
  readonly allowGuests: boolean;
  readonly allowSpectators: boolean;
  readonly gmReadsWhispers: boolean;
  readonly keepPaused: boolean;
}

export const defaultTableSettings: TableSettings = {
  allowLateJoin: false,
  showDiceRolls: true,
  autoResolveSimpleCombat: false,
  allowGuests: true,
  allowSpectators: false,
  gmReadsWhispers: false,
  keepPaused: false,
};
