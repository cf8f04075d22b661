export interface CharacterCard {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly level: number;
  readonly hitPointsCurrent: number;
  readonly hitPointsMax: number;
  readonly armorClass: number;
  readonly avatarUrl: string | null;
}

/** The session that holds a character, as its owner is told. */
export interface CharacterSession {
  readonly id: string;
  readonly status: 'waiting' | 'active' | 'paused' | 'completed' | 'cancelled';
  readonly adventureTitle: string;
}

export interface OwnCharacter extends CharacterCard {
  readonly ownerId: string;
  readonly experience: number;
  /** Free-form: each game has its own. */
  readonly sheet: Readonly<Record<string, unknown>>;
  readonly version: string;
  readonly inSession: CharacterSession | null;
}

export interface NewCharacter {
  readonly name: string;
  readonly class: string;
  readonly level: number;
  readonly avatarUrl?: string | null | undefined;
}
