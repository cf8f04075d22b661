/** Stories that once failed, played again for ever. */
export const pinnedSeeds: readonly { readonly seed: number; readonly because: string }[] = [
  { seed: 114, because: "somebody's return is written after their first frame, so the run has to wait for it" },
];
