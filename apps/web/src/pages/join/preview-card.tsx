import { useTranslation } from 'react-i18next';
import { formatMinutes } from '../../i18n/format.ts';
import type { Preview } from '../../shapes/session.ts';
import { SessionStatusMark } from '../../table/session-status-mark.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Card } from '../../ui/card.tsx';
import { Leaders } from '../../ui/leaders.tsx';
import { SpacedCode } from '../../ui/spaced-code.tsx';
import { usePageTitle } from '../../ui/use-page-title.ts';
import styles from './join.module.css';

export function PreviewCard(props: { readonly preview: Preview }) {
  const { t, i18n } = useTranslation();
  const { preview } = props;
  usePageTitle(preview.adventure.title);
  const free = Math.max(0, preview.maxPlayers - preview.participantCount);
  const seats = t('find.seatsOf', { count: preview.participantCount, max: preview.maxPlayers });
  return (
    <Card framed className={styles.preview} data-testid="session-preview">
      <p className={styles.lead}>{t('join.previewKicker')}</p>
      <h1>{preview.adventure.title}</h1>
      <p className={styles.description}>{preview.adventure.description}</p>
      <div className={styles.gm}>
        <Avatar name={preview.gm.name} url={preview.gm.avatarUrl} />
        <span>{t('find.runBy', { name: preview.gm.name })}</span>
      </div>
      <Leaders
        rows={[
          { id: 'players', label: t('join.players'), value: seats },
          {
            id: 'free',
            label: t('find.seats'),
            value: free === 0 ? t('join.noFreeSeats') : t('join.freeSeats', { count: free }),
          },
          ...(preview.estimatedDurationMinutes === undefined
            ? []
            : [
                {
                  id: 'length',
                  label: t('join.length'),
                  value: formatMinutes(preview.estimatedDurationMinutes, i18n.language),
                },
              ]),
        ]}
      />
      <div className={styles.foot}>
        <SessionStatusMark status={preview.status} />
        {preview.code !== undefined && <SpacedCode code={preview.code} />}
      </div>
    </Card>
  );
}
