import { z } from 'zod';
import { nameText, plainText } from './text.ts';

/** People who play together for longer than an evening (contract 5, Campaign). */
export const defaultGmTitle = 'Game Master';

export const campaignRole = z.enum(['gm', 'player']);
export type CampaignRole = z.infer<typeof campaignRole>;

const campaignFields = {
  name: nameText(100),
  description: plainText(2_000),
  /** What whoever leads a session of it is called. */
  gmTitle: nameText(60),
};

export const newCampaign = z.strictObject({
  name: campaignFields.name,
  description: campaignFields.description.default(''),
  gmTitle: campaignFields.gmTitle.default(defaultGmTitle),
});
export type NewCampaign = z.infer<typeof newCampaign>;

export const campaignChange = z.strictObject({
  name: campaignFields.name.optional(),
  description: campaignFields.description.optional(),
  gmTitle: campaignFields.gmTitle.optional(),
  ifVersion: z.string().max(64).optional(),
});
export type CampaignChange = z.infer<typeof campaignChange>;
