import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import styles from './campaign-page.module.css';
import type { ShownCampaign } from './shown-campaign.ts';

/** Who looks at this page or sits at one of the campaign's tables, the reader aside. */
export function HereNow({ shown }: { readonly shown: ShownCampaign }) {
  const { t } = useTranslation('campaigns');
  const here = shown.campaign.members.filter(({ userId, online }) => online && userId !== shown.userId);
  return (
    <Card title={t('here.title')} className={styles.here} data-testid="here-now">
      {here.length === 0 && <p className={styles.soft}>{t('here.nobody')}</p>}
      <ul className={styles.rows}>
        {here.map(({ userId, name, avatarUrl }) => (
          <li key={userId} className={styles.person} data-testid={`here-${userId}`}>
            <Avatar name={name} url={avatarUrl} />
            <span className={styles.grow}>
              <span className={styles.name}>{name}</span>
              <StatusMark shape="full" tone="good" label={t('here.online')} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
