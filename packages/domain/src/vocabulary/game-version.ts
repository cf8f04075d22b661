import { contentVersion } from './content-version.ts';
import type { GameView } from './view.ts';

/** What `ifVersion` of the game state guards; computed alike from the state and from any view of it. */
export function gameVersion({
  inventory,
  variables,
  flags,
}: Pick<GameView, 'inventory' | 'variables' | 'flags'>): string {
  return contentVersion({ inventory, variables, flags });
}
