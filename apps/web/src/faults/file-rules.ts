import { adventureFile, adventureFileOf, characterFile, type FoundFault, faultsIn } from '@moothall/client';

export type FileKind = 'adventure' | 'characters';

/** By the rules the server judged it by. */
export function faultsInFile(kind: FileKind, file: unknown): readonly FoundFault[] {
  return kind === 'adventure' ? faultsIn(adventureFile, adventureFileOf(file)) : faultsIn(characterFile, file);
}
