/** The start warns about an unusual party, it never refuses (contract 1.1). */
export function partySizeWarnings(
  seated: number,
  recommended: { readonly min: number; readonly max: number },
): readonly { readonly code: 'PARTY_SIZE'; readonly message: string }[] {
  if (seated >= recommended.min && seated <= recommended.max) return [];
  const range = recommended.min === recommended.max ? `${recommended.min}` : `${recommended.min} to ${recommended.max}`;
  return [{ code: 'PARTY_SIZE', message: `This adventure is meant for ${range} players; ${seated} are seated.` }];
}
