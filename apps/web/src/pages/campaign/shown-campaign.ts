import type { Campaign, CampaignMember } from '@moothall/client';

/** The campaign in front of its reader, and how to ask for it again after something was done to it. */
export interface ShownCampaign {
  readonly campaign: Campaign;
  readonly userId: string;
  readonly isGm: boolean;
  readonly again: () => void;
}

export function gmsOf({ members }: Pick<Campaign, 'members'>): readonly CampaignMember[] {
  return members.filter(({ role }) => role === 'gm');
}

/** The server says so as well; knowing it beforehand, the page explains instead of refusing. */
export function isLastGm({ members }: Pick<Campaign, 'members'>, userId: string): boolean {
  return members.every((member) => (member.userId === userId) === (member.role === 'gm'));
}
