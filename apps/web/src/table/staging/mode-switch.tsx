import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog, DialogClose } from '../../ui/dialog.tsx';
import { useShown } from '../shown.tsx';
import styles from './staging-dock.module.css';
import type { Staging } from './use-staging.ts';

/** At once, or in private first. Going back asks before it throws drafts away. */
export function ModeSwitch(props: { readonly staging: Staging }) {
  const { t } = useTranslation('play');
  const [asking, setAsking] = useState(false);
  const { isStaged, drafts, switchTo, order } = props.staging;
  const isPaused = useShown().session.status === 'paused';
  const toggle = () => {
    if (!isStaged) switchTo('staged');
    else if (drafts.length === 0) switchTo('immediate');
    else setAsking(true);
  };
  return (
    <>
      <button
        type="button"
        role="switch"
        aria-checked={isStaged}
        className={styles.mode}
        data-testid="broadcast-mode"
        data-mode={isStaged ? 'staged' : 'immediate'}
        disabled={order.busy || (isStaged && isPaused)}
        title={isStaged && isPaused ? t('staging.waitsForResume') : undefined}
        onClick={toggle}
      >
        <span className={styles.knob} aria-hidden="true" />
        <span>{t(isStaged ? 'staging.staged' : 'staging.immediate')}</span>
      </button>
      <Dialog
        title={t('staging.discardTitle')}
        description={t('staging.discardText', { count: drafts.length })}
        open={asking}
        onOpenChange={setAsking}
        actions={
          <>
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <DialogClose asChild>
              <Button variant="danger" onClick={() => switchTo('immediate')}>
                {t('staging.discard')}
              </Button>
            </DialogClose>
          </>
        }
      />
    </>
  );
}
