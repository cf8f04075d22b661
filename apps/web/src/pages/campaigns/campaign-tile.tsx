import type { CampaignCard } from '@moothall/client';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainLine } from '../../table/plain-line.ts';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import styles from './campaign-list.module.css';
import { LiveMark } from './live-mark.tsx';

export function CampaignTile(props: { readonly campaign: CampaignCard }) {
  const { t } = useTranslation('campaigns');
  const { id, name, description, gmTitle, role, memberCount, liveSession } = props.campaign;
  const about = plainLine(description);
  return (
    <Card className={styles.tile} data-testid={`campaign-${id}`}>
      <p className={styles.kicker}>
        {t('kicker')}
        <LiveMark live={liveSession} />
      </p>
      <h2>
        <Link to="/campaigns/$id" params={{ id }} className={styles.link}>
          {name}
        </Link>
      </h2>
      {about !== '' && <p className={styles.description}>{about}</p>}
      <Leaders
        rows={[
          { id: 'role', label: t('yourRole'), value: role === 'gm' ? gmTitle : t('rolePlayer') },
          { id: 'members', label: t('members'), value: memberCount },
        ]}
      />
    </Card>
  );
}
