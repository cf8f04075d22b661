import type { ShelfMessages } from './en/shelf.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ shelf }: { readonly shelf: ShelfMessages }) => ({ namespace: 'shelf', texts: shelf });

/** The texts about keeping adventures come with the pages that show them. */
export const shelfMessagesOf = lazyMessages({
  en: () => import('./en/shelf.ts').then(bundle),
  de: () => import('./de/shelf.ts').then(bundle),
});
