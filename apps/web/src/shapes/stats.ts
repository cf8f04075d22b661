export const statNames = [
  'durationMinutes',
  'nodesVisited',
  'diceRolled',
  'combatsCompleted',
  'experienceEarned',
  'messages',
] as const;
export type StatName = (typeof statNames)[number];

export interface ParticipantStats {
  readonly participantId: string;
  readonly name: string;
  readonly rolls: number;
  readonly messages: number;
  readonly activeMinutes: number;
}

export type Stats = Readonly<Record<StatName, number>> & { readonly participants: readonly ParticipantStats[] };
