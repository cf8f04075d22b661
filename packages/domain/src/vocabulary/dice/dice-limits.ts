/** Contract 1.10. Numbers and labels are bounded so that every total is exact and every label fits its place. */
export const diceLimits = {
  characters: 256,
  terms: 20,
  dice: 1_000,
  sides: 1_000_000,
  nesting: 8,
  number: 1_000_000_000,
  labelCharacters: 100,
} as const;
