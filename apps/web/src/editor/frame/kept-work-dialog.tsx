import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { EditorDocument } from '../document/editor-document.ts';
import type { KeptWork } from '../document/kept-work.ts';

interface KeptWorkDialogProps {
  readonly work: KeptWork;
  /** Whether somebody saved the adventure since that work was put aside. */
  readonly isOlder: boolean;
  readonly onTake: () => void;
  readonly onDiscard: () => void;
}

/** Before anything is written on top of it. Closing it without an answer takes the work up: that can be undone. */
export function KeptWorkDialog({ work, isOlder, onTake, onDiscard }: KeptWorkDialogProps) {
  const { t, i18n } = useTranslation('editor');
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(work.atMs);
  const names = (Object.keys(work.fields) as (keyof EditorDocument)[]).map((field) => t(`field.${field}`));
  const fields = new Intl.ListFormat(i18n.language).format(names);
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onTake()}
      title={t('kept.title')}
      description={t('kept.text', { time, fields })}
      actions={
        <>
          <Button variant="danger" onClick={onDiscard}>
            {t('kept.discard')}
          </Button>
          <Button variant="primary" onClick={onTake}>
            {t('kept.take')}
          </Button>
        </>
      }
    >
      {isOlder && <p>{t('kept.newer')}</p>}
    </Dialog>
  );
}
