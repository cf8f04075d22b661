import type { PlayMessages } from './en/play.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ play }: { readonly play: PlayMessages }) => ({ namespace: 'play', texts: play });

/** The texts of what is done at the table come with the table: whoever only looks for a session does not load them. */
export const playMessagesOf = lazyMessages({
  en: () => import('./en/play.ts').then(bundle),
  de: () => import('./de/play.ts').then(bundle),
});
