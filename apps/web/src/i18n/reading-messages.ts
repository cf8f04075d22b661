import type { ReadingMessages } from './en/reading.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ reading }: { readonly reading: ReadingMessages }) => ({ namespace: 'reading', texts: reading });

/** The texts around an adventure that is read come with its page. */
export const readingMessagesOf = lazyMessages({
  en: () => import('./en/reading.ts').then(bundle),
  de: () => import('./de/reading.ts').then(bundle),
});
