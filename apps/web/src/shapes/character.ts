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

export interface OwnCharacter extends CharacterCard {
  readonly experience: number;
  /** Free-form: each game has its own. */
  readonly sheet?: Readonly<Record<string, unknown>> | undefined;
  /** Holds a seat in a session that has not ended. */
  readonly seated?: boolean;
}

export interface NewCharacter {
  readonly name: string;
  readonly class: string;
  readonly level: number;
}
