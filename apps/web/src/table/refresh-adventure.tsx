import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose } from '../ui/dialog.tsx';
import { useToast } from '../ui/toast.tsx';
import { useOrder } from './order.tsx';
import { RefusalNote } from './refusal-note.tsx';

/** The session plays the adventure as it was when it was opened, until the GM takes over what was written since. */
export function RefreshAdventure() {
  const { t } = useTranslation('play');
  const order = useOrder();
  const toast = useToast();
  const refresh = async () => {
    if ((await order.give('adventure:refresh', {})) !== undefined) toast({ title: t('refresh.done') });
  };
  return (
    <>
      <Dialog
        title={t('refresh.title')}
        description={t('refresh.text')}
        trigger={
          <Button variant="quiet" busy={order.busy}>
            {t('refresh.open')}
          </Button>
        }
        actions={
          <>
            <DialogClose asChild>
              <Button>{t('cancel')}</Button>
            </DialogClose>
            <DialogClose asChild>
              <Button variant="primary" onClick={() => void refresh()}>
                {t('refresh.confirm')}
              </Button>
            </DialogClose>
          </>
        }
      />
      <RefusalNote text={order.refusal} />
    </>
  );
}
