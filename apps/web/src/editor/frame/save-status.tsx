import { useTranslation } from 'react-i18next';
import { useRefusal } from '../../data/use-refusal.ts';
import { Button } from '../../ui/button.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import type { SavingState } from '../document/saving-state.ts';
import styles from './save-status.module.css';

interface SaveStatusProps {
  readonly saving: SavingState;
  readonly faultCount: number;
  readonly onSave: () => void;
  readonly onDecide: () => void;
}

/** Being between two saves is no news; everything else is read out. */
const unspoken: readonly SavingState['status'][] = ['waiting', 'saving'];

function useStatusText({ saving, faultCount }: Pick<SaveStatusProps, 'saving' | 'faultCount'>): string {
  const { t } = useTranslation('editor');
  const refusal = useRefusal();
  switch (saving.status) {
    case 'saved':
      return t('saving.saved');
    case 'waiting':
      return t('saving.waiting');
    case 'saving':
      return t('saving.saving');
    case 'offline':
      return t('saving.offline');
    case 'faulty':
      return t('saving.faulty', { count: faultCount });
    case 'refused':
      return t('saving.refused', { reason: refusal(saving.error) ?? '' });
    case 'conflict':
      return t('saving.conflict');
  }
}

export function SaveStatus({ saving, faultCount, onSave, onDecide }: SaveStatusProps) {
  const { t } = useTranslation('editor');
  const text = useStatusText({ saving, faultCount });
  const mayTry = saving.status === 'offline' || saving.status === 'refused';
  return (
    <div className={styles.status} data-status={saving.status} data-testid="save-status">
      <span className={styles.text}>{text}</span>
      {mayTry && (
        <Button variant="quiet" onClick={onSave}>
          {t('saving.again')}
        </Button>
      )}
      {saving.status === 'conflict' && (
        <Button variant="quiet" onClick={onDecide}>
          {t('saving.decide')}
        </Button>
      )}
      <LiveRegion text={unspoken.includes(saving.status) ? '' : text} />
    </div>
  );
}
