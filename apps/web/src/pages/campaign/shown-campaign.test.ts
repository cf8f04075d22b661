import type { CampaignMember } from '@moothall/client';
import { expect, it } from 'vitest';
import { gmsOf, isLastGm } from './shown-campaign.ts';

const member = (userId: string, role: 'gm' | 'player'): CampaignMember => ({
  userId,
  name: userId,
  avatarUrl: null,
  role,
  online: false,
});
const campaign = (...members: readonly CampaignMember[]) => ({ members });

it('CAMP-5 the only one who leads is the last GM, whoever else is there', () => {
  expect(isLastGm(campaign(member('tobias', 'gm'), member('mira', 'player')), 'tobias')).toBe(true);
  expect(isLastGm(campaign(member('tobias', 'gm')), 'tobias')).toBe(true);
});

it('CAMP-5 of two who lead neither is, and a player never', () => {
  const two = campaign(member('tobias', 'gm'), member('mira', 'gm'), member('jory', 'player'));
  expect(['tobias', 'mira', 'jory'].map((userId) => isLastGm(two, userId))).toEqual([false, false, false]);
  expect(isLastGm(campaign(member('tobias', 'gm'), member('mira', 'player')), 'mira')).toBe(false);
  expect(gmsOf(two).map(({ name }) => name)).toEqual(['tobias', 'mira']);
});
