import type { CharacterMessages } from './en/characters.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ characters }: { readonly characters: CharacterMessages }) => ({
  namespace: 'characters',
  texts: characters,
});

/** The texts of library, sheet and quick making of characters come with those pages. */
export const characterMessagesOf = lazyMessages({
  en: () => import('./en/characters.ts').then(bundle),
  de: () => import('./de/characters.ts').then(bundle),
});
