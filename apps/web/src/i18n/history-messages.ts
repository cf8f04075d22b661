import type { HistoryMessages } from './en/history.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ history }: { readonly history: HistoryMessages }) => ({ namespace: 'history', texts: history });

/** The texts of a session's history come with its page. */
export const historyMessagesOf = lazyMessages({
  en: () => import('./en/history.ts').then(bundle),
  de: () => import('./de/history.ts').then(bundle),
});
