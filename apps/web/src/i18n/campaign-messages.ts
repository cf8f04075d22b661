import type { CampaignMessages } from './en/campaigns.ts';
import { lazyMessages } from './lazy-messages.ts';

const bundle = ({ campaigns }: { readonly campaigns: CampaignMessages }) => ({
  namespace: 'campaigns',
  texts: campaigns,
});

/** The texts about campaigns come with those pages. */
export const campaignMessagesOf = lazyMessages({
  en: () => import('./en/campaigns.ts').then(bundle),
  de: () => import('./de/campaigns.ts').then(bundle),
});
