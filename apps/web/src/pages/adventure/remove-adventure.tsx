import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import styles from './adventure-page.module.css';
import { ExportLink } from './export-link.tsx';
import type { LiveSession } from './start-session.tsx';

/** A session that would be ended by deleting its adventure. */
export interface EndangeredSession {
  readonly id: string;
  readonly status: LiveSession['status'];
  readonly gmName: string;
  readonly participantCount: number;
}

interface RemoveAdventureProps {
  readonly id: string;
  readonly title: string;
  readonly live: readonly EndangeredSession[];
  readonly onRemove: () => void;
  readonly error: string | undefined;
  readonly busy: boolean;
}

/** Names what goes with it, and offers to keep a copy first (contract 1.1). */
export function RemoveAdventure({ id, title, live, onRemove, error, busy }: RemoveAdventureProps) {
  const { t } = useTranslation('shelf');
  const { t: u } = useTranslation();
  return (
    <Dialog
      title={t('removeTitle', { title })}
      description={t('removeText')}
      trigger={<Button variant="danger">{t('remove')}</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button>{u('ui.cancel')}</Button>
          </DialogClose>
          <Button variant="danger" busy={busy} onClick={onRemove} data-testid="remove-adventure">
            {t('remove')}
          </Button>
        </>
      }
    >
      {live.length > 0 && (
        <Banner tone="warn" className={styles.live}>
          <p>{t('removeLive', { count: live.length })}</p>
          <ul>
            {live.map(({ id: sessionId, status, gmName, participantCount }) => (
              <li key={sessionId}>{t('liveLine', { status: t(status), count: participantCount, gm: gmName })}</li>
            ))}
          </ul>
        </Banner>
      )}
      <ExportLink id={id} label={t('exportFirst')} />
      <p className={styles.hint}>{t('exportHint')}</p>
      {error !== undefined && <Banner tone="bad">{error}</Banner>}
    </Dialog>
  );
}
