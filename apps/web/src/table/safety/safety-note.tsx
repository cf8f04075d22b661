import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useOrder } from '../order.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useIsGm, useShown } from '../shown.tsx';
import styles from './safety.module.css';

/** The card is up: everybody sees it until the GM has taken note. */
export function SafetyNote() {
  const { t } = useTranslation('play');
  const { table } = useShown();
  const isGm = useIsGm();
  const order = useOrder();
  if (!table.safetyRaised) return null;
  return (
    <Banner
      tone="bad"
      className={styles.note}
      data-testid="safety-note"
      icon={<span className={styles.sign}>✗</span>}
      actions={
        isGm && order.may ? (
          <Button variant="danger" busy={order.busy} onClick={() => void order.give('safety:acknowledge', {})}>
            {t('safety.acknowledge')}
          </Button>
        ) : undefined
      }
    >
      <strong>{t('safety.raised')}</strong> {t(isGm ? 'safety.raisedGm' : 'safety.raisedText')}
      <RefusalNote text={order.refusal} />
    </Banner>
  );
}
