import type { MapMessages } from './en/map.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ map }: { readonly map: MapMessages }) => ({ namespace: 'map', texts: map });

/** The map's texts come with the map: whoever only looks for a session does not load them. */
export const mapMessagesOf = lazyMessages({
  en: () => import('./en/map.ts').then(bundle),
  de: () => import('./de/map.ts').then(bundle),
});
