import type { CampaignCard } from '@moothall/client';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../../ui/status-mark.tsx';

const marks = {
  active: { shape: 'full', tone: 'good' },
  paused: { shape: 'half', tone: 'warn' },
  waiting: { shape: 'hollow', tone: 'mute' },
} as const;

/** Whether a campaign's people sit at a table right now. */
export function LiveMark(props: { readonly live: CampaignCard['liveSession'] }) {
  const { t } = useTranslation('campaigns');
  const status = props.live?.status;
  if (status !== 'active' && status !== 'paused' && status !== 'waiting') return null;
  return <StatusMark {...marks[status]} label={t(`live.${status}`)} />;
}
