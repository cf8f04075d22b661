import type { TerrainMessages } from './en/terrains.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ terrains }: { readonly terrains: TerrainMessages }) => ({ namespace: 'terrains', texts: terrains });

/** What the ground is called comes with maps, at the table as in the editor. */
export const terrainMessagesOf = lazyMessages({
  en: () => import('./en/terrains.ts').then(bundle),
  de: () => import('./de/terrains.ts').then(bundle),
});
