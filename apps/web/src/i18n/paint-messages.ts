import type { PaintMessages } from './en/paint.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ paint }: { readonly paint: PaintMessages }) => ({ namespace: 'paint', texts: paint });

/** The texts of the map painter come with it. */
export const paintMessagesOf = lazyMessages({
  en: () => import('./en/paint.ts').then(bundle),
  de: () => import('./de/paint.ts').then(bundle),
});
