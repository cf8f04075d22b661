import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useKeyAction } from '../keyboard/key-actions.tsx';
import { useOrder } from '../order.tsx';
import panel from '../panel.module.css';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import styles from './safety.module.css';

/** Everybody has it, whoever they are; one tap more raises it, and nobody can tell whose it was. */
export function SafetyCard() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const [open, setOpen] = useState(false);
  const { table } = useShown();
  useKeyAction('safety', table.safetyRaised ? undefined : () => setOpen(true));
  if (!order.may) return null;
  const raise = async () => {
    if ((await order.give('safety:raise', {})) !== undefined) setOpen(false);
  };
  return (
    <Dialog
      title={t('safety.card')}
      description={t('safety.about')}
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button
          square
          className={styles.card}
          data-testid="safety-card"
          aria-label={t('safety.card')}
          title={t('safety.card')}
        >
          <span aria-hidden="true">✗</span>
        </Button>
      }
    >
      <div className={panel.form}>
        <RefusalNote text={order.refusal} />
        <Button
          variant="danger"
          size="large"
          wide
          busy={order.busy}
          data-testid="safety-raise"
          onClick={() => void raise()}
        >
          {t('safety.raise')}
        </Button>
      </div>
    </Dialog>
  );
}
