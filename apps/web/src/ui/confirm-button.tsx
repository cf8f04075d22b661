import { useTranslation } from 'react-i18next';
import { Button, type ButtonLook } from './button.tsx';
import { Dialog, DialogClose } from './dialog.tsx';

interface ConfirmButtonProps extends ButtonLook {
  readonly label: string;
  /** For who cannot see what the button stands beside. */
  readonly name?: string;
  readonly title: string;
  readonly text: string;
  readonly confirmLabel: string;
  readonly onConfirm: () => void;
  readonly testId?: string;
}

/** Asks once before something that cannot be taken back. */
export function ConfirmButton({
  label,
  name,
  title,
  text,
  confirmLabel,
  onConfirm,
  testId,
  ...look
}: ConfirmButtonProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      description={text}
      trigger={
        <Button {...look} aria-label={name} data-testid={testId}>
          {label}
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>{t('ui.cancel')}</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="danger" onClick={onConfirm}>
              {confirmLabel}
            </Button>
          </DialogClose>
        </>
      }
    />
  );
}
