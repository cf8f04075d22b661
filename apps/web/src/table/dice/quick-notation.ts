export const quickDice = [4, 6, 8, 10, 12, 20, 100] as const;
export type QuickDie = (typeof quickDice)[number];

/** Two d20 of which the better or the worse counts; other dice know no such thing. */
export type Edge = 'none' | 'adv' | 'dis';

export const modifierMax = 99;

/** What a tap on a die means: `d8`, `d20+5`, `adv-1`. */
export function quickNotation(sides: QuickDie, modifier: number, edge: Edge): string {
  const die = sides === 20 && edge !== 'none' ? edge : `d${sides}`;
  if (modifier === 0) return die;
  return modifier > 0 ? `${die}+${modifier}` : `${die}-${-modifier}`;
}
