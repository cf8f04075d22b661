import type { PeopleMessages } from './en/people-texts.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ texts }: { readonly texts: PeopleMessages }) => ({ namespace: 'translation', texts });

/** The texts about accounts and settings come with those pages: whoever plays does not load them. */
export const peopleMessagesOf = lazyMessages({
  en: () => import('./en/people-texts.ts').then(bundle),
  de: () => import('./de/people-texts.ts').then(bundle),
});
