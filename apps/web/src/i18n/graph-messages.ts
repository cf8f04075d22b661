import type { GraphMessages } from './en/graph.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ graph }: { readonly graph: GraphMessages }) => ({ namespace: 'graph', texts: graph });

/** The graph's texts come with the graph. */
export const graphMessagesOf = lazyMessages({
  en: () => import('./en/graph.ts').then(bundle),
  de: () => import('./de/graph.ts').then(bundle),
});
