/** Contract 1.9. Names that start with this are the GM's secrets (1.6). */
const secretPrefix = 'gm.';

export type GameValue = string | number | boolean;

export type Item = {
  readonly id: string;
  readonly name: string;
  readonly quantity: number;
  readonly description?: string;
  readonly addedAtNodeId?: string;
  readonly holderId?: string;
};

export type Game = {
  readonly inventory: readonly Item[];
  readonly variables: Readonly<Record<string, GameValue>>;
  readonly flags: readonly string[];
};

export const emptyGame: Game = { inventory: [], variables: {}, flags: [] };

export function isSecretName(name: string): boolean {
  return name.startsWith(secretPrefix);
}
