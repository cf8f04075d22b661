import type { CampaignInvite } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { formatDate } from '../../i18n/format.ts';

/** Good for how long, in hours as the server takes them. */
export const lifetimes = [24, 72, 168, 720] as const;

interface InviteWords {
  readonly role: string;
  readonly used: string;
  readonly until: string;
}

/** What an invitation is, in three short parts. */
export function useInviteWords(gmTitle: string): (invite: CampaignInvite) => InviteWords {
  const { t, i18n } = useTranslation('campaigns');
  return ({ role, uses, maxUses, expiresAt }) => ({
    role: role === 'gm' ? gmTitle : t('rolePlayer'),
    used: t('invite.used', { uses, max: maxUses }),
    until: t('invite.until', { date: formatDate(expiresAt, i18n.language) }),
  });
}
