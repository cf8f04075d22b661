import type { EditorMessages } from './en/editor.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ editor }: { readonly editor: EditorMessages }) => ({ namespace: 'editor', texts: editor });

/** The editor's texts come with the editor: whoever plays does not load them. */
export const editorMessagesOf = lazyMessages({
  en: () => import('./en/editor.ts').then(bundle),
  de: () => import('./de/editor.ts').then(bundle),
});
