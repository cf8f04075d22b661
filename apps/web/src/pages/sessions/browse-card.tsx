import { useTranslation } from 'react-i18next';
import type { SessionListing } from '../../shapes/session.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Chip } from '../../ui/chip.tsx';
import { SpacedCode } from '../../ui/spaced-code.tsx';
import styles from './browse-card.module.css';

interface BrowseCardProps {
  readonly session: SessionListing;
  readonly onJoin: () => void;
}

const chips = { invite: 'find.invited', campaign: 'find.campaign', open: 'find.open' } as const;

export function BrowseCard({ session, onJoin }: BrowseCardProps) {
  const { t } = useTranslation();
  const through = session.through ?? session.access;
  return (
    <Card className={styles.card} data-testid={`browse-card-${session.id}`}>
      <Avatar name={session.gm.name} url={session.gm.avatarUrl} size="large" />
      <div className={styles.text}>
        <div className={styles.title}>
          <h3>{session.adventure.title}</h3>
          <Chip tone={through === 'invite' ? 'solid' : 'plain'}>{t(chips[through])}</Chip>
        </div>
        <p>{t('find.runBy', { name: session.gm.name })}</p>
        <p className={styles.detail}>
          {t('find.playersOf', { count: session.participantCount, max: session.maxPlayers })}
          {session.code !== undefined && <SpacedCode code={session.code} />}
        </p>
      </div>
      <Button variant="primary" onClick={onJoin} aria-label={`${t('find.join')}: ${session.adventure.title}`}>
        {t('find.join')}
      </Button>
    </Card>
  );
}
