import type { PicturesMessages } from './en/pictures.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ pictures }: { readonly pictures: PicturesMessages }) => ({ namespace: 'pictures', texts: pictures });

/** The texts about choosing pictures come with the first field that asks for one. */
export const picturesMessagesOf = lazyMessages({
  en: () => import('./en/pictures.ts').then(bundle),
  de: () => import('./de/pictures.ts').then(bundle),
});
