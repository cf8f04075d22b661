import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { useKeyAction } from '../keyboard/key-actions.tsx';
import { RefusalNote } from '../refusal-note.tsx';
import { useShown } from '../shown.tsx';
import { ModeSwitch } from './mode-switch.tsx';
import { StagedList } from './staged-list.tsx';
import styles from './staging-dock.module.css';
import { useStaging } from './use-staging.ts';

/** Preparing in private, and publishing in one stroke. */
export function StagingDock() {
  const { t } = useTranslation('play');
  const staging = useStaging();
  const { drafts, isStaged, isFrozen, order } = staging;
  const isPaused = useShown().session.status === 'paused';
  const canPublish = isStaged && drafts.length > 0 && !isFrozen && !isPaused;
  useKeyAction('undoDraft', isStaged ? () => staging.undo(drafts.at(-1)) : undefined);
  useKeyAction('redoDraft', staging.canRedo ? staging.redo : undefined);
  useKeyAction('publish', canPublish ? () => void staging.publish() : undefined);
  return (
    <section className={styles.dock} aria-label={t('staging.title')} data-staged={isStaged}>
      <div className={styles.bar}>
        <ModeSwitch staging={staging} />
        {isStaged && (
          <>
            <Button disabled={drafts.length === 0} busy={order.busy} onClick={() => staging.undo(drafts.at(-1))}>
              {t('staging.undo')}
            </Button>
            <Button disabled={!staging.canRedo} busy={order.busy} onClick={staging.redo}>
              {t('staging.redo')}
            </Button>
            {drafts.length > 0 && (
              <ConfirmButton
                label={t('staging.clear')}
                title={t('staging.clearTitle')}
                text={t('staging.discardText', { count: drafts.length })}
                confirmLabel={t('staging.clear')}
                onConfirm={staging.clear}
              />
            )}
            <Button
              variant="primary"
              data-testid="publish"
              disabled={!canPublish}
              busy={order.busy}
              onClick={() => void staging.publish()}
            >
              {t('staging.publish', { count: drafts.length })}
            </Button>
          </>
        )}
      </div>
      {isStaged && isFrozen && <p className={styles.frozen}>{t('staging.frozen')}</p>}
      {isStaged && isPaused && <p className={styles.hint}>{t('staging.waitsForResume')}</p>}
      <RefusalNote text={order.refusal} />
      {isStaged && <StagedList staging={staging} canPublish={canPublish} />}
    </section>
  );
}
