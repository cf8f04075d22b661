import { Dialog as Radix } from 'radix-ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Cross } from '../look/ornaments/cross.tsx';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface DialogProps {
  readonly title: string;
  readonly description?: string | undefined;
  readonly trigger?: ReactElement | undefined;
  readonly open?: boolean | undefined;
  readonly onOpenChange?: ((open: boolean) => void) | undefined;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** For what is looked at rather than read. */
  readonly wide?: boolean | undefined;
}

/**
 * A card on the table; on a phone a sheet that slides up. The veil is our own element because Radix's overlay brings a
 * scroll lock that injects a style element.
 */
export function Dialog({ title, description, trigger, open, onOpenChange, children, actions, wide }: DialogProps) {
  const { t } = useTranslation();
  const control = {
    ...(open === undefined ? {} : { open }),
    ...(onOpenChange === undefined ? {} : { onOpenChange }),
  };
  return (
    <Radix.Root {...control}>
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <div className={styles.veil} data-modal-open />
      </Radix.Portal>
      <Radix.Portal>
        <Radix.Content
          className={styles.dialog}
          data-wide={wide || undefined}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className={styles.head}>
            <Radix.Title>{title}</Radix.Title>
            <Radix.Close asChild>
              <Button variant="quiet" square className={styles.close} aria-label={t('ui.close')}>
                <Cross />
              </Button>
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className={styles.description}>{description}</Radix.Description>
          )}
          {children}
          {actions !== undefined && <div className={styles.actions}>{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const DialogClose = Radix.Close;
