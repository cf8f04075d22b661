import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextArea } from '../ui/text-area.tsx';
import styles from './gm-dock.module.css';

interface EndSessionProps {
  readonly canComplete: boolean;
  readonly onEnd: (end: { outcome: 'completed' | 'cancelled'; notes?: string }) => void;
}

export function EndSession({ canComplete, onEnd }: EndSessionProps) {
  const { t } = useTranslation();
  const [notes, setNotes] = useState('');
  const end = (outcome: 'completed' | 'cancelled') =>
    onEnd({ outcome, ...(notes.trim() === '' ? {} : { notes: notes.trim() }) });
  return (
    <Dialog
      title={t('table.endTitle')}
      description={t('table.endText')}
      trigger={
        <Button variant="danger" data-testid="end-session">
          {t('table.end')}
        </Button>
      }
    >
      <div className={styles.end}>
        <TextArea
          label={t('table.endNotes')}
          value={notes}
          onChange={(event) => setNotes(event.target.value)}
          rows={3}
        />
        {canComplete && (
          <Button variant="primary" size="large" wide data-testid="end-completed" onClick={() => end('completed')}>
            {t('table.endCompleted')}
          </Button>
        )}
        {canComplete && <p className={styles.hint}>{t('table.endCompletedHint')}</p>}
        <Button variant="danger" wide data-testid="end-cancelled" onClick={() => end('cancelled')}>
          {t('table.endCancelled')}
        </Button>
        <p className={styles.hint}>{t('table.endCancelledHint')}</p>
      </div>
    </Dialog>
  );
}
